import Foundation
import Testing

/// `banxin render -` with a record a line: each line is answered as it is done, and nothing in one line harms another.
@Suite struct StreamTests {
  private func render(_ input: URL, _ arguments: [String] = []) throws -> (run: Program, output: URL) {
    let output = try Scratch.folder()
    let run = try Banxin.run(
      ["render", "-", "-o", output.path, "--no-verify", "--jobs", "2"] + arguments, input: input)
    return (run, output)
  }

  @Test func aProjectALineIsRenderedAsItIsAlone() throws {
    let projects = try StreamLines.projects(3)
    let (run, output) = try render(StreamLines.file(projects))
    let answers = try StreamAnswer.all(in: run.output).sorted { $0.line < $1.line }
    #expect(run.status == 0, "\(run.messages)")
    #expect(answers.map(\.line) == [1, 2, 3] && answers.allSatisfy { $0.status == "done" && $0.forms.count == 1 })
    for (project, answer) in zip(projects, answers) {
      let alone = try Rendering(StreamLines.file([project]), SmallDepartment.arguments)
      let name = try #require(answer.forms.first?.file)
      #expect(try alone.files()[name] == Data(contentsOf: output.appending(path: "216002-2023/\(name)")))
      #expect(alone.report.forms.first?.sha256 == answer.forms.first?.sha256)
    }
    #expect(try Rendering.names(in: output.appending(path: "216002-2023")).count == 3)
  }

  @Test func aDepartmentALineIsRenderedAsItIsAlone() throws {
    var document = try StreamLines.document()
    document["projects"] = try StreamLines.projects(2)
    let input = try StreamLines.file([document])
    let (run, output) = try render(input)
    let answer = try #require(try StreamAnswer.all(in: run.output).first)
    let alone = try Rendering(
      Scratch.file("department.json", StreamLines.line(document)), SmallDepartment.arguments)
    #expect(run.status == 0 && answer.status == "done")
    #expect(answer.volume?.sha256 == alone.report.volume?.sha256)
    #expect(
      try SmallDepartment.files(in: output.appending(path: "216002-2023"))
        == SmallDepartment.files(in: alone.folder))
  }

  @Test func badLinesAreAnsweredWithTheirFaultAndTheOthersRendered() throws {
    let project = try StreamLines.projects(1)[0]
    let line = try StreamLines.line(project)
    let lines: [Data] = [
      line, Data("{\"code\": ".utf8), Data("{\"code\":\"\u{0}\"}".utf8), Data([0x7B, 0xFF, 0xFE, 0x7D]), Data(" ".utf8),
      Data("[1]".utf8), Data("绩效".utf8), line.prefix(line.count / 2), Data("{}".utf8),
      try StreamLines.line(project.merging(["code": "13022523P000PCJ100245", "budget": "五元"]) { $1 }),
    ]
    let (run, output) = try render(StreamLines.file(lines: lines))
    let answers = Dictionary(uniqueKeysWithValues: try StreamAnswer.all(in: run.output).map { ($0.line, $0) })
    #expect(run.status == 1)
    #expect(answers.keys.sorted() == [1, 2, 3, 4, 6, 7, 8, 9, 10])
    #expect(answers[1]?.status == "done")
    for number in [2, 3, 4, 6, 7, 8, 9, 10] {
      #expect(answers[number]?.status == "refused", "line \(number)")
      #expect(answers[number]?.errors.isEmpty == false, "line \(number)")
      #expect(answers[number]?.errors.allSatisfy { ($0.line ?? number) == number } == true, "line \(number)")
    }
    #expect(answers[10]?.forms.map(\.status) == ["refused"])
    #expect(try Rendering.names(in: output.appending(path: "216002-2023")).count == 1)
  }

  @Test func aLineGivenTwiceGivesOneFile() throws {
    let project = try StreamLines.projects(1)[0]
    let (run, output) = try render(StreamLines.file([project, project, project]))
    let answers = try StreamAnswer.all(in: run.output)
    #expect(answers.map(\.status) == ["done", "done", "done"])
    #expect(Set(answers.compactMap { $0.forms.first?.sha256 }).count == 1)
    #expect(try Rendering.names(in: output.appending(path: "216002-2023")).count == 1)
  }

  @Test func anotherRecordOfTheSameCodeIsRefusedUnlessItMayReplaceTheFirst() throws {
    let project = try StreamLines.projects(1)[0]
    let other = project.merging(["purpose": "另有用途。"]) { $1 }
    let (run, output) = try render(StreamLines.file([project, other]), ["--ordered"])
    let answers = try StreamAnswer.all(in: run.output)
    #expect(run.status == 1)
    #expect(answers.map(\.status) == ["done", "refused"])
    #expect(answers.last?.errors.map(\.rule) == ["stream.other-record"])
    let (replacing, _) = try render(StreamLines.file([project, other]), ["--replace"])
    #expect(replacing.status == 0)
    let bytes = try Data(contentsOf: output.appending(path: "216002-2023/\(answers[0].forms[0].file ?? "")"))
    #expect(!bytes.isEmpty)
  }

  @Test func aRecordThatWasRefusedMayComeAgainCorrected() throws {
    let project = try StreamLines.projects(1)[0]
    let wrong = project.merging(["budget": "五元"]) { $1 }
    let (run, _) = try render(StreamLines.file([wrong, project]), ["--ordered"])
    #expect(try StreamAnswer.all(in: run.output).map(\.status) == ["refused", "done"])
  }

  @Test func answersComeInOrderWhereThatIsAskedFor() throws {
    let (run, _) = try render(StreamLines.file(try StreamLines.projects(10).reversed()), ["--ordered"])
    #expect(try StreamAnswer.all(in: run.output).map(\.line) == Array(1...10))
  }

  @Test func codesThatDifferInUnsafeCharactersOnlyGetFilesOfTheirOwn() throws {
    let project = try StreamLines.projects(1)[0]
    let lines = ["A/B", "A:B", "a:b"].map { code in project.merging(["code": code]) { $1 } }
    let (run, output) = try render(StreamLines.file(lines))
    let files = try StreamAnswer.all(in: run.output).compactMap { $0.forms.first?.file?.lowercased() }
    #expect(Set(files).count == 3)
    #expect(try Rendering.names(in: output.appending(path: "216002-2023")).count == 3)
    #expect(files.allSatisfy { $0.wholeMatch(of: /01-a_b-见义勇为工作经费-[0-9a-f]{8}\.pdf/) != nil }, "\(files)")
  }

  @Test func aLineMayStateItsYear() throws {
    let project = try StreamLines.projects(1)[0].merging(["code": "甲一", "year": 2031]) { $1 }
    let (run, output) = try render(StreamLines.file([project]))
    #expect(run.status == 0, "\(run.text)")
    #expect(try Rendering.names(in: output) == ["216002-2031"])
  }

  @Test func aDocumentOverSeveralLinesIsStillADocument() throws {
    var document = try StreamLines.document()
    document["projects"] = try StreamLines.projects(1)
    let input = try Scratch.file(
      "data.json", JSONSerialization.data(withJSONObject: document, options: [.prettyPrinted]))
    let (run, output) = try render(input)
    let folder = output.appending(path: "216002-2023")
    #expect(run.status == 0)
    #expect(try run.text.hasPrefix(folder.path) && Rendering.names(in: folder).count == 3)
    let lines = try StreamLines.file([document])
    let (whole, _) = try render(lines, ["--no-lines"])
    #expect(whole.text.split(separator: "\n").count == 2)
  }
}
