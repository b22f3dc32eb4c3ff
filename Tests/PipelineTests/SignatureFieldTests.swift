import Foundation
import PDFFinish
import Testing

/// Rooms for seals become empty fields that programs can sign, where a layout or `--signature-fields` asks for them.
@Suite struct SignatureFieldTests {
  /// The example's form with a line of signatures and room for a seal below it.
  private static func layout(_ seal: String) throws -> URL {
    let yaml = """
      form: 盖章表
      version: 1
      extends: 项目绩效目标表
      title: "{序号}.{标题} @标题"
      changes:
        - add below:
            columns: 50mm 1fr 50mm
            picture: |
              | 单位负责人：{blank 20mm} | 日期：{blank 20mm} | （盖章）{\(seal)} | :: rules none

      """
    return try Scratch.file("盖章表.yaml", yaml.utf8)
  }

  private static let signed = Result {
    try Rendering(
      SmallDepartment.shared.get().input,
      ["--jobs", "2", "--layout", layout("seal 45mm 30mm").path, "--signature-fields", "--code"])
  }

  private func fields(_ file: URL) throws -> [ReadField] {
    try PDFReader([UInt8](Data(contentsOf: file))).signatureFields
  }

  @Test func aFieldIsAsLargeAsItsRoomAndEmpty() throws {
    let rendering = try Self.signed.get()
    let code = Example.codes[0]
    let field = try #require(try fields(rendering.form(code).url).first)
    #expect(field.name == "\(code)-1" && !field.isSigned)
    #expect(abs(field.area.width - 45 * 72 / 25.4) < 0.01 && abs(field.area.height - 30 * 72 / 25.4) < 0.01)
    // A reader gives the line above it a deeper box than its type has.
    let area = PDFFile.Area(
      x: field.area.x, y: field.area.y + 5, width: field.area.width, height: field.area.height - 5)
    let page = try #require(field.page) + 1
    #expect(try rendering.form(code).letters(page: page, area: area) == "")
  }

  @Test func otherProgramsSeeAFieldThatIsNotSigned() throws {
    let run = try Program("pdfsig", [Self.signed.get().form(Example.codes[0]).url.path])
    #expect(run.text.contains("Signature #1"), "\(run.text) \(run.messages)")
    #expect(run.text.contains("not signed"), "\(run.text) \(run.messages)")
  }

  @Test func theVolumeHasOneOfItsOwnNameForEachForm() throws {
    let rendering = try Self.signed.get()
    let names = try fields(rendering.volume.url).map(\.name)
    #expect(names == Example.codes.prefix(3).map { "\($0)-1" })
  }

  @Test func theFilesAreProvedAndKeepTheirStandard() throws {
    let rendering = try Self.signed.get()
    for file in try [rendering.form(Example.codes[0]).url, rendering.volume.url] {
      let run = try Banxin.run(["verify", file.path, "--layout", Self.layout("seal 45mm 30mm").path, "--clauses"])
      #expect(run.status == 0, "\(run.text) \(run.messages)")
      #expect(run.text.contains("✓\tverify.fields\t") && run.text.contains("✓\tpdf.ua-1.7.18.4-2\t"))
      #expect(try Program("qpdf", ["--check", file.path]).status == 0)
    }
  }

  @Test func theDataGiveTheSameBytes() throws {
    let file = try Self.signed.get().form(Example.codes[0]).url
    let data = try Scratch.folder().appending(path: "data.json")
    #expect(try Banxin.run(["extract", file.path, "-o", data.path]).status == 0)
    let again = try Rendering(data, ["--layout", Self.layout("seal 45mm 30mm").path])
    #expect(try Data(contentsOf: again.folder.appending(path: file.lastPathComponent)) == Data(contentsOf: file))
  }

  @Test func theLayoutAsksForOneAndTheWordForbidsIt() throws {
    let input = try SmallDepartment.shared.get().input
    let arguments = try ["--only", Example.codes[0], "--layout", Self.layout("seal 45mm 30mm field").path]
    #expect(try fields(Rendering(input, arguments).form(Example.codes[0]).url).count == 1)
    let plain = try Rendering(input, arguments + ["--no-signature-fields"])
    #expect(try fields(plain.form(Example.codes[0]).url).isEmpty)
  }

  @Test func fieldsAreCarriedIntoABudgetDocument() throws {
    let rendering = try Self.signed.get()
    let files = try [0, 1].map { try rendering.form(Example.codes[$0]).url.path }
    let joined = try Scratch.folder().appending(path: "附表.pdf")
    let run = try Banxin.run(["attach"] + files + ["-o", joined.path])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try fields(joined).map(\.name) == Example.codes.prefix(2).map { "\($0)-1" })
  }
}

/// Signatures and seals stand on the page of the last rows, however full it is.
@Suite struct SignaturePageTests {
  /// A form of as many rows as a project has goals, with a table of signatures and a line under it.
  private static let layout = Result {
    let yaml = """
      form: 满页表
      version: 1
      roles:
        标签: {face: 宋体, size: 五号, align: center}
        值: {face: 宋体, size: 五号}
      title: "{序号}.{标题} @标签"
      blocks:
        - columns: 20mm 60mm 1fr
          picture: |
            | {行号} | {三级指标} | {指标值} | :: each 指标, exact 9mm
        - gap: 4mm
        - columns: 60mm 1fr
          picture: |
            | 负责人：{blank 30mm} | {seal 45mm 30mm} |
      below:
        - "填报人：{blank 30mm} @值"

      """
    return try Scratch.file("满页表.yaml", yaml.utf8)
  }

  @Test(arguments: [1, 14, 18, 19, 20, 21, 22, 23, 24, 25, 26, 45])
  func theyAreNeverAlone(rows: Int) throws {
    let indicators = (1...rows).map {
      #"{"level1": "产出指标", "level2": "数量指标", "level3": "第\#($0)项", "description": "", "value": "\#($0)次"}"#
    }
    let data = """
      {"version": 1, "department": {"departmentCode": "216002", "departmentName": "某局", "year": 2023}, "projects": [
      {"sequence": 1, "code": "13022523P000PCJ10025Q", "name": "经费", "unit": "万元", "budget": "1",
      "indicators": [\(indicators.joined(separator: ", "))]}]}
      """
    let input = try Scratch.file("满.json", data.utf8)
    let rendering = try Rendering(
      input, ["--layout", Self.layout.get().path, "--no-volume", "--format", "text", "--signature-fields"])
    let dump = try String(
      contentsOf: rendering.folder.appending(path: try #require(rendering.report.forms[0].file)), encoding: .utf8)
    let last = try #require(dump.split(separator: "\npage ").last)
    #expect(last.contains("第\(rows)项") && last.contains("负责人：") && last.contains("填报人："))
    #expect(last.contains("field ") && last.contains("size 127.56,85.04"))
    #expect(!rendering.report.diagnostics.contains { $0.rule.hasPrefix("page.") })
  }
}
