internal import PageCodes

/// What was found on a scanned page that tells where it belongs.
struct PageReading {
  /// The codes' texts, in the order they were found.
  var codes: [String]
  var isBlank: Bool

  /// The codes of ours, each once.
  var pageCodes: [PageCode] {
    codes.compactMap(PageCode.init(text:)).reduce(into: []) { found, code in
      if !found.contains(code) { found.append(code) }
    }
  }
}

/// Where a page was filed, and why.
struct FilingDecision: Equatable {
  /// A page of a registered edition.
  struct Place: Hashable {
    var edition: Int64
    var page: Int
  }

  var outcome: FilingOutcome
  /// Nil where it belongs nowhere.
  var place: Place?
  /// What tells a person more than the outcome does; empty where that says it all.
  var reason = ""
}
