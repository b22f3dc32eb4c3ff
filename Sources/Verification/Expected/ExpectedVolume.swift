internal import FormLayout

/// A volume as its layout, the department's data and its forms ask for it.
struct ExpectedVolume {
  let volume: BoundVolume
  let forms: [SequencedForm]
  let annexes: [ExpectedAnnex]

  var elements: [ExpectedElement] {
    let partOne = volume.partOne.map { [part($0, children: chapters)] } ?? []
    return [cover, contents] + partOne + [part(volume.partTwo, children: forms.map(form))]
      + annexes.map(annex)
  }

  /// An annex is a picture a page: nothing is known of what stands on them.
  private func annex(_ annex: ExpectedAnnex) -> ExpectedElement {
    ExpectedElement(
      role: "Sect", children: Array(repeating: ExpectedElement(role: "Figure"), count: annex.pageCount))
  }

  private var cover: ExpectedElement {
    let texts = volume.cover.compactMap(texts).map { ExpectedElement.passage("P", ExpectedText($0, record: nil)) }
    return ExpectedElement(role: "Sect", children: texts)
  }

  private func texts(of block: BoundBlock) -> [BoundText]? { if case .text(let texts) = block { texts } else { nil } }

  // MARK: Parts

  /// A part under its title, which may be several lines but is one heading.
  private func part(_ part: BoundPart, children: [ExpectedElement]) -> ExpectedElement {
    let lines = part.titleBlocks.compactMap(texts).map { texts in
      ExpectedElement.passage("Span", ExpectedText(texts, record: nil))
    }
    let title = ExpectedElement(role: "H1", anchor: anchor(of: part), children: lines)
    return ExpectedElement(role: "Sect", children: [title] + children)
  }

  private func anchor(of part: BoundPart) -> String { part == volume.partOne ? "part 1" : "part 2" }

  private var chapters: [ExpectedElement] {
    volume.chapters.enumerated().flatMap { number, chapter in
      chapter.paragraphs.enumerated().map { index, paragraph in
        var element = ExpectedElement.passage(
          paragraph.level.map { "H\($0 + 1)" } ?? "P", ExpectedText([paragraph.text], record: nil))
        if index == 0 { element.anchor = "chapter \(number)" }
        return element
      }
    }
  }

  private func form(_ form: SequencedForm) -> ExpectedElement {
    let elements = ExpectedForm(form: form.form, headingLevel: 2).elements
    return ExpectedElement(role: "Sect", anchor: "form \(form.form.record)", children: elements)
  }

  // MARK: Contents

  private var contents: ExpectedElement {
    let title = ExpectedElement.passage("H1", ExpectedText([volume.contents.title], record: nil))
    return ExpectedElement(
      role: "Sect", anchor: "contents", children: [title, ExpectedElement(role: "TOC", children: lines)])
  }

  /// Each part's name, then what it holds; in the last part the projects without a form stand in their places.
  private var lines: [ExpectedElement] {
    let partOne = volume.partOne.map { part in
      [name(part)] + volume.chapters.enumerated().map { entry($1.title, "chapter \($0)") }
    }
    return (partOne ?? []) + [name(volume.partTwo)] + formLines + annexLines
  }

  private var annexLines: [ExpectedElement] {
    guard !annexes.isEmpty else { return [] }
    return [name(BoundContents.annexPart)]
      + annexes.enumerated().map { entry($1.title, ExpectedAnnex.anchor($0)) }
  }

  private var formLines: [ExpectedElement] {
    let present = forms.map { ($0.sequence, entry($0.form.title, "form \($0.form.record)")) }
    let missing = volume.contents.missing.map { ($0.sequence, line("P", ExpectedText([$0.text], record: nil))) }
    return (present + missing).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func name(_ part: BoundPart) -> ExpectedElement { name(part.title) }

  private func name(_ title: String) -> ExpectedElement {
    let setting = LineSetting(volume.contents.part)
    return line("P", ExpectedText(paragraphs: [title], field: title, setting: setting))
  }

  private func entry(_ title: String, _ anchor: String) -> ExpectedElement {
    let setting = LineSetting(volume.contents.entry)
    return line("Link", ExpectedText(paragraphs: [title], field: title, numberOf: anchor, setting: setting))
  }

  private func line(_ role: String, _ text: ExpectedText) -> ExpectedElement {
    ExpectedElement(role: "TOCI", children: [.passage(role, text)])
  }
}
