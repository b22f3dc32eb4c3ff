/// Changes bytes at random, the same way for the same seed: tokens are swapped, cut, doubled and put into each other's
/// place, bytes and digits are changed, and what often breaks readers is put in.
public struct Mutator {
  private var random: SeededGenerator

  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Between the tokens of texts, tables, JSON and YAML.
  private static let separators = Set(" \t\n,;:|{}[]\"()，。、".utf8)

  private static let nasty: [[UInt8]] =
    [
      "\u{0}", "\u{FEFF}", "\u{202E}", "\u{200B}", "\u{2028}", "\r", "\r\n", "\t\t", "\"", "\\u0000", "\\ud800", "[[[[",
      "{}",
      "null", "-0", "1e999", "NaN", "99999999999999999999999999999999", "0.005", "１２", "%", "<<: *a", "&a", "*a",
      "!!binary",
      "---", "...", "#", "|", "->", "\u{20000}", "e\u{301}\u{301}\u{301}", "单位：万元", "项目编码", "一级指标", "=cmd()",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xD6, 0xD0]]

  /// A changed copy: one change to eight.
  public mutating func mutated(_ bytes: [UInt8], and others: [[UInt8]] = []) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty { change(&bytes, others) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
    let token = token(of: bytes)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes.removeSubrange(token)
    case 1: bytes.insert(contentsOf: bytes[token], at: token.lowerBound)
    case 2: bytes.replaceSubrange(token, with: bytes[self.token(of: bytes)])
    case 3: bytes.insert(contentsOf: Mutator.nasty.randomElement(using: &random) ?? [], at: token.lowerBound)
    case 4: bytes[token.lowerBound] = UInt8.random(in: 0...255, using: &random)
    case 5: bytes.removeSubrange(piece(of: bytes, longest: 400))
    case 6: bytes.insert(contentsOf: bytes[piece(of: bytes, longest: 400)], at: token.upperBound)
    case 7: bytes.replaceSubrange(token, with: Mutator.nasty.randomElement(using: &random) ?? [])
    default: splice(&bytes, others)
    }
  }

  /// Puts a piece of another input in.
  private mutating func splice(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
    guard let other = others.randomElement(using: &random), !other.isEmpty else { return }
    bytes.insert(contentsOf: other[piece(of: other, longest: 2_000)], at: token(of: bytes).lowerBound)
  }

  private mutating func piece(of bytes: [UInt8], longest: Int) -> Range<Int> {
    let start = Int.random(in: 0..<bytes.count, using: &random)
    return start..<min(bytes.count, start + Int.random(in: 1...longest, using: &random))
  }

  /// What stands between two separators at a random place; one byte at least.
  private mutating func token(of bytes: [UInt8]) -> Range<Int> {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let isEdge = Mutator.separators.contains
    let start = bytes[..<place].lastIndex(where: isEdge).map { $0 + 1 } ?? 0
    let end = bytes[place...].dropFirst().firstIndex(where: isEdge) ?? bytes.count
    return start..<max(end, start + 1)
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
