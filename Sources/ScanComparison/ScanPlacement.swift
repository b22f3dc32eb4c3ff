public import ScanReading

/// Where the corners of a scan lie on the page that it is of, in millimetres from the page's top left corner.
public struct ScanPlacement: Sendable, Hashable {
  public struct Corner: Sendable, Hashable {
    public var x: Double
    public var y: Double
  }

  public var topLeft: Corner
  public var topRight: Corner
  public var bottomLeft: Corner

  /// Lays a scan over its page as a whole, as `compare` does first. Throws when it cannot be laid over it.
  ///
  /// - Parameter original: the page as a renderer shows it, grey, at 200 pixels an inch.
  public init(of scan: Raster, on original: Raster) throws(ComparisonError) {
    let registration = try Registration(scan: scan, original: Picture(original))
    let (width, height) = (Double(scan.width) * registration.scale, Double(scan.height) * registration.scale)
    topLeft = try Corner(registration.mapping, x: 0, y: 0)
    topRight = try Corner(registration.mapping, x: width, y: 0)
    bottomLeft = try Corner(registration.mapping, x: 0, y: height)
  }
}

extension ScanPlacement.Corner {
  fileprivate init(_ mapping: PaperMapping, x: Double, y: Double) throws(ComparisonError) {
    guard let place = mapping.inverse(x: x, y: y) else { throw .unregistered }
    self.init(x: WorkingScale.millimetres(place.x), y: WorkingScale.millimetres(place.y))
  }
}
