public import LayoutCore

/// A form as its layout file describes it: everything but the data.
public struct FormDefinition: Sendable, Hashable {
  /// The form's name, by which `--layout` and volumes refer to it.
  public var name: String
  /// The standard or rule that the form comes from.
  public var source: String
  public var page: PageSetup
  public var roles: RoleBook
  /// The form's title, in the outline and the contents.
  public var title: StyledTemplate
  public var body: [BlockDefinition]
  /// One line above the text block of every page: the form's number (报表编号).
  public var header: StyledTemplate?
  /// The form's own page number: one line under the text block.
  public var footer: StyledTemplate?
  /// How the form may be set smaller to take fewer pages; nil for not at all.
  public var fit: FitLadder?
  /// The fields that the form asks of its data.
  public var needs: FormNeeds
  /// What the form asks of its data.
  public var checks: [CheckDefinition]
  /// The file the definition was read from.
  public var file: String
  /// The files of the forms that it extends, the nearest first.
  public var baseFiles: [String]
}

/// One block of a form's body, from top to bottom.
public indirect enum BlockDefinition: Sendable, Hashable {
  /// A line of text above, between or below the tables.
  case text(StyledTemplate)
  /// Blank space, which vanishes at the top of a page.
  case gap(Length)
  /// Blank space that stays wherever it stands.
  case space(Length)
  case table(TableDefinition)
  /// A block that stands there only where the condition holds.
  case when(Condition, BlockDefinition)
}
