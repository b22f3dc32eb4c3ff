internal import Diagnostics
internal import FormLayout
internal import PDFFinish

extension FileCheck {
  /// The outline names the parts and what they hold, and leads to their pages.
  static let outline = FileCheck(
    name: "outline", title: Message(zh: "书签与内容一致", en: "the outline agrees with the content"),
    extent: { Message(zh: "\($0.found.reader.outline.count) 条", en: "\($0.found.reader.outline.count) entries") },
    findings: { proof in
      let (wanted, actual) = (proof.outline, proof.found.reader.outline)
      guard wanted.count == actual.count else {
        return [
          finding(
            "outline", zh: "书签应有 \(wanted.count) 条，实有 \(actual.count) 条",
            en: "the outline should have \(wanted.count) entries and has \(actual.count)")
        ]
      }
      return zip(wanted, actual).filter { $0 != $1 }.map { wanted, actual in
        finding(
          "outline", zh: "书签“\(actual.title)”不是指向其页的“\(wanted.title)”",
          en: "the entry “\(actual.title)” is not “\(wanted.title)” leading to its page")
      }
    })
}

extension VerificationCase {
  /// The outline that the document should have; a form alone has none.
  fileprivate var outline: [OutlineItem] {
    guard case .volume(let volume, let forms, let annexes) = expected else { return [] }
    let chapters = volume.chapters.enumerated().map { item($1.title, level: 1, at: "chapter \($0)") }
    let partOne = volume.partOne.map { [item($0.title, level: 0, at: "part 1")] + chapters } ?? []
    let entries = forms.map { item($0.form.title, level: 1, at: "form \($0.form.record)") }
    return partOne + [item(volume.partTwo.title, level: 0, at: "part 2")] + entries + items(of: annexes)
  }

  private func items(of annexes: [ExpectedAnnex]) -> [OutlineItem] {
    guard !annexes.isEmpty else { return [] }
    return [item(BoundContents.annexPart, level: 0, at: ExpectedAnnex.anchor(0))]
      + annexes.enumerated().map { item($1.title, level: 1, at: ExpectedAnnex.anchor($0)) }
  }

  private func item(_ title: String, level: Int, at anchor: String) -> OutlineItem {
    OutlineItem(title: title, level: level, page: firstPage(of: anchor))
  }
}
