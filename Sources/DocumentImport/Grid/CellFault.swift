import BudgetModel
import Diagnostics
import OfficeFiles

/// A cell whose text is not what was meant: nothing can be printed for it.
enum CellFault: Sendable, Hashable {
  /// A formula's error: `#REF!`.
  case error(String)
  case formulaWithoutValue
  /// A code that was typed as a number, of which a spreadsheet keeps fifteen digits.
  case digitsLost(String)

  /// What is wrong with a cell; nil for nothing. A code is also wrong when its text is what a spreadsheet once showed.
  init?(_ cell: GridCell, isCode: Bool = false) {
    let text = cell.paragraphs.joined()
    switch cell.content {
    case .error: self = .error(text)
    case .formulaWithoutValue: self = .formulaWithoutValue
    case .number(let stored) where text.hasExponent || (isCode && stored.count { $0.isASCIIDigit } > 15):
      self = .digitsLost(text)
    case .text where isCode && text.hasExponent: self = .digitsLost(text)
    default: return nil
    }
  }

  func diagnostic(at location: SourceLocation, record: String?, field: String?) -> Diagnostic {
    let (rule, message, hint) = words
    return Diagnostic(
      .error, rule, zh: message.chinese, en: message.english, at: location, record: record, field: field, hints: [hint])
  }

  private var words: (rule: String, message: Message, hint: Message) {
    switch self {
    case .error(let text):
      (
        "cell.error", Message(zh: "公式出错：\(text.quoted)", en: "a formula's error: \(text.quoted)"),
        Message(zh: "改正公式，或填入数值", en: "correct the formula, or enter the value")
      )
    case .formulaWithoutValue:
      (
        "cell.formula",
        Message(zh: "公式没有保存结果，本程序不计算公式", en: "the formula was saved without its value, and formulas are not computed"),
        Message(zh: "用 Excel 或 WPS 打开，重新计算后保存", en: "open the file in Excel or WPS and save it")
      )
    case .digitsLost(let text):
      (
        "code.digits-lost",
        Message(
          zh: "编码按数字录入，显示为 \(text.quoted)，后面的位数已经丢失",
          en: "the code was entered as a number, shows as \(text.quoted), and its last digits are lost"),
        Message(zh: "把这一列的格式设为“文本”，再重新录入编码", en: "set the column's format to Text and enter the code again")
      )
    }
  }
}

extension String {
  /// Whether the text is a number with an exponent: 1.30E+19.
  fileprivate var hasExponent: Bool { wholeMatch(of: /-?[0-9]+(\.[0-9]+)?[Ee]\+?-?[0-9]+/) != nil }
}
