public import Diagnostics
public import LayoutCore

/// A volume on its pages.
public struct ComposedVolume: Sendable {
  public struct NumberedPage: Sendable {
    public var page: Page
    /// What the page is called: 封面, II, 12.
    public var label: String
  }

  public var title: String
  public var pages: [NumberedPage]
  public var outline: [OutlineEntry]
  /// What the volume is to a reader who does not see it.
  public var structure: [StructureNode]
  /// The pages of each form by its record, counted from the volume's first sheet, from 1.
  public var formPages: [String: ClosedRange<Int>]
  /// The pages that show pages of annexes.
  public var annexPages: [AnnexPage]
  public var diagnostics: [Diagnostic]
}
