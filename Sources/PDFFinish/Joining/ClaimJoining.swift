extension Joiner {
  /// What the result may declare: what all documents declare, unless their colours or the attachments forbid it.
  mutating func declaredClaim() -> StandardClaim {
    let claims = sources.map(\.reader.claim)
    var claim = sources.indices.dropFirst().reduce(claims[0]) { claim, index in claim.met(by: claims[index]) }
    var reason: JoinLoss.Reason?
    if claim.part != nil, let other = sources.dropFirst().first(where: { !$0.hasColours(of: profile) }) {
      (claim.part, claim.level, reason) = (nil, "", .colours(document: other.name))
    }
    if claim.part != nil, !request.attachments.isEmpty, !claim.allowAttachments() {
      (claim.part, claim.level, reason) = (nil, "", .attachments)
    }
    if let refutation { (claim, reason) = (.none, .clause(refutation)) }
    for (source, own) in zip(sources, claims) where own != claim && !own.isKept(by: claim) {
      let lesser = JoinLoss.Reason.lesser(document: lesser(than: own, claims) ?? source.name)
      losses.append(.claim(document: source.name, was: own, reason: reason ?? lesser))
    }
    return claim
  }

  /// The first document that declares less than another one.
  private func lesser(than claim: StandardClaim, _ claims: [StandardClaim]) -> String? {
    zip(sources, claims).first { !claim.isKept(by: claim.met(by: $0.1)) }?.0.name
  }

  /// The profile that the colours of the base are meant for.
  private var profile: [UInt8]? { sources.lazy.compactMap(\.outputProfile).first }

  /// Writes the base's metadata with what the result declares, and what its colours are meant for.
  mutating func declare(_ claim: StandardClaim) {
    if let packet = sources[0].reader.metadata?.packet {
      var editing = ClaimEditing(packet)
      editing.declare(claim)
      catalog["Metadata"] = .reference(
        update.add(
          PDFStream(
            dictionary: ["Type": .name("Metadata"), "Subtype": .name("XML")],
            data: Array(request.properties.added(to: editing.packet).utf8))))
    }
    guard let index = sources.firstIndex(where: { $0.catalog["OutputIntents"] != nil }) else { return }
    catalog["OutputIntents"] = entry("OutputIntents", of: index)
  }
}

extension StandardClaim {
  /// Whether a document of `other` keeps this as well.
  fileprivate func isKept(by other: StandardClaim) -> Bool { met(by: other).name == name || covers(other) }

  /// Part 3 keeps what part 2 asks of pages: only the number differs.
  private func covers(_ other: StandardClaim) -> Bool {
    part == 2 && other.part == 3 && level == other.level && isAccessible == other.isAccessible
  }

  /// Makes the claim one that allows any embedded files, if there is one. A document of part 2 keeps part 3 as it is.
  fileprivate mutating func allowAttachments() -> Bool {
    if part == 2 { part = 3 }
    return part == 3 || (part == 4 && level == "F")
  }
}

extension JoinedSource {
  /// The profile of the intent of PDF/A.
  fileprivate var outputProfile: [UInt8]? {
    let intents = source.resolved(catalog["OutputIntents"]).array?.compactMap { source.resolved($0).dictionary } ?? []
    return intents.first { $0["S"]?.name == "GTS_PDFA1" }?["DestOutputProfile"]?.reference.flatMap(source.streamData)
  }

  /// Whether plain colours mean here what they mean under a profile: both are for the same kind of colours.
  fileprivate func hasColours(of profile: [UInt8]?) -> Bool {
    guard let own = outputProfile else { return true }
    guard let profile, profile.count > 20, own.count > 20 else { return false }
    return own[16..<20] == profile[16..<20]
  }
}
