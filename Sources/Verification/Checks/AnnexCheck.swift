internal import Diagnostics
internal import PDFFinish

extension FileCheck {
  /// The annexes stand behind the forms, whole and in order: each page shows the very content of its page, and as large.
  static let annexes = FileCheck(
    name: "annexes", title: Message(zh: "附件齐全，逐页与原件相同", en: "annexes are whole, page by page as their originals"),
    extent: { Message(zh: "\($0.annexPages.count) 页", en: "\($0.annexPages.count) pages") },
    findings: { proof in
      proof.expected.annexes.enumerated().flatMap { index, annex in
        findings(annex, from: proof.annexPlaces[ExpectedAnnex.anchor(index)] ?? 0, in: proof)
      }
    })

  private static func findings(
    _ annex: ExpectedAnnex, from first: Int, in proof: VerificationCase
  ) -> [Diagnostic] {
    guard let original = try? PDFReader(annex.bytes), original.pageCount == annex.pageCount else {
      return [
        finding(
          "annexes", zh: "附件“\(annex.title)”的原件读不出", en: "the original of the annex “\(annex.title)” can't be read")
      ]
    }
    return (0..<annex.pageCount).filter { !shows(original, page: $0, on: first + $0, in: proof) }.map { page in
      finding(
        "annexes", page: first + page, zh: "不是附件“\(annex.title)”的第 \(page + 1) 页",
        en: "this is not page \(page + 1) of the annex “\(annex.title)”")
    }
  }

  private static func shows(
    _ original: PDFReader, page sourcePage: Int, on page: Int, in proof: VerificationCase
  ) -> Bool {
    guard proof.found.seen.indices.contains(page) else { return false }
    let (size, seen) = (original.sheetSizes[sourcePage], proof.found.seen[page])
    let isAsLarge = abs(size.width - seen.width) < 0.5 && abs(size.height - seen.height) < 0.5
    return isAsLarge && (try? proof.found.reader.shows(original, page: sourcePage, on: page)) == true
  }
}
