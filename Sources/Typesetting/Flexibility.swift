internal import LayoutCore

/// The order in which a line gives way, first things first (CLREQ, Line Adjustment).
enum ShrinkStep: Int, CaseIterable {
  /// Latin word spaces, to a quarter em.
  case wordSpace
  /// Interpuncts, to half an em.
  case interpunct
  /// Brackets and quotation marks, to half an em.
  case bracket
  /// 、，；：, to half an em.
  case pause
  /// 。？！, to half an em.
  case stop
}

/// The order in which a line opens (CLREQ, Line Adjustment).
enum StretchStep: Int, CaseIterable {
  /// Latin word spaces, to half an em.
  case wordSpace
  /// The space between Han and Latin.
  case hanLatin
  /// All others, evenly.
  case character
}

/// How far two neighbours may come closer or part, and at which step.
///
/// Both are zero inside what must stay whole; the space between Han and Latin starts out below the eighth of an em to
/// which CLREQ lets it shrink, and keeps its width.
struct Flexibility: Equatable {
  var shrinkStep = ShrinkStep.wordSpace
  var shrink = Em.zero
  /// Nil where the two never part.
  var stretchStep: StretchStep?

  static let none = Flexibility()

  /// - Parameter quality: how good a line end is between the two.
  init(between left: Cluster, _ right: Cluster, quality: BreakQuality) {
    if let (step, room) = Flexibility.shrink(left, right) { (shrinkStep, shrink) = (step, room) }
    stretchStep = quality == .poor ? nil : Flexibility.stretchStep(left, right)
  }

  private init() {}

  private static func shrink(_ left: Cluster, _ right: Cluster) -> (ShrinkStep, Em)? {
    let (before, after) = (left.characterClass, right.characterClass)
    if left.isWordSpace { return (.wordSpace, max(.zero, left.advance - .quarter)) }
    if Spacing.isSetTogether(left, right) { return nil }
    if left.isFullWidth, before.hasBlankRightHalf { return (step(before), .half) }
    if right.isFullWidth, after.hasBlankLeftHalf { return (.bracket, .half) }
    let isInterpunct = (before == .interpunct && left.isFullWidth) || (after == .interpunct && right.isFullWidth)
    return isInterpunct ? (.interpunct, .quarter) : nil
  }

  private static func step(_ mark: CharacterClass) -> ShrinkStep {
    switch mark {
    case .pause: .pause
    case .stop: .stop
    default: .bracket
    }
  }

  private static func stretchStep(_ left: Cluster, _ right: Cluster) -> StretchStep? {
    let (before, after) = (left.characterClass, right.characterClass)
    if left.isWordSpace { return right.isWordSpace ? nil : .wordSpace }
    guard !right.isWordSpace, before.mayPart(from: after) else { return nil }
    return Spacing.isHanLatinBoundary(left, right) ? .hanLatin : .character
  }
}

extension Cluster {
  /// Whether it is a space between words, not the ideographic space, which is a blank square.
  fileprivate var isWordSpace: Bool { characterClass == .space && !isFullWidth }
}

extension Em {
  static let quarter = Em(units: unitsPerEm / 4)
}
