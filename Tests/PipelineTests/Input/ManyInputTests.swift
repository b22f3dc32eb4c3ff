import Foundation
import Testing

/// Several departments in one run: files and folders of them.
@Suite struct ManyInputTests {
  /// The example's text as if it were another department's.
  private func text(of code: String) throws -> String {
    try Example.text().replacing("216002", with: code)
  }

  private func folder(_ codes: [String]) throws -> URL {
    let folder = try Scratch.folder()
    for code in codes { try write(text(of: code), to: folder, "\(code).txt") }
    return folder
  }

  private func write(_ text: String, to folder: URL, _ name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func render(_ inputs: [URL], into output: URL, _ arguments: [String] = []) throws -> Program {
    try Banxin.run(
      ["render"] + inputs.map(\.path) + ["-o", output.path, "--no-volume", "--format", "text"] + arguments)
  }

  @Test func aFolderIsReadToItsLastCorner() throws {
    let (folder, output) = (try folder(["216003"]), try Scratch.folder())
    try write(text(of: "216004"), to: folder, "乡镇/216004.txt")
    try write(text(of: "216009"), to: folder, ".回收站/216009.txt")
    let run = try render([folder], into: output)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try Rendering.names(in: output) == ["216003-2023", "216004-2023"])
    for code in ["216003", "216004"] {
      #expect(try Rendering.names(in: output.appending(path: "\(code)-2023")).count == 11)
    }
  }

  @Test func filesOfUnknownKindAreTold() throws {
    let (folder, output) = (try folder(["216003"]), try Scratch.folder())
    try write("x", to: folder, "说明.pptx")
    let run = try render([folder], into: output)
    #expect(run.messages.contains("[input.unknown-kind]") && run.messages.contains("说明.pptx"))
    #expect(try Rendering.names(in: output) == ["216003-2023"])
  }

  @Test func aFolderWithoutDataIsAnError() throws {
    let run = try render([try Scratch.folder()], into: try Scratch.folder())
    #expect(run.status == 2)
    #expect(run.messages.contains("[input.empty-folder]"))
  }

  @Test func theOutputFolderIsNoInput() throws {
    let folder = try folder(["216003"])
    for _ in 1...2 {
      let run = try render([folder], into: folder.appending(path: "output"))
      #expect(run.status == 0, "\(run.messages)")
    }
  }

  @Test func ofTwoFilesOfADepartmentTheFirstIsRenderedAndBothAreNamed() throws {
    let (folder, output) = (try folder(["216003"]), try Scratch.folder())
    try write(text(of: "216003"), to: folder, "又一份.txt")
    let run = try render([folder], into: output)
    #expect(run.status == 1)
    #expect(run.messages.contains("[render.repeated-department]"))
    #expect(run.messages.contains("/216003.txt”排出") && run.messages.contains("/又一份.txt”未排"))
  }

  @Test(arguments: ["1", "2", "5"]) func anInputThatIsRefusedStopsNoOther(jobs: String) throws {
    let (folder, output) = (try folder(["216003", "216004", "216005"]), try Scratch.folder())
    try write("{\"projects\": [", to: folder, "216000.json")
    let run = try render([folder, folder.appending(path: "没有.txt")], into: output, ["--jobs", jobs])
    #expect(run.status == 1)
    #expect(run.messages.contains("216000.json") && run.messages.contains("[input.unreadable]"))
    #expect(try Rendering.names(in: output) == ["216003-2023", "216004-2023", "216005-2023"])
  }

  @Test func aFileGivenTwiceIsReadOnce() throws {
    let (folder, output) = (try folder(["216003"]), try Scratch.folder())
    let run = try render([folder, folder.appending(path: "216003.txt")], into: output)
    #expect(run.status == 0)
    #expect(run.messages.contains("[input.named-twice]"))
  }

  @Test func departmentsAreTheSameAloneAndInCompany() throws {
    let (folder, together, alone) = (
      try folder(["216003", "216004", "216005"]), try Scratch.folder(), try Scratch.folder()
    )
    _ = try render([folder], into: together, ["--jobs", "3"])
    _ = try render([folder.appending(path: "216004.txt")], into: alone, ["--jobs", "1"])
    let pair = try [together, alone].map { try SmallDepartment.files(in: $0.appending(path: "216004-2023")) }
    #expect(pair[0] == pair[1] && !pair[0].isEmpty)
  }

  @Test func aFolderIsCheckedToo() throws {
    let folder = try folder(["216003", "216004"])
    let run = try Banxin.run(["check", folder.path])
    #expect(String(decoding: run.output, as: UTF8.self).contains("216004.txt"))
  }
}
