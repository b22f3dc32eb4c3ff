import LayoutCore
import Typesetting

/// Short texts that were shaped before: a form's labels come again with every project.
struct ShapingCache {
  /// Compares texts byte by byte: Swift takes é and e with an accent for equal, but they are shaped apart.
  private struct Key: Hashable {
    var text: String
    var face: FaceName
    var direction: TextDirection

    static func == (left: Key, right: Key) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8) && left.face == right.face && left.direction == right.direction
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  /// Longer texts hardly come twice.
  private static let longestText = 96
  /// When so many are known, all are forgotten: simpler than ageing, and the labels are soon back.
  private static let capacity = 4096

  private var known: [Key: ShapedText] = [:]

  subscript(text: String, face: FaceName, direction: TextDirection) -> ShapedText? {
    get { text.utf8.count > Self.longestText ? nil : known[Key(text: text, face: face, direction: direction)] }
    set {
      guard text.utf8.count <= Self.longestText else { return }
      if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
      known[Key(text: text, face: face, direction: direction)] = newValue
    }
  }
}
