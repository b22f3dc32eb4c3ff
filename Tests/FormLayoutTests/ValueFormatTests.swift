import BudgetModel
import FormLayout
import Foundation
import LayoutCore
import TableLayout
import Testing

@Suite struct ValueFormatTests {
  @Test(arguments: ["yyyy年m月d日", "yyyy-mm-dd", "yyyy/m/d", "yyyy年", "m月d日", "yyyy.mm"])
  func datesAreFormats(notation: String) {
    guard case .date? = ValueFormat(notation) else {
      Issue.record("\(notation) is read as \(String(describing: ValueFormat(notation)))")
      return
    }
  }

  @Test(arguments: ["yy年", "yyyy年mmm月", "年月日", "hh:mm", "0年", ""])
  func otherNotationsAreRefused(notation: String) { #expect(ValueFormat(notation) == nil) }

  @Test(arguments: [
    ("0%", "0.5", "50%"), ("0.0%", "0.98543", "98.543%"), ("0\"分\"", "10", "10分"), ("0%", "-0.1", "-10%"),
  ])
  func percentIsAHundredTimesAsMuch(notation: String, number: String, text: String) throws {
    let format = try #require(NumberFormat(notation))
    let value = try #require(Decimal(string: number))
    #expect(format.string(from: value) == text)
  }
}

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2023-03-01", "2023年3月1日"), ("2023年3月1日", "2023年3月1日"), ("2023/3/1", "2023年3月1日"), ("20230301", "2023年3月1日"),
    ("2023.12.31", "2023年12月31日"), ("2024-02-29", "2024年2月29日"), ("2023-02-29", "2023-02-29"),
    ("2023-03", "2023-03"), ("三月", "三月"), ("", ""), ("23-03-01", "23-03-01"), ("2023-13-01", "2023-13-01"),
    ("２０２３年３月１日", "2023年3月1日"), ("2023年3日", "2023年3日"), ("2023-3-1-", "2023-3-1-"), ("2023-3/1", "2023-3/1"),
  ])
  func realDaysAreWrittenAsAskedAndNothingIsShifted(text: String, shown: String) throws {
    #expect(try self.shown(text, as: "yyyy年m月d日") == shown)
  }

  @Test(arguments: [
    ("2023-03", "2023年3月"), ("2023年3月", "2023年3月"), ("2023-03-01", "2023年3月"), ("2023", "2023"), ("2023-", "2023-"),
    ("2023-13", "2023-13"), ("2023-02-30", "2023-02-30"),
  ])
  func aFormatAsksForWhatItShowsOnly(text: String, shown: String) throws {
    #expect(try self.shown(text, as: "yyyy年m月") == shown)
  }

  private func shown(_ text: String, as notation: String) throws -> String? {
    var project = Project.sample(indicators: [])
    project.purpose = Sourced(text)
    let yaml = layoutText(picture: "| {资金用途 as \(notation)} | ← | ← |")
    let form = try #require(readForm(yaml: yaml, file: "试表.yaml").definition)
    return try form.bind(project, of: .sample).table.cells.first?.content.first?.text
  }
}
