internal import Diagnostics
internal import PageCodes

/// What is asked of a worker: first of all to open the file whose bytes come along, then for its pages.
struct WorkerRequest: Codable {
  enum Task: String, Codable {
    case open, page, raster
  }

  var task: Task
  /// The file's name, for messages.
  var name = ""
  var page = 0
}

/// What a worker answers; the samples of pictures come along, the original's first.
struct WorkerAnswer: Codable {
  var finding: FindingMessage?
  var format: String?
  var pageCount: Int?
  var page: PageMessage?
  var raster: RasterMessage?
}

/// An error as a message between processes.
struct FindingMessage: Codable {
  var rule: String
  var texts: [String]
  var file: String?
  var place: String?
  /// Chinese and English in turn.
  var hints: [String]

  init(_ error: ScanError) {
    let diagnostic = error.diagnostic
    rule = diagnostic.rule
    texts = [diagnostic.message.chinese, diagnostic.message.english]
    (file, place) = (diagnostic.location.file, diagnostic.location.place)
    hints = diagnostic.hints.flatMap { [$0.chinese, $0.english] }
  }

  /// Nil where the message is none of ours.
  var error: ScanError? {
    guard texts.count == 2, hints.count.isMultiple(of: 2) else { return nil }
    let pairs = stride(from: 0, to: hints.count, by: 2).map { Message(zh: hints[$0], en: hints[$0 + 1]) }
    var error = ScanError(rule, zh: texts[0], en: texts[1], hints: pairs)
    error.diagnostic.location = SourceLocation(file: file, place: place)
    return error
  }
}

/// A picture without its samples.
struct RasterMessage: Codable {
  var width: Int
  var height: Int
  var samples: Int
  var dpi: Double

  init(_ raster: Raster) {
    (width, height, samples, dpi) = (raster.width, raster.height, raster.samples.rawValue, raster.dpi)
  }

  /// The picture with its samples, which are taken from the front of the bytes; nil where they are too few.
  func raster(from bytes: inout ArraySlice<UInt8>) -> Raster? {
    guard let kind = Raster.Samples(rawValue: samples), width > 0, height > 0, width <= 1 << 20, height <= 1 << 20,
      width * height * samples <= bytes.count
    else { return nil }
    let part = bytes.prefix(width * height * samples)
    bytes = bytes.dropFirst(part.count)
    return Raster(width: width, height: height, samples: kind, dpi: dpi, bytes: Array(part))
  }
}

/// A code that was read.
struct CodeMessage: Codable {
  var text: String
  /// x and y of the four corners.
  var corners: [Double]
  var preparation: String
  var region: String
  var attempts: Int

  init(_ code: ReadCode) {
    (text, attempts) = (code.text, code.attempts)
    corners = code.corners.all.flatMap { [$0.x, $0.y] }
    (preparation, region) = (code.attempt.preparation.rawValue, code.attempt.region.rawValue)
  }

  var code: ReadCode? {
    guard corners.count == 8, let preparation = CodeAttempt.Preparation(rawValue: preparation),
      let region = CodeAttempt.Region(rawValue: region)
    else { return nil }
    let points = stride(from: 0, to: 8, by: 2).map { PixelPoint(x: corners[$0], y: corners[$0 + 1]) }
    return ReadCode(
      text: text, pageCode: PageCode(text: text),
      corners: Corners(topLeft: points[0], topRight: points[1], bottomRight: points[2], bottomLeft: points[3]),
      attempt: CodeAttempt(preparation, region), attempts: attempts)
  }
}

/// A page without the samples of its pictures.
struct PageMessage: Codable {
  var file: String
  var index: Int
  var original: RasterMessage
  var upright: RasterMessage
  var turn: Int
  var degrees: Double
  var evidence: String
  var codes: [CodeMessage]
  var isBlank: Bool
  var attempts: Int

  init(_ page: ScannedPage) {
    (file, index, isBlank, attempts) = (page.file, page.index, page.isBlank, page.attempts)
    (original, upright) = (RasterMessage(page.original), RasterMessage(page.upright))
    (turn, degrees) = (page.turning.turn.rawValue, page.turning.degrees)
    evidence = page.turning.evidence.rawValue
    codes = page.codes.map(CodeMessage.init)
  }

  /// The page with the samples of its pictures; nil where the message is none of ours.
  func page(from bytes: [UInt8]) -> ScannedPage? {
    var rest = bytes[...]
    let read = codes.compactMap(\.code)
    guard let original = original.raster(from: &rest), let upright = upright.raster(from: &rest),
      let evidence = PageTurning.Evidence(rawValue: evidence), read.count == codes.count
    else { return nil }
    return ScannedPage(
      file: file, index: index, original: original, upright: upright,
      turning: PageTurning(turn: QuarterTurn(quarters: turn), degrees: degrees, evidence: evidence), codes: read,
      isBlank: isBlank, attempts: attempts)
  }
}
