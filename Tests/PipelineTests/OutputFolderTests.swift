import BudgetModel
import Diagnostics
import Foundation
import Testing

/// Where a run writes, under which names, and what it leaves behind.
@Suite struct OutputFolderTests {
  /// A run that is quick: single forms as text.
  private func render(_ replacements: [Int: String?], _ arguments: [String] = []) throws -> Rendering {
    try Rendering(
      Example.copy(replacing: replacements), ["--no-volume", "--format", "text", "--jobs", "1"] + arguments)
  }

  @Test func filesAreNamedByNumberCodeAndName() throws {
    let rendering = try Rendering.example.get()
    let projects = try Example.model.get().projects.enumerated().map { index, project in
      "\(index < 9 ? "0" : "")\(index + 1)-\(project.code.value)-\(project.name.value).pdf"
    }
    #expect(try rendering.names() == (projects + ["216002-2023-绩效文本.pdf", "report.json"]).sorted())
    #expect(try Rendering.names(in: rendering.output) == ["216002-2023"])
  }

  static let hostileNames = [
    "../../上级", "/etc/passwd", "a/b\\c", "甲:乙*丙?丁", "\"甲\"<乙>|丙", "~/甲", "..", "甲.", "-rf",
    String(repeating: "很长的项目名称", count: 60),
  ]

  /// The lines of the example's names and codes, and what stands in them.
  private func hostileLines() throws -> (codes: [Int: String?], names: [Int: String?]) {
    let projects = try Example.model.get().projects
    func lines(_ field: (Project) -> Sourced<String>) -> [Int: String?] {
      let numbers = projects.compactMap { field($0).location.line }
      return Dictionary(uniqueKeysWithValues: zip(numbers, OutputFolderTests.hostileNames.map { "\t\($0)" }))
    }
    return (lines(\.code), lines(\.name))
  }

  @Test func hostileNamesAndCodesStayInTheFolderUnderNamesThatEverySystemTakes() throws {
    let lines = try hostileLines()
    for rendering in try [render(lines.names), render(lines.codes, ["--year", "2023"])] {
      #expect(try Rendering.names(in: rendering.output) == ["216002-2023"])
      #expect(try rendering.names().count == 11)
      for name in try rendering.names() {
        #expect(name.utf8.count <= 255)
        #expect(name.unicodeScalars.allSatisfy { !"/\\:*?\"<>|~".unicodeScalars.contains($0) }, "\(name)")
        #expect(name.wholeMatch(of: /(\d\d-.*\.txt)|report\.json/) != nil, "\(name)")
      }
    }
  }

  @Test(arguments: [("\tA/B", "\tA:B"), ("\tA*B", "\ta?b"), (longCode + "1", longCode + "2")])
  func codesThatDifferInUnsafeCharactersOnlyGetFilesOfTheirOwn(one: String, other: String) throws {
    let rendering = try render([
      79: one, 184: "1.见义勇为工作经费绩效目标表", 189: other, 191: "\t见义勇为工作经费",
    ])
    #expect(rendering.report.rendered.count == 10)
    #expect(try rendering.names().count == 11)
    #expect(Set(rendering.report.rendered.compactMap { $0.file?.lowercased() }).count == 10)
    let files = try rendering.files()
    let twins = rendering.report.rendered.prefix(2).compactMap { $0.file.flatMap { files[$0] } }
    #expect(twins.count == 2 && twins[0] != twins[1])
  }

  private static let longCode = "\t" + String(repeating: "A", count: 130)

  @Test func everyFormatHasFilesOfItsKind() throws {
    let stem = "05-\(Example.codes[4])-政法信息化经费"
    let beginnings: [(String, String, [UInt8])] = [
      ("pdf", "pdf", Array("%PDF-".utf8)), ("png", "1.png", [0x89, 0x50, 0x4E, 0x47]),
      ("svg", "1.svg", Array("<?xml".utf8)), ("text", "txt", Array("page 1 ".utf8)),
    ]
    for (format, suffix, beginning) in beginnings {
      let rendering = try Rendering(Repository.example, ["--only", Example.codes[4], "--format", format])
      #expect(try rendering.names() == ["\(stem).\(suffix)", "report.json"])
      let bytes = try Data(contentsOf: rendering.folder.appending(path: "\(stem).\(suffix)"))
      #expect(bytes.starts(with: beginning))
    }
  }

