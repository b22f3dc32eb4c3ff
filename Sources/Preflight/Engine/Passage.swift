internal import BudgetModel
internal import Diagnostics

/// Running text in one place of the form: a cell's text, the goals, a section of the narrative.
struct Passage: Sendable {
  /// What kind of text stands there: rules for prose do not suit values.
  enum Kind: Sendable {
    case name, prose, value, heading
  }

  var kind: Kind
  var record: String
  var field: String
  var paragraphs: [Paragraph]
}

/// A paragraph by its characters, so that rules can look at them by number.
struct Paragraph: Sendable {
  let characters: [Character]
  /// The first code point of each character, by which rules tell in no time that a character is none of theirs.
  let codes: [UInt32]
  let location: SourceLocation

  init(_ text: Sourced<String>) {
    characters = Array(text.value)
    codes = characters.map { $0.unicodeScalars.first?.value ?? 0 }
    location = text.location
  }

  var text: String { String(characters) }
  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  /// The character at a place; nil beyond the ends.
  subscript(optional index: Int) -> Character? { characters.indices.contains(index) ? characters[index] : nil }

  func text(_ range: Range<Int>) -> String { String(characters[range.clamped(to: characters.indices)]) }

  /// Where the characters stand whose first code point may be a wanted one: a first look that costs next to nothing.
  func places(where isWanted: (UInt32) -> Bool) -> [Int] { codes.indices.filter { isWanted(codes[$0]) } }

  /// Whether the paragraph has this text at a place.
  func has(_ text: String, at index: Int) -> Bool {
    guard codes.indices.contains(index), codes[index] == text.unicodeScalars.first?.value else { return false }
    return characters[index...].starts(with: text)
  }

  /// The first place where the paragraph has a text.
  func firstRange(of text: String) -> Range<Int>? {
    let first = text.unicodeScalars.first?.value
    let start = codes.indices.first { codes[$0] == first && characters[$0...].starts(with: text) }
    return start.map { $0..<$0 + text.count }
  }

  /// The place in the input of a character; the whole cell's where the input has no lines.
  func location(of index: Int) -> SourceLocation {
    guard location.place == nil else { return location }
    return SourceLocation(file: location.file, line: location.line, column: location.column.map { $0 + index })
  }

  /// Some characters with a few on both sides, as messages quote them.
  func excerpt(_ range: Range<Int>) -> String {
    let lower = max(0, range.lowerBound - 6)
    let upper = min(characters.count, range.upperBound + 6)
    let quoted = String(characters[lower..<upper].map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return (lower > 0 ? "…" : "") + quoted + (upper < characters.count ? "…" : "")
  }

  /// A fault of some of the characters; the excerpt that surrounds them comes behind the message.
  func fault(_ range: Range<Int>, zh: String, en: String, hint: Message) -> Fault {
    let quoted = excerpt(range)
    return Fault(
      location: location(of: range.lowerBound), message: Message(zh: "\(zh)：\(quoted)", en: "\(en): \(quoted)"),
      hint: hint)
  }
}

/// What a rule finds in running text; the passage knows its record and field.
struct Fault: Sendable {
  var location: SourceLocation
  var message: Message
  var hint: Message

  func finding(in passage: Passage) -> Finding {
    Finding(location: location, record: passage.record, field: passage.field, message: message, hint: hint)
  }
}

extension Project {
  /// The project's running text, in the order of the form.
  var passages: [Passage] {
    let cells: [(FieldName, Passage.Kind, [Sourced<String>])] =
      [(.projectName, .name, [name]), (.purpose, .prose, [purpose]), (.goals, .prose, goals)]
      + indicators.flatMap { indicator -> [(FieldName, Passage.Kind, [Sourced<String>])] in
        [
          (.level3, .name, [indicator.level3]), (.description, .name, [indicator.description]),
          (.indicatorValue, .value, [indicator.value.map(\.raw)]), (.basis, .name, [indicator.basis]),
        ]
      }
    return cells.map { field, kind, texts in
      Passage(kind: kind, record: record, field: field.rawValue, paragraphs: texts.map(Paragraph.init))
    }
  }
}

extension PerformanceText {
  /// The running text of part one: each heading, and what stands under it.
  var narrativePassages: [Passage] {
    partOne?.narrative.chapters.flatMap { chapter in
      passages(under: chapter.heading, chapter.paragraphs, field: chapter.heading.value)
        + chapter.sections.flatMap { passages(under: $0.heading, $0.paragraphs, field: chapter.heading.value) }
    } ?? []
  }

  private func passages(
    under heading: Sourced<String>, _ paragraphs: [Sourced<String>], field: String
  ) -> [Passage] {
    let record = department.code.value
    return [
      Passage(kind: .heading, record: record, field: field, paragraphs: [Paragraph(heading)]),
      Passage(kind: .prose, record: record, field: field, paragraphs: paragraphs.map(Paragraph.init)),
    ]
  }
}
