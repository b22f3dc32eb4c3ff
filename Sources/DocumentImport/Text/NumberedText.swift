import BudgetModel

/// A text that begins with a number: the title `1.见义勇为工作经费绩效目标表`, the heading `1.加强组织领导`.
struct NumberedText {
  /// The number; nil for 0 and for more than nine digits, which number no project.
  var number: Int?
  /// Whether the number was written as `N.` is: in ASCII.
  var isPlain: Bool
  /// How many characters the number and its point take.
  var prefixLength: Int

  /// Reads a number with its point (`.`, `．` or `、`) before some text; nil where there is none.
  init?(_ text: String) {
    let digits = text.prefix { String($0).halfWidth.allSatisfy(\.isASCIIDigit) }
    guard !digits.isEmpty, let point = text.dropFirst(digits.count).first, ".．、".contains(point) else { return nil }
    guard text.dropFirst(digits.count + 1).contains(where: { !$0.isBlank }) else { return nil }
    number = Int(digits.halfWidth).flatMap { (1..<1_000_000_000).contains($0) ? $0 : nil }
    isPlain = digits.allSatisfy(\.isASCIIDigit) && point == "."
    prefixLength = digits.count + 1
  }
}

extension String {
  /// Whether the text is worded as a heading: it does not end as a sentence does.
  var isWordedAsHeading: Bool { last.map { !"。；！？：，;!?:,".contains($0) } ?? false }
}
