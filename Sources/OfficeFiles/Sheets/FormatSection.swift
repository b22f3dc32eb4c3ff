import Foundation

/// One section of a number format, taken apart.
struct FormatSection {
  enum Token: Hashable {
    case literal(String)
    /// `0`, `#` or `?`.
    case digit(Character)
    case point, comma, percent, general, text
    /// `E+00`: whether a plus is shown.
    case exponent(plus: Bool)
    /// A run of one letter: `yyyy`, `m`, `ss`; elapsed time in brackets.
    case date(letter: Character, count: Int, isElapsed: Bool)
    case halfDay(morning: String, afternoon: String)
  }

  /// A condition in brackets: `[>=100]`.
  struct Condition {
    var sign: String
    var bound: Decimal

    func holds(for value: Decimal) -> Bool {
      switch sign {
      case ">": value > bound
      case ">=": value >= bound
      case "<": value < bound
      case "<=": value <= bound
      case "<>": value != bound
      default: value == bound
      }
    }
  }

  private(set) var tokens: [Token] = []
  private(set) var condition: Condition?

  var isDate: Bool {
    tokens.contains {
      switch $0 {
      case .date, .halfDay: true
      default: false
      }
    }
  }
  var isText: Bool { tokens.contains(.text) && !tokens.contains { if case .digit = $0 { true } else { false } } }
  var isGeneral: Bool { tokens.contains(.general) }

  /// Whether the section shows a fraction: `# ?/?`.
  var isFraction: Bool {
    guard !isDate, let slash = tokens.firstIndex(of: .literal("/")) else { return false }
    return tokens[..<slash].contains { if case .digit = $0 { true } else { false } }
      && tokens[slash...].contains { if case .digit = $0 { true } else { false } }
  }

  init(_ code: String) {
    var rest = code[...]
    while !rest.isEmpty { rest = rest.dropFirst(max(1, read(rest))) }
  }

  /// Reads the token that begins the text; how many characters it takes.
  private mutating func read(_ rest: Substring) -> Int {
    for (word, token) in FormatSection.words where rest.lowercased().hasPrefix(word) {
      tokens.append(token)
      return word.count
    }
    switch rest.first {
    case "\"": return readQuoted(rest)
    case "[": return readBracket(rest)
    case "\\": return add(.literal(String(rest.dropFirst().prefix(1))), 2)
    case "_": return add(.literal(" "), 2)
    case "*": return 2
    case "0", "#", "?": return add(.digit(rest.first ?? "0"), 1)
    case ".": return add(.point, 1)
    case ",": return add(.comma, 1)
    case "%": return add(.percent, 1)
    case "@": return add(.text, 1)
    case .some(let letter) where "ymdhseaYMDHSA".contains(letter): return readDate(rest, letter)
    case .some(let character): return add(.literal(String(character)), 1)
    case nil: return 0
    }
  }

  private static let words: [(String, Token)] = [
    ("general", .general), ("g/通用格式", .general), ("e+", .exponent(plus: true)), ("e-", .exponent(plus: false)),
    ("am/pm", .halfDay(morning: "AM", afternoon: "PM")), ("a/p", .halfDay(morning: "A", afternoon: "P")),
    ("上午/下午", .halfDay(morning: "上午", afternoon: "下午")),
  ]

  private mutating func add(_ token: Token, _ count: Int) -> Int {
    tokens.append(token)
    return count
  }

  private mutating func readQuoted(_ rest: Substring) -> Int {
    let text = rest.dropFirst().prefix { $0 != "\"" }
    return add(.literal(String(text)), text.count + 2)
  }

  private mutating func readDate(_ rest: Substring, _ letter: Character) -> Int {
    let count = rest.prefix { $0.lowercased() == letter.lowercased() }.count
    return add(.date(letter: Character(letter.lowercased()), count: count, isElapsed: false), count)
  }

  /// A colour, a condition, a currency sign with its locale, or elapsed time.
  private mutating func readBracket(_ rest: Substring) -> Int {
    let inside = rest.dropFirst().prefix { $0 != "]" }
    let length = inside.count + 2
    if inside.hasPrefix("$") {
      return add(.literal(String(inside.dropFirst().prefix { $0 != "-" })), length)
    }
    if let letter = inside.first?.lowercased().first, "hms".contains(letter),
      inside.allSatisfy({ $0.lowercased().first == letter })
    {
      return add(.date(letter: letter, count: inside.count, isElapsed: true), length)
    }
    let sign = inside.prefix { "<>=".contains($0) }
    if !sign.isEmpty, let bound = Decimal(string: String(inside.dropFirst(sign.count))) {
      condition = Condition(sign: String(sign), bound: bound)
    }
    return length
  }
}
