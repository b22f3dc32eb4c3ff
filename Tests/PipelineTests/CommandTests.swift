import Foundation
import Testing

/// The commands beside `render`.
@Suite struct CommandTests {
  @Test func versionAndHelpAreResults() throws {
    #expect(try Banxin.run(["--version"]).text == "banxin 0.1.0\n")
    let help = try Banxin.run(["render", "--help"])
    #expect(help.status == 0)
    for word in ["USAGE: banxin render", "--only", "--jobs", "退出码"] { #expect(help.text.contains(word)) }
  }

  // MARK: Layouts

  @Test func layoutsAreListed() throws {
    let run = try Banxin.run(["layouts", "list"])
    #expect(run.status == 0)
    let lines = run.text.split(separator: "\n").map { $0.components(separatedBy: "\t") }
    let line = try #require(lines.first { $0.first == "项目绩效目标表" })
    #expect(line.count == 4 && line[1] == "{序号}.{标题}" && line[3] == "210 × 297 mm")
  }

  @Test func layoutsAreListedAsJSON() throws {
    let run = try Banxin.run(["layouts", "list", "--json"])
    let layouts = try JSONDecoder.decode([[String: String]].self, from: run.output)
    #expect(layouts.compactMap { $0["name"] }.contains("项目绩效目标表"))
  }

  @Test func anEmptyFormShowsItsLabelsAsPDF() throws {
    let folder = try Scratch.folder()
    let run = try Banxin.run(["layouts", "show", "项目绩效目标表", "-o", "空表.pdf"], folder: folder)
    let form = PDFFile(url: folder.appending(path: "空表.pdf"))
    #expect(run.status == 0)
    #expect(run.text == "空表.pdf\n")
    let letters = try form.letters()
    for label in ["项目编码", "预算规模及资金用途", "其中：财政资金", "绩效目标", "指标值确定依据", "第1页共1页"] {
      #expect(letters.contains(label))
    }
  }

  @Test(arguments: [("png", [0x89, 0x50, 0x4E, 0x47]), ("svg", Array("<?xml".utf8)), ("txt", Array("page 1 ".utf8))])
  func anEmptyFormCanBeLookedAtInOtherFormats(suffix: String, beginning: [UInt8]) throws {
    let folder = try Scratch.folder()
    let run = try Banxin.run(["layouts", "show", "项目绩效目标表", "-o", "空表.\(suffix)"], folder: folder)
    #expect(run.status == 0)
    #expect(try Data(contentsOf: folder.appending(path: "空表.\(suffix)")).starts(with: beginning))
  }

  @Test func aBrokenLayoutIsToldWithItsLines() throws {
    let layout = try String(contentsOf: Repository.layouts.appending(path: "项目绩效目标表.yaml"), encoding: .utf8)
    let file = try Scratch.file("坏.yaml", layout.replacing("{资金用途}", with: "{资金用度}").utf8)
    let run = try Banxin.run(["layouts", "check", file.path, "--json"])
    let findings = try JSONDecoder.decode([Finding].self, from: run.output)
    let line = try #require(layout.components(separatedBy: "\n").firstIndex { $0.contains("{资金用途}") }) + 1
    #expect(run.status == 1)
    #expect(findings.map(\.line) == [line])
    #expect(findings.first?.file == file.path)
    #expect(findings.first?.hints.contains { $0.contains("资金用途") } == true)
  }

  @Test func theProjectsOwnLayoutsHaveNoMistakes() throws {
    let files = try Rendering.names(in: Repository.layouts).filter { $0.hasSuffix(".yaml") }
    let run = try Banxin.run(["layouts", "check"] + files.map { Repository.layouts.appending(path: $0).path })
    #expect(run.status == 0)
    #expect(run.text.isEmpty && run.messages.isEmpty)
  }

  @Test func aLayoutThatIsNotThereIsTold() throws {
    let run = try Banxin.run(["layouts", "check", "没有.yaml"])
    #expect(run.status == 1)
    #expect(run.messages.contains("[layout.unreadable]"))
  }

  // MARK: Fields

  @Test func fieldsAreListedWithNameKeyTypeAndUnit() throws {
    let lines = try Banxin.run(["fields"]).text.split(separator: "\n").map { $0.split(separator: "\t") }
    let code = try #require(lines.first { $0.contains("项目编码") })
    #expect(code == ["项目", "项目编码", "code", "文字"])
    #expect(Set(lines.map { "\($0[0]) \($0[2])" }).count == lines.count)
  }

  @Test func fieldsAreListedAsJSON() throws {
    let run = try Banxin.run(["fields", "--json", "--lang", "en"])
    let fields = try JSONDecoder.decode([[String: String]].self, from: run.output)
    let budget = try #require(fields.first { $0["name"] == "预算数" })
    #expect(budget["record"] == "project" && budget["type"] == "amount")
  }

  // MARK: Doctor

  @Test func theDoctorFindsAFontForEveryFace() throws {
    let run = try Banxin.run(["doctor"])
    #expect(run.status == 0)
    for face in ["宋体", "黑体", "楷体_GB2312", "仿宋_GB2312", "方正小标宋简体", "Times New Roman"] {
      let line = try #require(run.text.split(separator: "\n").first { $0.hasPrefix("\(face)\t") })
      #expect(line.split(separator: "\t")[1] == "替代")
    }
  }

  @Test func theProgramFindsItsLayoutsFromAnyFolder() throws {
    let run = try Program(
      Banxin.executable.path, ["doctor"], environment: Banxin.environment, folder: URL(filePath: "/"))
    #expect(run.status == 0)
    #expect(run.text.contains("layouts\t\(Repository.layouts.path)\n"))
  }

  @Test func theDoctorNamesFacesWithoutAFont() throws {
    let home = try homeWithoutFonts()
    let run = try Banxin.run(["doctor", "--json"], environment: ["BANXIN_HOME": home.path])
    let report = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let faces = try #require(report["faces"] as? [[String: Any]])
    #expect(run.status == 1)
    #expect(run.messages.contains("“宋体”没有可用的字体"))
    #expect(!faces.isEmpty && faces.allSatisfy { $0["file"] == nil })
  }

  @Test func withoutFontsNothingIsRendered() throws {
    let home = try homeWithoutFonts()
    let output = try Scratch.folder()
    let run = try Banxin.run(
      ["render", Repository.example.path, "-o", output.path], environment: ["BANXIN_HOME": home.path])
    #expect(run.status == 2)
    #expect(run.messages.contains("[font.not-found]"))
    #expect(try Rendering.names(in: output.appending(path: "216002-2023")) == ["report.json"])
  }

  private func homeWithoutFonts() throws -> URL {
    let policy = Repository.root.appending(path: "fonts/policy.yaml")
    let text = try String(contentsOf: policy, encoding: .utf8)
    let home = try Scratch.folder()
    let fonts = home.appending(path: "fonts")
    try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: home.appending(path: "layouts"), withDestinationURL: Repository.layouts)
    let empty = text.replacing(/folders:\n( +- .*\n)+/, with: "folders: [.]\n")
    try Data(empty.utf8).write(to: fonts.appending(path: "policy.yaml"))
    return home
  }
}
