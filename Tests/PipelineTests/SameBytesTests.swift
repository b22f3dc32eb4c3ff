import Foundation
import Testing

/// The same data gives the same bytes, wherever and however the program runs.
@Suite struct SameBytesTests {
  @Test func anotherPlaceTimeZoneLanguageAndNumberOfJobsGiveTheSameFiles() throws {
    let output = try Scratch.folder()
    let script = "umask 077; cd / && exec '\(Banxin.executable.path)' render \"$0\" -o \"$1\" --jobs 1 --lang zh"
    let elsewhere = ["TZ": "Asia/Shanghai", "LANG": "en_US.UTF-8", "LC_ALL": "tr_TR.UTF-8"]
    let environment = try Banxin.home.get().environment.merging(elsewhere) { $1 }
    let run = try Program(
      "sh", ["-c", script, Repository.example.path, output.path],
      environment: Banxin.environment.merging(environment) { $1 })
    #expect(run.status == 0, "\(run.messages)")
    for (name, bytes) in try Rendering.example.get().files() {
      #expect(try Data(contentsOf: output.appending(path: "216002-2023/\(name)")) == bytes, "\(name)")
    }
  }

  @Test func oneFormAloneIsTheFormOfTheWholeRun() throws {
    let code = Example.codes[4]
    let alone = try Rendering(Repository.example, ["--only", code]).form(code)
    let whole = try Rendering.example.get().form(code)
    #expect(alone.url.lastPathComponent == whole.url.lastPathComponent)
    #expect(try Data(contentsOf: alone.url) == Data(contentsOf: whole.url))
  }

  @Test func oneFormAloneIsSetAsSmallAsTheWholeRunNeedsIt() throws {
    let layout = try String(contentsOf: Repository.layouts.appending(path: "项目绩效目标表.yaml"), encoding: .utf8)
    let fitted = try Scratch.file("缩.yaml", (layout + "\nfit: {prefer: 1 page, shrink: [size 五号..小五]}\n").utf8)
    let long = "\t1." + String(repeating: "对见义勇为行为人救治、表彰和奖励；", count: 20)
    let input = try Example.copy(replacing: [107: long])
    let arguments = ["--no-volume", "--layout", fitted.path]
    let whole = try Rendering(input, arguments)
    let alone = try Rendering(input, arguments + ["--only", Example.codes[4]])
    #expect(whole.report.diagnostics.map(\.rule).contains("fit.shrunk"))
    #expect(
      try Data(contentsOf: alone.form(Example.codes[4]).url) == Data(contentsOf: whole.form(Example.codes[4]).url))
  }

  @Test func aFormDoesNotDependOnTheVolume() throws {
    let code = Example.codes[0]
    let alone = try Rendering(Repository.example, ["--no-volume"])
    #expect(alone.report.volume == nil)
    #expect(try Data(contentsOf: alone.form(code).url) == Data(contentsOf: Rendering.example.get().form(code).url))
  }

  @Test func theVolumeDoesNotDependOnTheSingleForms() throws {
    let alone = try Rendering(Repository.example, ["--no-singles"])
    #expect(alone.report.forms.allSatisfy { $0.file == nil && $0.status == "rendered" })
    #expect(try Data(contentsOf: alone.volume.url) == Data(contentsOf: Rendering.example.get().volume.url))
  }

  @Test func theReportsDigestsAreThoseOfTheFiles() throws {
    let rendering = try Rendering.example.get()
    let files = rendering.report.forms.map { ($0.file, $0.sha256) }
    for (name, digest) in files + [(rendering.report.volume?.file, rendering.report.volume?.sha256)] {
      let file = rendering.folder.appending(path: try #require(name))
      #expect(try Program("sha256sum", [file.path]).text.hasPrefix("\(try #require(digest)) "))
    }
  }

  @Test func sourceDateEpochIsTheDateOfTheDocuments() throws {
    let code = Example.codes[0]
    let rendering = try Rendering(
      Repository.example, ["--only", code], environment: ["SOURCE_DATE_EPOCH": "1700000000"])
    #expect(try rendering.form(code).information("CreationDate").hasPrefix("2023-11-14T22:13:20"))
  }
}
