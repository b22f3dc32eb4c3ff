internal import Foundation

/// A sign, word, number or text of an expression.
struct ExpressionToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case number(Decimal)
    case text(String)
    case word(String)
    /// An operator or a bracket in its one spelling: `×`, `≤`, `(`.
    case sign(String)
    case end
  }

  var kind: Kind
  var columns: Range<Int>
  /// The token as it was written.
  var source: String
}

/// The spellings of signs after folding full-width forms, longer ones first, with the one that the parser knows.
let signSpellings: [(spelling: String, sign: String)] = [
  ("<=", "≤"), (">=", "≥"), ("=<", "≤"), ("=>", "≥"), ("!=", "≠"), ("<>", "≠"), ("==", "="), ("+-", "±"),
  ("≤", "≤"), ("≦", "≤"), ("⩽", "≤"), ("≥", "≥"), ("≧", "≥"), ("⩾", "≥"), ("≠", "≠"), ("=", "="), ("<", "<"),
  (">", ">"), ("±", "±"), ("+", "+"), ("-", "-"), ("−", "-"), ("×", "×"), ("*", "×"), ("÷", "÷"), ("/", "÷"),
  ("(", "("), (")", ")"), ("[", "["), ("]", "]"), (",", ","), ("、", ","), (".", "."),
]

/// What closes a text that a quotation mark opened.
let closingQuotes: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "‘": "’", "「": "」"]
