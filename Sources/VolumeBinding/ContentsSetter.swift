internal import FormLayout
internal import LayoutCore
internal import Typesetting

/// Sets the lines of the contents.
struct ContentsSetter {
  let contents: BoundContents
  let width: Length
  let shaper: any TextShaping

  /// A line as the `part` of the contents.
  func frame(_ line: ContentsLine, part: Int) -> Frame {
    let id = ContentID(block: 1, part: part)
    return switch line {
    case .part(let part): frame(part.title, style: contents.part, id: id)
    case .missing(let form): frame(form.text.paragraph.text, style: form.text.paragraph.style, id: id)
    case .entry(let entry): frame(entry, id: id)
    }
  }

  /// An entry: the text wraps before the column of numbers, the leader fills its last line, all of it is a link.
  private func frame(_ entry: VolumeBody.Entry, id: ContentID) -> Frame {
    let mark = ContentMark.content(id)
    let number = line(String(entry.page), alignment: .right)
    let lines = paragraph(entry.title, contents.entry).lines(width: width - numberColumn)
    var frame = stacked(lines, mark: mark)
    guard let last = lines.last else { return frame }
    let top = frame.size.height - last.height
    frame.items += leader(from: last.extent.upperBound, to: number.extent.lowerBound, top: top)
    frame.items += number.items(at: Point(x: .zero, y: top), mark: mark)
    let area = Rect(origin: .zero, size: frame.size)
    frame.items.append(.link(Link(area: area, target: entry.target, title: entry.title, content: id)))
    return frame
  }

  /// A line without a number: the name of a part, or a project that has no form.
  private func frame(_ text: String, style: ParagraphStyle, id: ContentID) -> Frame {
    stacked(paragraph(text, style).lines(width: width), mark: .content(id))
  }

  private var size: Length { contents.entry.text.size }

  /// Numbers of four digits find room.
  private var numberColumn: Length { size * 3 }

  private func paragraph(_ text: String, _ style: ParagraphStyle) -> ShapedParagraph {
    ShapedParagraph(Paragraph(text, style: style), shaper: shaper)
  }

  private func line(_ text: String, alignment: Alignment) -> Line {
    var style = contents.entry
    style.alignment = alignment
    style.firstLineIndent = .zero
    return paragraph(text, style).lines(width: width)[0]
  }

  private func stacked(_ lines: [Line], mark: ContentMark) -> Frame {
    var frame = Frame(size: Size(width: width, height: .zero))
    for line in lines {
      frame.items += line.items(at: Point(x: .zero, y: frame.size.height), mark: mark)
      frame.size.height += line.height
    }
    return frame
  }

  /// As many leaders as fit, set from the right so that those of all entries stand under each other.
  private func leader(from left: Length, to right: Length, top: Length) -> [DrawItem] {
    let space = size.half
    let unit = max(paragraph(contents.leader, contents.entry).maxContentWidth, .pt(1))
    let count = (right - left - space * 2).units / unit.units
    guard count > 0 else { return [] }
    let line = line(String(repeating: contents.leader, count: count), alignment: .left)
    return line.items(at: Point(x: right - space - unit * count, y: top), mark: .ornament)
  }
}
