public import LayoutCore

/// A department's bound volume as its layout file describes it.
public struct VolumeDefinition: Sendable, Hashable {
  public var name: String
  public var page: PageSetup
  public var roles: RoleBook
  /// The document's title, for readers' title bars.
  public var title: TextTemplate
  /// The form that every project is set in.
  public var form: String
  public var cover: [BlockDefinition]
  public var contents: ContentsDefinition
  public var partOne: PartDefinition
  public var partTwo: PartDefinition
  /// Roles of part one's prose.
  public var narrative: NarrativeDefinition
  public var folio: FolioDefinition
  /// The sentence that stands in the contents for a project that could not be rendered.
  public var missing: StyledTemplate
  public var file: String
}

/// The table of contents.
public struct ContentsDefinition: Sendable, Hashable {
  public var title: StyledTemplate
  /// The role of a part's line, which has no page number.
  public var part: String
  /// The role of an entry: its text, a leader and its page number.
  public var entry: String
  /// The text that the leader repeats.
  public var leader: String
}

/// Where a part of the volume begins, and what opens it.
public struct PartDefinition: Sendable, Hashable {
  public enum Start: String, Sendable, Hashable, CaseIterable {
    /// On the next page.
    case page
    /// On the next right-hand page.
    case recto
  }

  public enum Opening: String, Sendable, Hashable, CaseIterable {
    /// The title stands above the part's text.
    case heading
    /// The title stands alone on a leaf: what follows begins on the next right-hand page.
    case divider
  }

  public var start: Start
  public var opening: Opening
  public var title: [BlockDefinition]
  /// Where each form of the part begins.
  public var items: Start
}

/// The roles of part one's prose.
public struct NarrativeDefinition: Sendable, Hashable {
  /// 一、总体绩效目标.
  public var chapter: String
  /// 1.维护社会稳定和国家政治安全.
  public var section: String
  public var paragraph: String
}

/// The volume's page number (GB/T 9704-2012, 7.5).
public struct FolioDefinition: Sendable, Hashable {
  /// The line itself: — {页码} —.
  public var text: StyledTemplate
  /// From the bottom of the text block to the top of the line.
  public var distance: Length
  /// From the outer edge of the text block inwards.
  public var indent: Length
}
