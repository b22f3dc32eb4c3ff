public import LayoutCore

/// What a run will set: for each face, every unit of text that occurs.
public struct FontDemands: Sendable, Hashable {
  public private(set) var units: [FaceName: Set<TextUnit>] = [:]

  public init() {}

  /// Asks for all that setting `text` in the face takes.
  public mutating func add(_ text: String, in face: FaceName) {
    units[FaceName(face.name, isBold: face.isBold), default: []].formUnion([])
    for unit in TextUnits(text) { units[unit.face(in: face), default: []].insert(unit) }
  }

  /// Adds what others ask for, as when each worker has read a share of the records.
  public mutating func formUnion(_ other: FontDemands) {
    units.merge(other.units) { $0.union($1) }
  }

  /// Whether everything that others ask for is asked for here.
  public func covers(_ other: FontDemands) -> Bool {
    other.units.allSatisfy { face, units in self.units[face].map(units.isSubset) ?? false }
  }

  /// The faces asked for, sorted by name.
  public var faces: [FaceName] { units.keys.sorted() }
}
