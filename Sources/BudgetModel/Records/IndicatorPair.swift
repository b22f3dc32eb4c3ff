/// An indicator of the medium term and one of the year beside each other: a row of forms that show both halves.
public struct IndicatorPair: Sendable, Hashable {
  public var level1: Sourced<String>
  public var mediumTerm: Indicator?
  public var annual: Indicator?
}

extension IndicatorPair {
  /// Pairs the indicators of the two halves: within a first and a second level, the first of one half with the first of
  /// the other, and so on. Levels stand in the order in which they first occur, the medium term's first.
  static func pairs(mediumTerm: [Indicator], annual: [Indicator]) -> [IndicatorPair] {
    levels(of: mediumTerm + annual).flatMap { level1, level2 in
      let halves = [mediumTerm, annual].map { half in
        half.filter { $0.level1.value == level1.value && $0.level2.value == level2 }
      }
      return (0..<max(halves[0].count, halves[1].count)).map { row in
        IndicatorPair(level1: level1, mediumTerm: halves[0].element(row), annual: halves[1].element(row))
      }
    }
  }

  /// The first levels in their order, each with the second levels under it in theirs.
  private static func levels(of indicators: [Indicator]) -> [(Sourced<String>, String)] {
    indicators.map(\.level1).uniqued(by: \.value).flatMap { level1 in
      indicators.filter { $0.level1.value == level1.value }.map(\.level2.value).uniqued(by: \.self)
        .map { (level1, $0) }
    }
  }
}

extension IndicatorPair: FieldReadable {
  public static var recordKind: RecordKind { .indicatorPair }

  public func value(of field: FieldName) -> Sourced<FieldValue>? {
    switch field {
    case .level1: level1.map(FieldValue.text)
    case .mediumTermLevel2: (mediumTerm ?? annual)?.level2.map(FieldValue.text)
    case .mediumTermLevel3: mediumTerm?.level3.map(FieldValue.text)
    case .mediumTermValue: mediumTerm?.value.map(FieldValue.indicatorValue)
    case .level2: (annual ?? mediumTerm)?.level2.map(FieldValue.text)
    case .level3: annual?.level3.map(FieldValue.text)
    case .indicatorValue: annual?.value.map(FieldValue.indicatorValue)
    default: nil
    }
  }
}

extension Array {
  fileprivate func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }

  /// The elements without those that say the same as one before them.
  fileprivate func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
