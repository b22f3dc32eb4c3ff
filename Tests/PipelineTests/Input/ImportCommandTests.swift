import Foundation
import Testing

/// What `banxin import` writes and says.
@Suite struct ImportCommandTests {
  private struct Account: Decodable {
    struct Part: Decodable {
      struct Column: Decodable {
        var letters: String
        var field: String?
      }
      var name: String
      var kind: String
      var headerRow: Int?
      var columns: [Column]
    }
    var format: String
    var projectCount: Int
    var parts: [Part]
  }

  private struct ImportReport: Decodable {
    var account: Account
    var refused: Int
  }

  /// Imports a file and gives back what was written.
  private func imported(_ input: URL, _ arguments: [String] = [], as name: String = "data.yaml") throws -> (
    Program, URL
  ) {
    let output = try Scratch.folder().appending(path: name)
    return (try Banxin.run(["import", input.path, "-o", output.path] + arguments), output)
  }

  @Test(arguments: OfficeExamples.names) func whatIsWrittenIsTheDataOfTheExample(name: String) throws {
    let (run, file) = try imported(try OfficeExamples.file(name), as: "data.json")
    #expect(run.status == 0, "\(run.messages)")
    let (_, example) = try imported(Repository.example, as: "data.json")
    #expect(try Data(contentsOf: file) == Data(contentsOf: example))
  }

  @Test func theYAMLOfAWordDocumentIsTheSameDataAgain() throws {
    let (_, yaml) = try imported(try OfficeExamples.file("leting-2023.docx"))
    let (_, again) = try imported(yaml, as: "again.json")
    let (_, example) = try imported(Repository.example, as: "data.json")
    #expect(try Data(contentsOf: again) == Data(contentsOf: example))
    #expect(try String(contentsOf: yaml, encoding: .utf8).contains("一级指标: 产出指标  # 沿用 表2!A2\n"))
  }

  @Test func sheetsAndColumnsAreShown() throws {
    let list = try OfficeExamples.file("leting-2023-list.xlsx")
    let (run, file) = try imported(list, ["--lang", "zh"])
    #expect(run.text == file.path + "\n")
    #expect(run.messages.contains("  绩效指标：清单，表头在第 2 行，90 行，"))
    #expect(run.messages.contains("    Q  指标名称 → 三级指标（90）\n"))
    let (json, _) = try imported(list, ["--json"])
    let report = try JSONDecoder.decode(ImportReport.self, from: json.output)
    #expect(report.account.format == "xlsx")
    #expect(report.account.projectCount == 10)
    #expect(report.account.parts.map(\.kind) == ["forms", "list"])
    #expect(report.account.parts.last?.columns.allSatisfy { $0.field != nil } == true)
  }

  @Test func dataGoToStandardOutputWhenNoFileIsNamed() throws {
    let run = try Banxin.run(["import", Repository.example.path])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("# 读自 leting-2023.txt，10 个项目\n"))
  }

  @Test func aRefusedProjectIsNamedInTheFile() throws {
    let broken = try Example.copy(replacing: [79: "\t"])
    let (run, file) = try imported(broken)
    #expect(run.status == 1)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("# 这里没有“1."))
  }

  @Test(
    arguments: [
      (["import", "none.docx", "-o", "x.yaml"], 2), (["import", "a.txt", "--json"], 64),
      (["import", "a.yaml", "-o", "./a.yaml"], 64),
      (["import", "-", "--encoding", "latin-9"], 2), (["import", "-", "--mapping", "none.yaml"], 2),
    ] as [([String], Int32)]) func whatCannotBeDoneSaysSo(arguments: [String], status: Int32) throws
  {
    let run = try Banxin.run(arguments, folder: try Scratch.folder())
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(!run.messages.isEmpty)
  }

  @Test func anEncodingAndAMappingAreUsed() throws {
    let bytes = try Program("iconv", ["-f", "UTF-8", "-t", "GB18030", try csv().path]).output
    let file = try Scratch.file("list.csv", bytes)
    let mapping = try Scratch.file("m.yaml", "columns: {甲栏: 项目名称, 备注: skip}\n".utf8)
    #expect(try imported(file).0.messages.contains("--encoding gb18030"))
    let (run, output) = try imported(file, ["--encoding", "GBK", "--mapping", mapping.path])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try String(contentsOf: output, encoding: .utf8).contains("项目名称: 见义勇为\n"))
  }

  private func csv() throws -> URL {
    let text = "项目编码,甲栏,部门名称,预算数（万元）,备注\n13022523P000PCJ10025Q,见义勇为,216002某局,5.00,无\n"
    return try Scratch.file("utf8.csv", text.utf8)
  }
}
