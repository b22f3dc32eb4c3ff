internal import PageCodes

/// What looking for codes on a page gave.
struct FoundCodes {
  var codes: [ReadCode] = []
  /// How many preparations were tried.
  var attempts = 0

  var hasPageCode: Bool { codes.contains { $0.pageCode != nil } }
}

/// Looks for QR codes on a page, in more and more ways until one of ours is read.
struct CodeSearch {
  private let page: SearchedPage
  private var found = FoundCodes()

  /// Symbols that were seen and could not be decoded, each looked at once.
  private var examined: [Corners] = []

  private init(_ raster: Raster) { page = SearchedPage(raster) }

  /// All codes on a page that one attempt reads, and with it the symbols that it sees and can't decode.
  ///
  /// - Parameter isThorough: Whether to go on to the costlier preparations where none of ours is read.
  static func codes(on raster: Raster, isThorough: Bool = true) -> FoundCodes {
    var search = CodeSearch(raster)
    search.look(at: wholePages.prefix(isThorough ? .max : 1))
    if isThorough {
      search.lookAtRepaired()
      search.look(at: edges)
    }
    return search.found
  }

  /// What is tried, the likeliest and cheapest first.
  private static let wholePages: [CodeAttempt] = [
    .init(.plain, .whole), .init(.withoutInks, .whole), .init(.reduced, .whole), .init(.healed, .whole),
    .init(.smoothed, .whole), .init(.thresholded, .whole),
  ]

  private static let edges: [CodeAttempt] = [
    CodeAttempt.Preparation.enlarged, .withoutInks, .sharpened, .straightened, .filled,
  ].flatMap { preparation in
    [CodeAttempt.Region.bottom, .top, .left, .right].map { CodeAttempt(preparation, $0) }
  }

  private static let closeLooks: [CodeAttempt] = [
    .init(.withoutInks, .seen), .init(.enlarged, .seen), .init(.healed, .seen), .init(.smoothed, .seen),
    .init(.thresholded, .seen), .init(.sharpened, .seen), .init(.filled, .seen), .init(.reduced, .seen),
  ]

  private mutating func look(at attempts: some Sequence<CodeAttempt>) {
    for attempt in attempts where !found.hasPageCode {
      let symbols = symbols(attempt, in: area(of: attempt.region))
      for seen in symbols where seen.text == nil { lookClosely(at: seen.corners) }
    }
  }

  /// Reads what an attempt shows, keeps what is new, and gives all that it saw.
  private mutating func symbols(_ attempt: CodeAttempt, in area: PixelArea?) -> [FoundSymbol] {
    guard let prepared = page.prepared(attempt.preparation, in: area) else { return [] }
    found.attempts += 1
    let symbols = prepared.symbols()
    for symbol in symbols { keep(symbol, of: attempt) }
    return symbols
  }

  /// Looks at symbols that were not even seen, by where their corners may be.
  private mutating func lookAtRepaired() {
    guard !found.hasPageCode else { return }
    found.attempts += 1
    for piece in page.repaired(count: 6) where !found.hasPageCode {
      for symbol in piece.symbols() { keep(symbol, of: CodeAttempt(.repaired, .seen)) }
    }
  }

  private mutating func keep(_ symbol: FoundSymbol, of attempt: CodeAttempt) {
    guard let text = symbol.text, !isKnown(text, at: symbol.corners) else { return }
    found.codes.append(
      ReadCode(
        text: text, pageCode: PageCode(text: text), corners: symbol.corners, attempt: attempt,
        attempts: found.attempts))
  }

  private func isKnown(_ text: String, at corners: Corners) -> Bool {
    found.codes.contains { $0.text == text && $0.corners.covers(corners.middle) }
  }

  private mutating func lookClosely(at corners: Corners) {
    guard let area = closeArea(around: corners), !isSeen(corners) else { return }
    examined.append(corners)
    for attempt in Self.closeLooks where !found.codes.contains(where: { $0.corners.covers(corners.middle) }) {
      _ = symbols(attempt, in: area)
    }
  }

  private func isSeen(_ corners: Corners) -> Bool {
    examined.contains { $0.covers(corners.middle) } || found.codes.contains { $0.corners.covers(corners.middle) }
  }
}

// MARK: - Parts of the page

extension CodeSearch {
  /// Codes stand in margins: each edge is searched to a quarter of the page.
  private func area(of region: CodeAttempt.Region) -> PixelArea? {
    let (width, height) = (page.grey.width, page.grey.height)
    let (across, down) = (max(1, width / 4), max(1, height / 4))
    return switch region {
    case .whole, .seen: nil
    case .bottom: PixelArea(left: 0, top: height - down, width: width, height: down)
    case .top: PixelArea(left: 0, top: 0, width: width, height: down)
    case .left: PixelArea(left: 0, top: 0, width: across, height: height)
    case .right: PixelArea(left: width - across, top: 0, width: across, height: height)
    }
  }

  /// The surroundings of a symbol, half its size on every side; nil where what was seen has not the shape of one.
  private func closeArea(around corners: Corners) -> PixelArea? {
    let side = corners.longestSide
    guard side > 30, corners.shortestSide > 0.5 * side else { return nil }
    let (left, top) = (corners.middle.x - 1.2 * side, corners.middle.y - 1.2 * side)
    return PixelArea(left: Int(left), top: Int(top), width: Int(2.4 * side), height: Int(2.4 * side))
      .clipped(width: page.grey.width, height: page.grey.height)
  }
}

extension Corners {
  /// Whether a point is nearer to its middle than half its longest side.
  fileprivate func covers(_ point: PixelPoint) -> Bool { middle.distance(to: point) < longestSide / 2 }
}
