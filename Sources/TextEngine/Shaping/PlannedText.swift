import LayoutCore

/// A text with the font that the plan gives each of its units.
struct PlannedText {
  /// A stretch that one font sets.
  struct Segment: Hashable {
    var bytes: Range<Int>
    var face: FaceID
  }

  private(set) var segments: [Segment] = []
  /// For each byte: whether a unit starts there.
  private(set) var isUnitStart: [Bool] = []

  init(_ text: String, face: FaceName, assignment: FaceAssignment) {
    isUnitStart.reserveCapacity(text.utf8.count)
    for unit in TextUnits(text) {
      guard let font = assignment[face, unit] else {
        fatalError("the font plan of this run has no \(unit.description) in \(face)")
      }
      append(byteCount: unit.byteCount, face: font)
    }
  }

  private mutating func append(byteCount: Int, face: FaceID) {
    let start = isUnitStart.count
    isUnitStart.append(true)
    isUnitStart.append(contentsOf: repeatElement(false, count: byteCount - 1))
    if let last = segments.last, last.face == face {
      segments[segments.count - 1].bytes = last.bytes.lowerBound..<start + byteCount
    } else {
      segments.append(Segment(bytes: start..<start + byteCount, face: face))
    }
  }
}
