import Foundation
import Testing

/// A stream whose workers die, whose reader goes away, or which is asked to stop.
@Suite(.serialized, .timeLimit(.minutes(2))) struct StreamFaultTests {
  private let output = Result { try Scratch.folder() }

  private func start(_ arguments: [String] = ["--jobs", "1"]) throws -> LiveProgram {
    try LiveProgram(["render", "-", "--no-verify", "-o", output.get().path] + arguments)
  }

  private func department(_ code: String) throws -> Data {
    var document = try StreamLines.document()
    document["department"] = ["departmentCode": code, "departmentName": "某某局", "year": 2023]
    return try StreamLines.line(document)
  }

  private func names(of code: String) throws -> [String] {
    (try? Rendering.names(in: output.get().appending(path: "\(code)-2023"))) ?? []
  }

  @Test func linesAreAnsweredWhileTheStreamIsOpen() throws {
    let stream = try start()
    for (index, project) in try StreamLines.projects(2).enumerated() {
      try stream.send(StreamLines.line(project))
      #expect(try stream.answer()?.line == index + 1)
    }
    let workers = try stream.workers()
    #expect(workers.count == 1)
    try stream.endInput()
    #expect(try stream.answer() == nil)
    #expect(stream.end() == 0)
  }

  @Test func aWorkerThatDiesTakesOneLineWithItAndNoMore() throws {
    let stream = try start()
    try stream.send(department("100001"))
    try stream.wait { try names(of: "100001").contains { $0.hasSuffix(".pdf") } }
    let worker = try #require(try stream.workers().first)
    kill(worker, SIGKILL)
    let lost = try #require(try stream.answer())
    #expect(lost.line == 1 && lost.status == "refused")
    #expect(lost.errors.map(\.rule) == ["worker.crashed"])
    let whole = try names(of: "100001").filter { !$0.hasPrefix(".") }
    #expect(!whole.isEmpty && !whole.contains("report.json"))
    try stream.send(department("100002"))
    try stream.send(department("100001"))
    let answers = try [#require(try stream.answer()), #require(try stream.answer())]
    #expect(answers.map(\.status) == ["done", "done"])
    #expect(try stream.workers() != [worker])
    try stream.endInput()
    #expect(stream.end() == 1)
    #expect(try names(of: "100001").count == 12)
  }

  @Test func aStreamThatNobodyReadsEnds() throws {
    let stream = try start()
    try stream.closeOutput()
    try stream.send(StreamLines.line(StreamLines.projects()[0]))
    #expect(stream.end() == 128 + SIGPIPE)
  }

  @Test func aStreamThatIsAskedToStopFinishesTheFormsAtHand() throws {
    let stream = try start()
    try stream.send(department("100003"))
    try stream.wait { try names(of: "100003").contains { $0.hasSuffix(".pdf") } }
    kill(stream.process.processIdentifier, SIGTERM)
    let answer = try #require(try stream.answer())
    #expect(answer.status == "partial")
    #expect(answer.errors.contains { $0.rule == "run.interrupted" })
    #expect(answer.forms.contains { $0.status == "rendered" })
    #expect(stream.end() == 128 + SIGTERM)
    #expect(try names(of: "100003").contains("report.json"))
  }

  @Test func twoStreamsMayFillOneFolder() throws {
    let projects = try StreamLines.projects()
    let streams = try [start(), start()]
    for index in 0..<6 { try streams[index % 2].send(StreamLines.line(projects[index])) }
    for stream in streams {
      try stream.endInput()
      while let answer = try stream.answer() { #expect(answer.status == "done", "\(answer.errors)") }
      #expect(stream.end() == 0)
    }
    #expect(try names(of: "216002").count == 6)
  }
}
