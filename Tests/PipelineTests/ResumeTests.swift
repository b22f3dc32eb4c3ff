import Foundation
import Testing

/// A second run does only what has changed.
@Suite struct ResumeTests {
  private let department = SmallDepartment.shared

  @Test func aSecondRunChangesNothingAndSaysSo() throws {
    let department = try department.get()
    let output = try Scratch.folder()
    _ = try department.render(into: output)
    let folder = output.appending(path: "216002-2023")
    let before = try SmallDepartment.report(in: folder)
    let run = try department.render(["--resume"], into: output)
    let report = try SmallDepartment.report(in: folder)
    #expect(run.status == 0)
    #expect(report.forms.map(\.status) == ["unchanged", "unchanged", "unchanged"])
    #expect(report.forms.map(\.sha256) == before.forms.map(\.sha256))
    #expect(report.forms.map(\.volumePages) == before.forms.map(\.volumePages))
    #expect(report.volume?.sha256 == before.volume?.sha256)
    #expect(try SmallDepartment.files(in: folder) == department.files)
  }

  @Test func withoutTheWordEverythingIsMadeAnew() throws {
    let department = try department.get()
    let output = try Scratch.folder()
    _ = try department.render(into: output)
    _ = try department.render(into: output)
    let report = try SmallDepartment.report(in: output.appending(path: "216002-2023"))
    #expect(report.forms.allSatisfy { $0.status == "rendered" })
  }

  @Test func whatWasSpoiledOrLostIsMadeAgain() throws {
    let department = try department.get()
    let output = try Scratch.folder()
    _ = try department.render(into: output)
    let folder = output.appending(path: "216002-2023")
    let names = department.files.keys.filter { $0.hasPrefix("0") }.sorted()
    try FileManager.default.removeItem(at: folder.appending(path: names[0]))
    try Data("spoiled".utf8).write(to: folder.appending(path: names[1]))
    _ = try department.render(["--resume"], into: output)
    let report = try SmallDepartment.report(in: folder)
    #expect(report.forms.map(\.status) == ["rendered", "rendered", "unchanged"])
    #expect(try SmallDepartment.files(in: folder) == department.files)
  }

  @Test func aChangedProjectIsRenderedAndSoIsTheVolume() throws {
    let department = try department.get()
    let output = try Scratch.folder()
    _ = try department.render(into: output)
    let text = try String(contentsOf: department.input, encoding: .utf8)
    let changed = try Scratch.file("三项.txt", text.replacing("见义勇为人员", with: "见义勇为者").utf8)
    #expect(text.contains("见义勇为人员"))
    let run = try Banxin.run(
      ["render", changed.path, "-o", output.path, "--resume"] + SmallDepartment.arguments)
    let folder = output.appending(path: "216002-2023")
    let report = try SmallDepartment.report(in: folder)
    #expect(run.status == 0)
    #expect(report.forms.map(\.status) == ["rendered", "unchanged", "unchanged"])
    let fresh = try Rendering(changed, SmallDepartment.arguments)
    #expect(try SmallDepartment.files(in: folder) == SmallDepartment.files(in: fresh.folder))
  }

  @Test func otherOptionsAreOtherInputs() throws {
    let department = try department.get()
    let output = try Scratch.folder()
    _ = try department.render(into: output)
    _ = try department.render(["--resume", "--pdf", "a-2u"], into: output)
    let report = try SmallDepartment.report(in: output.appending(path: "216002-2023"))
    #expect(report.forms.allSatisfy { $0.status == "rendered" })
  }
}
