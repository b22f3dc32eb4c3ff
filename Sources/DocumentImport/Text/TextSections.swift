import Diagnostics

/// The blocks of the text sorted into its two parts and its forms.
struct TextSections {
  /// A part's title lines and the paragraphs between them and the next part or form.
  struct Part {
    var number: TextParagraph
    var name: TextParagraph?
    var paragraphs: [TextParagraph] = []

    var everything: [TextParagraph] { [number] + [name].compactMap(\.self) + paragraphs }
  }

  /// A project's title, its rows, and paragraphs that stand among them.
  struct Form {
    var title: TextParagraph?
    var rows: [TextRow] = []
    var strays: [TextParagraph] = []

    var location: SourceLocation {
      title?.location ?? rows.first?.location ?? SourceLocation()
    }
  }

  private(set) var partOne: Part?
  private(set) var partTwo: Part?
  private(set) var forms: [Form] = []
  /// Text that stands outside both parts and all forms.
  private(set) var unplaced: [TextParagraph] = []

  private enum Place { case outside, partOne, partTwo, form }
  private var place = Place.outside

  init(_ blocks: [TextBlock]) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let paragraph):
        read(paragraph, nextRow: index + 1 < blocks.count ? blocks[index + 1].row : nil)
      case .row(let row): read(row)
      }
    }
  }

  /// Gives a form another title.
  mutating func setTitle(_ title: TextParagraph, of form: Int) { forms[form].title = title }

  private mutating func read(_ paragraph: TextParagraph, nextRow: TextRow?) {
    if let part = PartHeading(paragraph) {
      open(part)
    } else if place == .partTwo, partTwo?.name == nil, NumberedText(paragraph.text) == nil {
      partTwo?.name = paragraph
    } else if isTitle(paragraph, nextRow: nextRow) {
      open(Form(title: paragraph))
    } else {
      place(paragraph)
    }
  }

  /// Puts a paragraph that opens nothing where the text stands.
  private mutating func place(_ paragraph: TextParagraph) {
    switch place {
    case .form: forms[forms.count - 1].strays.append(paragraph)
    case .partOne where partOne?.name == nil && !ChapterHeading.isOne(paragraph.text): partOne?.name = paragraph
    case .partOne: partOne?.paragraphs.append(paragraph)
    case .partTwo: partTwo?.paragraphs.append(paragraph)
    case .outside: unplaced.append(paragraph)
    }
  }

  private mutating func read(_ row: TextRow) {
    if row.isDepartmentRow || FormRow.identity.recognises(row) {
      openFormUnlessNew(row)
    }
    if place == .form {
      forms[forms.count - 1].rows.append(row)
    } else {
      unplaced += row.cells.flatMap(\.paragraphs)
    }
  }

  /// A form's first row where the form has one already begins a form that lost its title.
  private mutating func openFormUnlessNew(_ row: TextRow) {
    let opening: FormRow = row.isDepartmentRow ? .department : .identity
    if place == .form, !forms[forms.count - 1].rows.contains(where: opening.recognises) { return }
    open(Form())
  }

  private mutating func open(_ form: Form) {
    forms.append(form)
    place = .form
  }

  /// Begins a part. Where the text has a part's heading twice the later one counts: the earlier is a table of contents.
  private mutating func open(_ heading: PartHeading) {
    let part = Part(number: heading.number, name: heading.name)
    if heading.isFirst, forms.isEmpty {
      unplaced += partOne?.everything ?? []
      partOne = part
      place = .partOne
    } else if heading.isSecond, forms.isEmpty {
      unplaced += partTwo?.everything ?? []
      partTwo = part
      place = .partTwo
    } else {
      unplaced += part.everything
      place = .outside
    }
  }

  /// Whether a paragraph is a project's title: it stands above a form's first row, or is numbered and worded as one.
  private func isTitle(_ paragraph: TextParagraph, nextRow: TextRow?) -> Bool {
    if nextRow?.isDepartmentRow ?? false { return true }
    let isWordedAsTitle = NumberedText(paragraph.text) != nil && paragraph.text.hasSuffix("绩效目标表")
    return isWordedAsTitle && (nextRow != nil || place == .partTwo || place == .form)
  }
}

/// The line that opens a part: 第一部分, with the part's name behind it or in the next line.
private struct PartHeading {
  var number: TextParagraph
  var name: TextParagraph?

  var isFirst: Bool { number.text == "第一部分" }
  var isSecond: Bool { number.text == "第二部分" }

  init?(_ paragraph: TextParagraph) {
    let words = paragraph.text.prefix { !$0.isBlank }
    let numeral = words.dropFirst().dropLast(2)
    guard words.hasPrefix("第"), words.hasSuffix("部分"), !numeral.isEmpty else { return nil }
    guard numeral.allSatisfy({ "一二三四五六七八九十".contains($0) }) else { return nil }
    number = paragraph
    number.text = String(words)
    let rest = paragraph.dropFirst(words.count)
    name = rest.text.isEmpty ? nil : rest
  }
}

/// A chapter's heading in part one: 一、总体绩效目标.
enum ChapterHeading {
  static func isOne(_ text: String) -> Bool {
    let numeral = text.prefix { "一二三四五六七八九十".contains($0) }
    return !numeral.isEmpty && text.dropFirst(numeral.count).first == "、" && text.isWordedAsHeading
  }
}
