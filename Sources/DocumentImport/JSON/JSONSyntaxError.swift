import Diagnostics

/// Where a text stops being JSON, and why.
struct JSONSyntaxError: Error {
  var diagnostic: Diagnostic

  init(_ zh: String, _ en: String, at location: SourceLocation, hints: [Message] = []) {
    diagnostic = Diagnostic(
      .error, "json.syntax", zh: "不是有效的 JSON：\(zh)", en: "not JSON: \(en)", at: location, hints: hints)
  }
}

extension JSONSyntaxError {
  /// Something else, or the end of the text, stands where `expected` should.
  static func expected(_ expected: Message, in scanner: JSONScanner, hints: [Message] = []) -> JSONSyntaxError {
    guard scanner.current != nil else {
      return JSONSyntaxError(
        "文件到此结束，应为\(expected.chinese)", "the file ends where \(expected.english) should stand",
        at: scanner.location, hints: [Message(zh: "检查文件是否完整", en: "check that the file is whole")])
    }
    let found = scanner.wordAhead().quoted
    return JSONSyntaxError(
      "应为\(expected.chinese)，实为“\(found)”", "expected \(expected.english), not 「\(found)」",
      at: scanner.location, hints: hints)
  }
}
