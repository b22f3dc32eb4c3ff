/// Part one of the performance text: the department's own goals, in prose.
public struct Narrative: Sendable, Hashable {
  /// A chapter of the narrative with its heading as written: 一、总体绩效目标.
  public struct Chapter: Sendable, Hashable {
    public var heading: Sourced<String>
    /// Paragraphs that stand before the first section, or all of them where there are no sections.
    public var paragraphs: [Sourced<String>]
    public var sections: [Section]

    public init(heading: Sourced<String>, paragraphs: [Sourced<String>], sections: [Section]) {
      self.heading = heading
      self.paragraphs = paragraphs
      self.sections = sections
    }
  }

  /// A numbered section with its heading as written: 1.维护社会稳定和国家政治安全.
  public struct Section: Sendable, Hashable {
    public var heading: Sourced<String>
    public var paragraphs: [Sourced<String>]

    public init(heading: Sourced<String>, paragraphs: [Sourced<String>]) {
      self.heading = heading
      self.paragraphs = paragraphs
    }
  }

  /// The chapters as written, in order: the overall goal (总体绩效目标, prose), the goals one by one (分项绩效目标, one
  /// section a goal), the safeguards (工作保障措施, one section a measure), and whatever chapters a text has besides.
  public var chapters: [Chapter]

  public init(chapters: [Chapter]) {
    self.chapters = chapters
  }
}
