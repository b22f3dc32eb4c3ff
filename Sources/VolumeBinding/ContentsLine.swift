internal import FormLayout

/// A line of the contents.
enum ContentsLine {
  /// The name of a part.
  case part(VolumeBody.Entry)
  /// A chapter or a form, with its page.
  case entry(VolumeBody.Entry)
  /// A project that has no form.
  case missing(MissingForm)

  var isHead: Bool { if case .part = self { true } else { false } }
  var isLink: Bool { if case .entry = self { true } else { false } }
}

extension VolumeBody {
  /// The lines of the contents: each part's name, then what it holds.
  var contentsLines: [ContentsLine] {
    let lines = parts.enumerated().flatMap { index, part in
      let isLast = index == parts.count - 1
      return [.part(part)] + (isLast ? formLines : chapters.map(ContentsLine.entry))
    }
    return lines + (annexPart.map { [.part($0)] } ?? []) + annexes.map(ContentsLine.entry)
  }

  /// The forms in their order, and between them the projects that have none.
  private var formLines: [ContentsLine] {
    let rendered = zip(sequences, forms).map { (sequence: $0, line: ContentsLine.entry($1)) }
    let missing = volume.contents.missing.map { (sequence: $0.sequence, line: ContentsLine.missing($0)) }
    return (rendered + missing).sorted { $0.sequence < $1.sequence }.map(\.line)
  }
}
