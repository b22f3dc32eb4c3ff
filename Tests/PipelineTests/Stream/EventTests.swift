import Foundation
import Testing

/// What `--json-events` tells programs while a run goes on.
@Suite struct EventTests {
  private struct Event: Decodable {
    var event: String
    var count: Int?
    var form: Report.Form?
    var volume: Report.Volume?
    var forms: [String: Int]?
    var status: Int?
    var diagnostics: [Finding]?
  }

  private func events(_ arguments: [String]) throws -> (run: Program, events: [Event]) {
    let run = try Banxin.run(["render", "--json-events", "-o", Scratch.folder().path] + arguments)
    let lines = run.output.split(separator: UInt8(ascii: "\n"))
    return (run, try lines.map { try JSONDecoder.decode(Event.self, from: Data($0)) })
  }

  @Test func everyFormAndTheVolumeAreToldBetweenBeginningAndEnd() throws {
    let department = try SmallDepartment.shared.get()
    let (run, events) = try events([department.input.path] + SmallDepartment.arguments)
    #expect(run.status == 0)
    #expect(events.map(\.event) == ["started", "department", "form", "form", "form", "volume", "finished"])
    #expect(events[1].count == 3)
    let digests = Set(events.compactMap { $0.form?.sha256 ?? $0.volume?.sha256 })
    #expect(digests.count == 4)
    #expect(events.last?.forms == ["rendered": 3, "unchanged": 0, "refused": 0] && events.last?.status == 0)
  }

  @Test func aRefusedFormIsToldWithItsReason() throws {
    let input = try Example.copy(replacing: [107: "\t1.救治\u{12000}和奖励"])
    let (run, events) = try events([input.path, "--only", Example.codes[0], "--format", "text"])
    let form = try #require(events.first { $0.event == "form" })
    #expect(run.status == 2 && events.last?.status == 2)
    #expect(form.form?.status == "refused")
    #expect(form.diagnostics?.map(\.rule) == ["font.missing-character"])
  }

  @Test func theEndIsToldAlsoWhenNothingCanBeRead() throws {
    let (run, events) = try events(["没有.txt"])
    #expect(run.status == 2)
    #expect(events.map(\.event) == ["started", "finished"])
    #expect(events.last?.diagnostics?.map(\.rule) == ["input.unreadable"])
  }
}
