public import LayoutCore

/// What is to be set on pages, one thing below the other.
public struct Flow: Sendable {
  public enum Item: Sendable {
    case block(FlowBlock)
    /// White space that vanishes at the top of a page.
    case gap(Length)
    /// What follows starts a new page. Breaks with nothing between them make one new page, not several.
    case pageBreak
  }

  public var items: [Item]

  public init(_ items: [Item] = []) { self.items = items }
}

/// A block in a flow, with what binds it to its neighbours.
public struct FlowBlock: Sendable {
  public var block: any BreakableBlock
  /// Added to the space after the block before; both vanish at the top of a page.
  public var spaceBefore: Length
  public var spaceAfter: Length
  /// Whether a page end between the block and the one before is forbidden: a signature line under its table.
  public var keepsWithPrevious: Bool
  /// Whether a page end between the block and the next one is forbidden: a heading.
  public var keepsWithNext: Bool

  public init(
    _ block: any BreakableBlock, spaceBefore: Length = .zero, spaceAfter: Length = .zero,
    keepsWithPrevious: Bool = false, keepsWithNext: Bool = false
  ) {
    self.block = block
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsWithPrevious = keepsWithPrevious
    self.keepsWithNext = keepsWithNext
  }
}
