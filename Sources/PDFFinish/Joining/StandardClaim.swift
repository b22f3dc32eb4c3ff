/// What a document's metadata declare it to keep. Any level that the standards know, not only those that are written here.
public struct StandardClaim: Sendable, Hashable {
  /// The part of ISO 19005; nil for none.
  public var part: Int?
  /// A, B or U; empty in part 4 and where there is no part.
  public var level: String
  /// Whether it declares PDF/UA-1.
  public var isAccessible: Bool

  public static let none = StandardClaim(part: nil, level: "", isAccessible: false)

  /// As people write it: `PDF/A-3a + PDF/UA-1`; empty where nothing is declared.
  public var name: String {
    let archive = part.map { "PDF/A-\($0)\(level.lowercased())" }
    return [archive, isAccessible ? "PDF/UA-1" : nil].compactMap(\.self).joined(separator: " + ")
  }

  /// What both keep. Part 3 asks the same of pages as part 2; the other parts differ in what they ask.
  func met(by other: StandardClaim) -> StandardClaim {
    let isAccessible = isAccessible && other.isAccessible
    guard let part, let otherPart = other.part, part == otherPart || Set([part, otherPart]) == [2, 3] else {
      return StandardClaim(part: nil, level: "", isAccessible: isAccessible)
    }
    // From the least to the most; parts without these levels have one of their own.
    let common = ["B", "U", "A"].first { [level, other.level].contains($0) } ?? level
    return StandardClaim(part: max(part, otherPart), level: common, isAccessible: isAccessible)
  }

  /// The conformance whose clauses can be checked for this claim; nil where they would ask too much.
  var checkable: Conformance? { level == "B" ? nil : Conformance(rawValue: "a\(part ?? 0)\(level.lowercased())") }
}

extension PDFReader {
  /// What the metadata declare, whatever that is.
  public var claim: StandardClaim {
    guard let packet = metadata else { return .none }
    let part = packet["pdfaid:part"].flatMap { Int($0) }
    return StandardClaim(
      part: part, level: part == nil ? "" : packet["pdfaid:conformance"] ?? "",
      isAccessible: packet["pdfuaid:part"] == "1")
  }
}

/// Changes what a metadata packet declares, and nothing else of it.
struct ClaimEditing {
  private(set) var packet: String

  init(_ packet: String) { self.packet = packet }

  mutating func declare(_ claim: StandardClaim) {
    set("pdfaid:part", claim.part.map { String($0) })
    set("pdfaid:conformance", claim.level.isEmpty ? nil : claim.level)
    if claim.part == nil { for name in ["pdfaid:amd", "pdfaid:corr", "pdfaid:rev"] { set(name, nil) } }
    if !claim.isAccessible { set("pdfuaid:part", nil) }
  }

  /// Sets a property where it stands, as an element or as an attribute; nil removes it.
  private mutating func set(_ property: String, _ value: String?) {
    if let start = packet.firstRange(of: "<\(property)>"),
      let end = packet[start.upperBound...].firstRange(of: "</\(property)>")
    {
      replace(start, start.upperBound..<end.lowerBound, end, with: value)
    } else if let start = packet.firstRange(of: " \(property)=\""),
      let end = packet[start.upperBound...].firstRange(of: "\"")
    {
      replace(start, start.upperBound..<end.lowerBound, end, with: value)
    }
  }

  private mutating func replace(
    _ start: Range<String.Index>, _ content: Range<String.Index>, _ end: Range<String.Index>, with value: String?
  ) {
    if let value {
      packet.replaceSubrange(content, with: value)
    } else {
      packet.removeSubrange(start.lowerBound..<end.upperBound)
    }
  }
}
