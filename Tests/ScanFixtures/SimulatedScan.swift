public import ScanReading

/// One page for the simulated scanner: what is printed and put on it, and how it is laid on the glass.
public struct PaperPage: Sendable {
  public var pdf: [UInt8]
  public var page: Int
  public var stamps: [CodeStamp]
  public var marks: [PaperMark]
  /// How far it lies turned clockwise.
  public var turn: QuarterTurn

  public init(
    pdf: [UInt8], page: Int, stamps: [CodeStamp] = [], marks: [PaperMark] = [], turn: QuarterTurn = .none
  ) {
    (self.pdf, self.page, self.stamps, self.marks, self.turn) = (pdf, page, stamps, marks, turn)
  }
}

/// A page as it comes out of the simulated scanner.
public struct SimulatedScan: Sendable {
  public var raster: Raster
  public var profile: ScanProfile

  /// The same page, profile, resolution and seed give the same pixels.
  public init(_ paper: PaperPage, profile: ScanProfile, dpi: Double, seed: Int) {
    let sheet = Sheet(pdf: paper.pdf, page: paper.page, dpi: dpi)
    paper.stamps.forEach(sheet.draw)
    sheet.fill(1, 1, 1, alpha: profile.fading)
    paper.marks.forEach(sheet.draw)
    var scanner = Scanner(profile, seed: seed)
    let scan = scanner.scan(sheet).raster().turned(by: paper.turn)
    raster = profile.mode == .color ? scan : scan.grey()
    self.profile = profile
  }
}
