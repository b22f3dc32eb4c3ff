internal import LayoutCore

/// What a line gains between its clusters to fill its width.
struct Stretch {
  /// The clusters before which the line opens, in order.
  var places: [Int]
  var total: Length

  static let none = Stretch(places: [], total: .zero)

  /// How far each cluster of the line moves to the right. The shares differ by one unit at most and sum to the total.
  func gains(along line: Range<Int>) -> [Length] {
    var rank = 0
    return line.map { cluster in
      if rank < places.count, places[rank] == cluster { rank += 1 }
      return rank == 0 ? .zero : Length(units: total.units * rank / places.count)
    }
  }
}

/// Opens lines to fill their width.
struct Justification {
  let text: MeasuredText
  let style: ParagraphStyle

  /// The widest gap that opens between two characters (CLREQ, Line Adjustment: a third of an em at most). A line that
  /// would need more is left ragged.
  private static let widestGap = Em(1.0 / 3)

  func stretch(of line: Range<Int>, slack: Length, isLast: Bool) -> Stretch {
    switch style.alignment {
    case .left, .center, .right, .decimal: return .none
    case .distribute: return opened(line, by: slack)
    case .justify:
      if isLast { return .none }
      let stretch = opened(line, by: slack)
      let widest = Justification.widestGap.length(at: style.text.size) * stretch.places.count
      return slack <= widest ? stretch : .none
    }
  }

  private func opened(_ line: Range<Int>, by slack: Length) -> Stretch {
    let places = line.dropFirst().filter { mayOpen(text.classes[$0 - 1], text.classes[$0]) }
    return places.isEmpty ? .none : Stretch(places: places, total: slack)
  }

  /// Whether two neighbours may part: not inside words, numbers, dashes and ellipses, nor around connectors and solidi
  /// (CLREQ, Line Adjustment).
  private func mayOpen(_ left: CharacterClass, _ right: CharacterClass) -> Bool {
    if Justification.closed.contains(left) || Justification.closed.contains(right) { return false }
    return !(Justification.western.contains(left) && Justification.western.contains(right))
  }

  private static let closed: Set<CharacterClass> = [.connector, .solidus, .dash, .ellipsis]
  private static let western: Set<CharacterClass> = [.digit, .latin, .prefix, .suffix]
}
