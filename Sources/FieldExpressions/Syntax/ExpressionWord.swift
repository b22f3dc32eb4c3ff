/// The words of the language, each with its spellings in English and Chinese.
enum ExpressionWord: CaseIterable {
  case and, or, not, present, ascending
  case sum, length, count, any, all

  var spellings: [String] {
    switch self {
    case .and: ["and", "且", "并且"]
    case .or: ["or", "或", "或者"]
    case .not: ["not", "非"]
    case .present: ["has", "有"]
    case .ascending: ["ascending", "递增"]
    case .sum: ["sum", "合计"]
    case .length: ["length", "字数"]
    case .count: ["count", "个数"]
    case .any: ["any", "任一"]
    case .all: ["all", "每个"]
    }
  }

  init?(_ word: String) {
    guard let match = ExpressionWord.allCases.first(where: { $0.spellings.contains(word.lowercased()) }) else {
      return nil
    }
    self = match
  }

  /// The words that stand before brackets.
  static let functions: [ExpressionWord] = [.sum, .length, .count, .any, .all]
}
