@testable import PDFFinish

/// The text operations of a page's content by the bytes they cover, to change some of them.
struct PageText {
  /// A marked sequence with text.
  struct Passage {
    /// Nil for an artifact.
    var identifier: Int?
    var range: Range<Int>
    /// The operation that sets the text's place.
    var matrix: Range<Int>?
    /// The strings of its text, in angle brackets; a glyph takes four digits.
    var strings: [Range<Int>] = []
    var font = ""
  }

  let bytes: [UInt8]
  private(set) var passages: [Passage] = []

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    var scanner = ContentScanner(bytes)
    var open: Passage?
    while let operation = try scanner.next() {
      switch operation.kind {
      case .beginMarkedContent:
        let properties = MarkedContentProperties(operation, in: bytes)
        open = Passage(identifier: properties?.identifier, range: operation.range)
      case .setFont: open?.font = operation.firstName(in: bytes)
      case .showText:
        open?.strings += operation.operands.filter { $0.kind == .hexadecimalString }.map(\.range)
      case .other where operation.name(in: bytes) == "Tm": open?.matrix = operation.range
      case .endMarkedContent:
        if var passage = open, passage.matrix != nil, !passage.strings.isEmpty {
          passage.range = passage.range.lowerBound..<operation.range.upperBound
          passages.append(passage)
        }
        open = nil
      default: break
      }
    }
  }

  /// The passages of content with at least so many glyphs in their first string, spaces never first.
  func content(glyphs count: Int = 1) -> [Passage] {
    passages.filter { $0.identifier != nil && $0.font.hasPrefix("f-") && digits($0.strings[0]).count >= 4 * count }
  }

  var artifacts: [Passage] { passages.filter { $0.identifier == nil } }

  /// The digits of a string.
  func digits(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].dropFirst().dropLast().filter { $0 > 32 }, as: UTF8.self)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The content with some ranges replaced.
  func replacing(_ edits: [(range: Range<Int>, text: String)]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[place..<edit.range.lowerBound] + Array(edit.text.utf8)
      place = edit.range.upperBound
    }
    return result + bytes[place...]
  }

  /// The numbers of a matrix operation.
  func matrix(_ passage: Passage) -> [Double] {
    passage.matrix.map { text($0).split { " \n".contains($0) }.compactMap { Double($0) } } ?? []
  }

  /// A matrix operation with the text elsewhere.
  func matrix(_ passage: Passage, movedBy x: Double, _ y: Double) -> String {
    let numbers = matrix(passage)
    return "\(numbers[0]) \(numbers[1]) \(numbers[2]) \(numbers[3]) \(numbers[4] + x) \(numbers[5] + y) Tm"
  }
}

extension String {
  /// The codes of four digits each.
  var codes: [String] {
    stride(from: 0, to: count - 3, by: 4).map { start in
      String(dropFirst(start).prefix(4))
    }
  }
}
