internal import PageCodes

/// What filing needs to know: which editions are registered, and which of their pages came back.
struct FilingRegister {
  struct Edition: Equatable {
    var id: Int64
    var number: Int
    var digest: String
    /// How many of its pages have codes: what each code says of them.
    var codedPages: Int
    var isCurrent: Bool
  }

  /// The editions of each form, by its name in the codes.
  var editions: [String: [Edition]]
  /// The pages that came back.
  var filed: Set<FilingDecision.Place>

  /// Files a page, and keeps in mind that it came back.
  mutating func file(_ reading: PageReading) -> FilingDecision {
    let decision = decide(reading)
    if let place = decision.place { filed.insert(place) }
    return decision
  }

  /// Where a page belongs. Only a code of ours that says just what was registered files a page; all else is for a person.
  func decide(_ reading: PageReading) -> FilingDecision {
    let codes = reading.pageCodes
    if codes.count > 1 {
      return FilingDecision(outcome: .conflict, reason: codes.map(\.text).joined(separator: " "))
    }
    if let code = codes.first { return decide(code) }
    if let text = reading.codes.first { return FilingDecision(outcome: .foreign, reason: text) }
    return FilingDecision(outcome: reading.isBlank ? .blank : .noCode)
  }

  private func decide(_ code: PageCode) -> FilingDecision {
    guard let known = editions[code.form] else { return FilingDecision(outcome: .unknown, reason: code.text) }
    guard let edition = known.first(where: { $0.number == code.edition && $0.digest == code.digest }) else {
      // Another edition may yet be registered; other data under the name of an edition that is, are not ours.
      let isNumberKnown = known.contains { $0.number == code.edition }
      return FilingDecision(outcome: isNumberKnown ? .foreign : .unknown, reason: code.text)
    }
    guard edition.codedPages == code.pages else { return FilingDecision(outcome: .foreign, reason: code.text) }
    let place = FilingDecision.Place(edition: edition.id, page: code.page)
    if filed.contains(place) { return FilingDecision(outcome: .duplicate, place: place) }
    return FilingDecision(outcome: edition.isCurrent ? .matched : .older, place: place)
  }
}
