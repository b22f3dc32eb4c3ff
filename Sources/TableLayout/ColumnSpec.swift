internal import LayoutCore

/// A column's width as the passes see it: how it is found, and its bounds.
struct ColumnSpec {
  enum Kind {
    case fixed(Length)
    case automatic
    case fraction(Int)
  }

  var kind: Kind
  var lower: Length?
  var upper: Length?

  init(_ width: ColumnWidth) {
    switch width {
    case .fixed(let length): kind = .fixed(length)
    case .automatic: kind = .automatic
    case .fraction(let share): kind = .fraction(max(share, 0))
    case .bounded(let inner, let min, let max):
      self = ColumnSpec(inner)
      lower = [lower, min].compactMap(\.self).max()
      upper = [upper, max].compactMap(\.self).min()
    }
  }

  var isFixed: Bool { if case .fixed = kind { true } else { false } }
  var isAutomatic: Bool { if case .automatic = kind { true } else { false } }
  var fraction: Int? { if case .fraction(let share) = kind { share } else { nil } }

  /// The width within the bounds; the lower bound wins where they contradict.
  func clamped(_ width: Length) -> Length {
    let below = upper.map { min(width, $0) } ?? width
    return lower.map { max(below, $0) } ?? below
  }
}
