internal import LayoutCore

/// How the clusters of a line move to the right when it is opened, or to the left when it is set closer.
struct Adjustment {
  /// For each cluster of the line, how much more than the one before it moves.
  private(set) var changes: [Length]

  init(count: Int) { changes = Array(repeating: .zero, count: count) }

  /// Shares a length among places by their room; the shares sum to it exactly.
  mutating func share(_ length: Length, among places: [(index: Int, room: Length)]) {
    let whole = places.map(\.room).sum().units
    var (room, given) = (0, 0)
    for place in places where whole > 0 {
      room += place.room.units
      let upTo = length.units * room / whole
      changes[place.index] = changes[place.index] + Length(units: upTo - given)
      given = upTo
    }
  }

  /// How far each cluster moves.
  var moves: [Length] {
    var sum = Length.zero
    return changes.map { change in
      sum = sum + change
      return sum
    }
  }

  var total: Length { changes.sum() }
}

/// Fits lines to their width, in CLREQ's order of shrinking and stretching (Line Adjustment).
struct Justification {
  let text: MeasuredText
  let style: ParagraphStyle

  /// To which space neighbours part before all part further. Readers of the finished PDF take a wider one for a space
  /// that was never typed, so it counts for Han and Latin too, where CLREQ allows a third of an em.
  private static let evenGap = Em(0.0996)
  /// The widest gap that opens between two characters. A line that would need more is left ragged.
  private static let widestGap = Em(1.0 / 3)

  private var size: Length { style.text.size }

  /// - Parameters:
  ///   - line: the clusters that are seen.
  ///   - slack: what the line lacks of its width; negative where it is wider.
  func adjustment(of line: Range<Int>, slack: Length, isLast: Bool) -> Adjustment {
    let none = Adjustment(count: line.count)
    switch style.alignment {
    case .left, .center, .right, .decimal: return none
    case .distribute: return slack > .zero ? distributed(line, slack) : none
    case .justify:
      if slack < .zero { return shrunk(line, by: -slack) }
      return isLast ? none : stretched(line, by: slack)
    }
  }

  /// All places alike, however far (均排).
  private func distributed(_ line: Range<Int>, _ slack: Length) -> Adjustment {
    var adjustment = Adjustment(count: line.count)
    let places = line.dropFirst().filter { text.flexibility[$0].stretchStep != nil }
    adjustment.share(slack, among: places.map { ($0 - line.lowerBound, Length(units: 1)) })
    return adjustment
  }

  // MARK: Shrinking

  private func shrunk(_ line: Range<Int>, by need: Length) -> Adjustment {
    var adjustment = Adjustment(count: line.count)
    var rest = need
    for step in ShrinkStep.allCases where rest > .zero {
      let places = line.dropFirst().filter { text.flexibility[$0].shrinkStep == step }.map { index in
        (index: index - line.lowerBound, room: text.flexibility[index].shrink.containingLength(at: size))
      }
      let part = min(rest, places.map(\.room).sum())
      adjustment.share(-part, among: places)
      rest = rest - part
    }
    return adjustment
  }

  // MARK: Stretching

  private func stretched(_ line: Range<Int>, by slack: Length) -> Adjustment {
    var adjustment = Adjustment(count: line.count)
    var rest = slack
    for level in levels(of: line) where rest > .zero {
      let part = min(rest, level.map(\.room).sum())
      adjustment.share(part, among: level)
      rest = rest - part
    }
    return rest > .zero ? Adjustment(count: line.count) : adjustment
  }

  /// The places that open one after the other, each with its room: word spaces to half an em, then Han and Latin, then
  /// all to an even gap, then all further.
  private func levels(of line: Range<Int>) -> [[(index: Int, room: Length)]] {
    let (words, mixed, others) = (places(.wordSpace, line), places(.hanLatin, line), places(.character, line))
    let even = Justification.evenGap
    return [
      words.map { place(at: $0, in: line, room: max(.zero, .half - text.shaped.clusters[$0 - 1].advance)) },
      mixed.map { place(at: $0, in: line, room: even - Spacing.hanLatinGap) },
      others.map { place(at: $0, in: line, room: even) },
      (words + mixed + others).map { place(at: $0, in: line, room: Justification.widestGap - even) },
    ]
  }

  private func places(_ step: StretchStep, _ line: Range<Int>) -> [Int] {
    line.dropFirst().filter { text.flexibility[$0].stretchStep == step }
  }

  private func place(at index: Int, in line: Range<Int>, room: Em) -> (index: Int, room: Length) {
    (index - line.lowerBound, room.length(at: size))
  }
}