  @Test func anOutputFolderThatIsAFileIsAnErrorAndStaysAsItIs() throws {
    let file = try Scratch.file("output", "mine".utf8)
    let run = try Banxin.run(["render", Repository.example.path, "-o", file.path])
    #expect(run.status == 2)
    #expect(run.text.isEmpty)
    #expect(run.messages.contains("[output.folder]"))
    #expect(!run.messages.contains("output.write") && !run.messages.contains("report.json"))
    #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    #expect(try Rendering.names(in: file.deletingLastPathComponent()) == ["output"])
  }

  @Test func aFileThatCannotBeWrittenLeavesNothingHalfDone() throws {
    let output = try Scratch.folder()
    let folder = output.appending(path: "216002-2023")
    let form = "05-\(Example.codes[4])-政法信息化经费.txt"
    try FileManager.default.createDirectory(
      at: folder.appending(path: form), withIntermediateDirectories: true)
    let run = try Banxin.run(
      ["render", Repository.example.path, "-o", output.path, "--no-volume", "--format", "text"])
    let report = try JSONDecoder.decode(Report.self, from: Data(contentsOf: folder.appending(path: "report.json")))
    #expect(run.status == 1)
    #expect(report.refused.map(\.code) == [Example.codes[4]])
    #expect(report.errors.map(\.rule) == ["output.write"])
    #expect(report.errors.first?.file == form)
    #expect(try Rendering.names(in: folder).filter { $0.hasSuffix(".part") } == [])
    #expect(try Rendering.names(in: folder).count == 11)
  }

  @Test func aSecondRunReplacesTheFilesOfTheFirst() throws {
    let rendering = try Rendering(Repository.example, ["--only", Example.codes[0], "--lang", "zh"])
    let files = try rendering.files()
    let stale = rendering.folder.appending(path: try #require(files.keys.sorted().first))
    try Data("old".utf8).write(to: stale)
    let arguments = ["--only", Example.codes[0], "--lang", "zh"]
    let run = try Banxin.run(["render", Repository.example.path, "-o", rendering.output.path] + arguments)
    #expect(run.status == 0)
    #expect(try rendering.files() == files)
  }

  @Test func departmentsOfARunGetFoldersAndFindingsOfTheirOwn() throws {
    let other = try Example.text().replacing("216002", with: "216003").replacing("\t5.00", with: "\t5.0元")
    let output = try Scratch.folder()
    let inputs = [try Scratch.file("甲.txt", other.utf8).path, Repository.example.path]
    let run = try Banxin.run(["render"] + inputs + ["-o", output.path, "--no-volume", "--format", "text"])
    let reports = try ["216003-2023", "216002-2023"].map { folder in
      try JSONDecoder.decode(
        Report.self, from: Data(contentsOf: output.appending(path: "\(folder)/report.json")))
    }
    #expect(run.status == 1)
    #expect(reports.map(\.errors.isEmpty) == [false, true])
    #expect(reports[1].rendered.count == 10)
  }

  @Test func aDepartmentThatComesTwiceInARunIsRenderedOnce() throws {
    let broken = try Example.copy(replacing: [91: nil, 92: nil, 93: nil])
    let output = try Scratch.folder()
    let run = try Banxin.run(
      ["render", Repository.example.path, broken.path, "-o", output.path, "--no-volume", "--format", "text"])
    #expect(run.status == 1)
    #expect(run.messages.contains("[render.repeated-department]"))
    #expect(try Rendering.names(in: output.appending(path: "216002-2023")).count == 11)
  }
}
