import Foundation
import LayoutCore

/// The smallest stretch of text that must be set from one font: a character, or a base with its marks or selector.
public enum TextUnit: Sendable, Hashable {
  case character(Unicode.Scalar)
  case sequence([Unicode.Scalar])

  init(_ scalars: [Unicode.Scalar]) {
    self = scalars.count == 1 ? .character(scalars[0]) : .sequence(scalars)
  }

  public var scalars: [Unicode.Scalar] {
    switch self {
    case .character(let scalar): [scalar]
    case .sequence(let scalars): scalars
    }
  }

  /// The one face that sets the unit where a role names `face`: its first character decides.
  func face(in face: FaceName) -> FaceName {
    switch self {
    case .character(let scalar): face.face(for: scalar)
    case .sequence(let scalars): face.face(for: scalars[0])
    }
  }

  /// The unit's length in UTF-8.
  var byteCount: Int {
    switch self {
    case .character(let scalar): UTF8.width(scalar)
    case .sequence(let scalars): scalars.reduce(0) { $0 + UTF8.width($1) }
    }
  }

  /// The unit without its variation selectors, as it is drawn where no font knows the variation; nil where it has none.
  ///
  /// A selector that no font knows changes nothing: the base is drawn in its usual shape (Unicode 16.0, 23.4).
  var withoutVariation: TextUnit? {
    guard case .sequence(let scalars) = self, let base = scalars.first else { return nil }
    let rest = scalars.dropFirst().filter { !$0.properties.isVariationSelector }
    return rest.count == scalars.count - 1 ? nil : TextUnit([base] + rest)
  }

  /// The unit as messages show it: the character and its code points.
  public var description: String { "\(text) (\(codePoints.joined(separator: " ")))" }

  public var text: String { String(String.UnicodeScalarView(scalars)) }

  /// Its characters in Unicode's notation: U+5570.
  public var codePoints: [String] { scalars.map { "U+" + String(format: "%04X", $0.value) } }

  /// The same characters in Unicode's composed form (NFC).
  static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Array(String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping.unicodeScalars)
  }
}

/// The units of a text, from first to last; together they are all of it.
struct TextUnits: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  mutating func next() -> TextUnit? {
    guard let first = pending else { return nil }
    pending = scalars.next()
    guard let second = pending, second.joinsPreceding else { return .character(first) }
    return .sequence([first] + takeJoining())
  }

  private mutating func takeJoining() -> [Unicode.Scalar] {
    var joining: [Unicode.Scalar] = []
    while let scalar = pending, scalar.joinsPreceding {
      joining.append(scalar)
      pending = scalars.next()
    }
    return joining
  }
}

extension Unicode.Scalar {
  /// Whether the character belongs to the one before it: marks, variation selectors, joiners (UAX 29, GB9 and GB9a).
  fileprivate var joinsPreceding: Bool {
    let firstMark: UInt32 = 0x300
    let unifiedIdeographs: ClosedRange<UInt32> = 0x3400...0x9FFF
    if value < firstMark || unifiedIdeographs.contains(value) { return false }
    return properties.isGraphemeExtend || properties.generalCategory == .spacingMark || value == 0x200D
  }
}
