extension PDFReader {
  /// Whether the document's pages may be shown in one that keeps PDF/A: it declares part 2 or 3 with colours for RGB,
  /// or its pages are plain scans, images in colours that every profile for RGB gives a meaning, and nothing else.
  public var fitsArchive: Bool {
    if let part = claim.part, [2, 3].contains(part) {
      return outputSpace.map { $0.elementsEqual("RGB ".utf8) } ?? true
    }
    return source.pages.allSatisfy(isScan)
  }

  /// The kind of colours that the output intent's profile is for.
  private var outputSpace: ArraySlice<UInt8>? {
    let intents = source.resolved(catalog["OutputIntents"]).array?.compactMap { source.resolved($0).dictionary } ?? []
    let profile = intents.first?["DestOutputProfile"]?.reference.flatMap(source.streamData)
    return profile.flatMap { $0.count > 20 ? $0[16..<20] : nil }
  }

  private func isScan(_ page: PDFPage) -> Bool {
    let resources = source.inherited("Resources", by: page.dictionary).dictionary ?? [:]
    let kinds = Set(resources.entries.filter { !isEmpty($0.value) }.map(\.key))
    let objects = source.resolved(resources["XObject"]).dictionary?.entries.compactMap(\.value.reference) ?? []
    let annotations = source.resolved(page.dictionary["Annots"]).array ?? []
    return kinds.isSubset(of: ["XObject", "ProcSet"]) && page.dictionary["Group"] == nil && annotations.isEmpty
      && objects.allSatisfy(isPlainImage)
  }

  private func isEmpty(_ object: PDFObject) -> Bool {
    source.resolved(object).dictionary?.entries.isEmpty ?? false
  }

  private func isPlainImage(_ reference: PDFReference) -> Bool {
    guard let image = source.object(reference).dictionary, image["Subtype"]?.name == "Image" else { return false }
    let filter = source.resolved(image["Filter"])
    let filters = Set(filter.array?.compactMap(\.name) ?? [filter.name].compactMap(\.self))
    let hasExtras = !["SMask", "Mask", "Alternates", "OPI", "OC"].allSatisfy { image[$0] == nil }
    return filters.isSubset(of: ["FlateDecode", "DCTDecode", "CCITTFaxDecode", "RunLengthDecode"]) && !hasExtras
      && image["Interpolate"]?.boolean != true && isPlain(source.resolved(image["ColorSpace"]))
  }

  /// Gray or RGB, by device or by a profile of its own.
  private func isPlain(_ space: PDFObject) -> Bool {
    if let name = space.name { return ["DeviceGray", "DeviceRGB"].contains(name) }
    guard let items = space.array, let kind = items.first?.name else { return false }
    switch kind {
    case "ICCBased":
      let profile = items.dropFirst().first?.reference.flatMap { source.object($0).dictionary }
      return [1, 3].contains(profile?["N"]?.integer)
    case "CalGray", "CalRGB": return true
    case "Indexed": return items.count > 1 && isPlain(source.resolved(items[1]))
    default: return false
    }
  }
}
