/// A PDF of another program that a volume shows whole, behind its forms.
public struct ExpectedAnnex: Sendable {
  /// What the contents call it.
  public var title: String
  public var bytes: [UInt8]
  public var pageCount: Int

  public init(title: String, bytes: [UInt8], pageCount: Int) {
    self.title = title
    self.bytes = bytes
    self.pageCount = pageCount
  }

  /// The name by which contents and outline refer to the annex at a place.
  static func anchor(_ index: Int) -> String { "annex \(index)" }
}

extension ExpectedDocument {
  var annexes: [ExpectedAnnex] { if case .volume(_, _, let annexes) = self { annexes } else { [] } }
}

extension VerificationCase {
  /// The pages that show annexes: the last ones. What stands on them is proved page by page, not character by character.
  var annexPages: Range<Int> {
    let count = expected.annexes.reduce(0) { $0 + $1.pageCount }
    return max(0, found.seen.count - count)..<found.seen.count
  }

  /// The first page of each annex by its anchor.
  var annexPlaces: [String: Int] {
    var page = annexPages.lowerBound
    return expected.annexes.enumerated().reduce(into: [:]) { places, annex in
      places[ExpectedAnnex.anchor(annex.offset)] = page
      page += annex.element.pageCount
    }
  }
}
