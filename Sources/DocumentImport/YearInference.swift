import BudgetModel
import Diagnostics

/// Where the year of a performance text comes from.
enum YearInference {
  case stated(Int)
  /// With a note that says from where.
  case inferred(Sourced<Int>, Diagnostic)
  case unknown(Diagnostic)
}

/// The year that the user states, else the one that all project codes carry, else the one in the file's name.
func yearInference(_ projects: [Project], source: String, options: ImportOptions) -> YearInference {
  if let year = options.year { return .stated(year) }
  let codes = projects.compactMap { project in
    project.code.value.yearInCode.map { Sourced($0, at: project.code.location) }
  }
  if let first = codes.first, codes.allSatisfy({ $0.value == first.value }) {
    return .inferred(first, inferenceNote(first, Message(zh: "项目编码第 7、8 位", en: "characters 7 and 8 of the codes")))
  }
  if let year = source.yearInFileName {
    let place = Sourced(year, at: SourceLocation(file: source))
    return .inferred(place, inferenceNote(place, Message(zh: "文件名", en: "the file's name")))
  }
  return .unknown(yearMissing(source))
}

private func inferenceNote(_ year: Sourced<Int>, _ origin: Message) -> Diagnostic {
  Diagnostic(
    .note, "year.inferred", zh: "年度 \(year.value) 取自\(origin.chinese)",
    en: "the year \(year.value) is from \(origin.english)",
    at: year.location, field: FieldName.year.rawValue,
    hints: [Message(zh: "可用 --year 指定", en: "--year states another")])
}

private func yearMissing(_ source: String) -> Diagnostic {
  Diagnostic(
    .error, "year.missing", zh: "从项目编码和文件名都看不出年度", en: "neither the project codes nor the file's name tell the year",
    at: SourceLocation(file: source), field: FieldName.year.rawValue,
    hints: [Message(zh: "用 --year 指定年度，如 --year 2023", en: "state it with --year, as in --year 2023")])
}

extension String {
  /// The year in a code that begins with eight digits and a capital letter: its seventh and eighth characters.
  fileprivate var yearInCode: Int? {
    let head = Array(prefix(9))
    guard head.count == 9, head[..<8].allSatisfy(\.isASCIIDigit), ("A"..."Z").contains(head[8]) else { return nil }
    return Int(String(head[6...7])).map { 2000 + $0 }
  }

  /// The only year 20xx in the file's own name.
  fileprivate var yearInFileName: Int? {
    let name = split(separator: "/").last ?? ""
    let numbers = name.split { !$0.isASCIIDigit }.filter { $0.count == 4 && $0.hasPrefix("20") }
    return Set(numbers).count == 1 ? numbers.first.flatMap { Int($0) } : nil
  }
}
