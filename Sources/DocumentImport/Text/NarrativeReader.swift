import BudgetModel
import Diagnostics

/// Reads part one: its title lines, its chapters and their sections.
struct NarrativeReader {
  private(set) var chapters: [Narrative.Chapter] = []
  /// Paragraphs before the first chapter.
  private(set) var unplaced: [TextParagraph] = []

  init(_ paragraphs: [TextParagraph]) {
    for paragraph in paragraphs { read(paragraph) }
  }

  private mutating func read(_ paragraph: TextParagraph) {
    if ChapterHeading.isOne(paragraph.text) {
      chapters.append(Narrative.Chapter(heading: paragraph.sourced, paragraphs: [], sections: []))
    } else if chapters.isEmpty {
      unplaced.append(paragraph)
    } else {
      chapters[chapters.count - 1].append(paragraph)
    }
  }
}

extension Narrative.Chapter {
  /// Adds a section for a numbered heading; any other paragraph belongs to the last section, or to the chapter itself.
  fileprivate mutating func append(_ paragraph: TextParagraph) {
    if NumberedText(paragraph.text) != nil, paragraph.text.isWordedAsHeading {
      sections.append(Narrative.Section(heading: paragraph.sourced, paragraphs: []))
    } else if sections.isEmpty {
      paragraphs.append(paragraph.sourced)
    } else {
      sections[sections.count - 1].paragraphs.append(paragraph.sourced)
    }
  }
}

extension TextParagraph {
  var sourced: Sourced<String> { Sourced(text, at: location) }
}
