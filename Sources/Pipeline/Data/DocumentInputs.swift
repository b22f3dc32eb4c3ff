internal import SafeFiles

/// What a document's bytes follow from.
struct DocumentInputs: Sendable {
  /// The data file that the document carries; nil where its format or its standard lets it carry none.
  var carried: [UInt8]?
  /// The data file, whether the document carries it or not.
  let data: [UInt8]
  /// The digest of the data, of layout, fonts, version and date, of the format, and of whether the document is proved.
  /// Nil where files are made anew in any case.
  var digest: String?

  /// - Parameter data: the data file, which states how the document is rendered, whether the document carries it or not.
  init(data: [UInt8], request: RenderRequest, isCarried: Bool) {
    self.data = data
    carried = isCarried ? data : nil
    // Of a document in several files the report names one: the others could not be found again.
    guard !request.format.isOneFileAPage else { return }
    digest = sha256(of: Array("\(request.format.suffix) \(request.verifies)\n".utf8) + data)
  }

  /// The inputs of a document with findings, which are told by making it anew.
  var withFindings: DocumentInputs {
    var inputs = self
    inputs.digest = nil
    return inputs
  }
}
