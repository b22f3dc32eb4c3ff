import Foundation
import PageCodes
import Testing

/// The commands of the archive, as a clerk goes from printing to the backup.
@Suite struct ArchiveCommandTests {
  private struct Status: Decodable {
    struct Department: Decodable {
      struct Document: Decodable {
        var code: String
        var form: String
        var state: String
        var missing: [Int]
        var reference: String?
      }

      var documents: [Document]
      var sums: [String: Int]
    }

    var departments: [Department]
    var open: Int
  }

  private func status(of archive: CommandArchive) throws -> Status {
    try JSONDecoder.decode(Status.self, from: archive.run("status", ["--json"]).output)
  }

  @Test func printoutsComeBackFromTheScannerAndFindTheirPlaces() throws {
    let printouts = try SignedPrintouts.shared.get()
    let archive = try CommandArchive(copying: CommandArchive.registered.get())
    #expect(try status(of: archive).departments.map(\.sums) == [["not-back": 3]])
    let scan = try archive.run("scan", [printouts.scan.path])
    #expect(scan.status == 0, "\(scan.messages)")
    let lines = scan.text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(lines.map { "\($0[4]) \($0[7])" } == printouts.codes.map { "\($0.form) \($0.page)" })
    #expect(lines.allSatisfy { $0[3] == "matched" })
    #expect(try archive.run("status").status == 0)
    #expect(
      try status(of: archive).departments[0].documents.allSatisfy { $0.state == "complete" && $0.missing.isEmpty })
    // The same file again.
    let state = try archive.state()
    #expect(try archive.run("scan", [printouts.scan.path]).status == 0)
    #expect(try archive.state() == state)
    try describe(archive)
    try backUp(archive)
  }

  private func describe(_ archive: CommandArchive) throws {
    let words = ["--department", "216002", "--全宗号", "Z109", "--年度", "2023", "--保管期限", "30年"]
    let run = try archive.run("describe", words + ["--机构", "BGS", "--件号", "7"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try status(of: archive).departments[0].documents.map(\.reference) == [
        "Z109-WS·2023-D30-BGS-0007", "Z109-WS·2023-D30-BGS-0008", "Z109-WS·2023-D30-BGS-0009",
      ])
    let show = try archive.run("show", [Example.codes[0]])
    #expect(show.text.contains("Z109-WS·2023-D30-BGS-0007") && show.text.contains("扫描.pdf"))
  }

  private func backUp(_ archive: CommandArchive) throws {
    let target = try Scratch.folder().path
    #expect(try archive.run("backup", [target]).status == 0)
    for folder in [archive.folder.path, target] {
      let check = try Banxin.run(["archive", "check", folder])
      #expect(check.status == 0 && !check.messages.contains("["), "\(check.messages)")
    }
    let object = try #require(
      FileManager.default.enumerator(atPath: target + "/objects")?.compactMap { $0 as? String }.first { $0.count > 60 })
    var bytes = try Data(contentsOf: URL(filePath: "\(target)/objects/\(object)"))
    bytes[bytes.count / 2] ^= 4
    try FileManager.default.removeItem(atPath: "\(target)/objects/\(object)")
    try bytes.write(to: URL(filePath: "\(target)/objects/\(object)"))
    let check = try Banxin.run(["archive", "check", target])
    #expect(check.status == 1 && check.messages.contains(object) && check.messages.contains("[archive.altered]"))
  }

  @Test func whatIsRenderedCanBeRegisteredAtOnce() throws {
    let archive = try CommandArchive()
    let department = try SmallDepartment.shared.get()
    let output = try Scratch.folder()
    let arguments = ["--code", "--no-volume", "--register", archive.folder.path]
    let run = try department.render(arguments, into: output)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try status(of: archive).departments.map(\.sums) == [["not-back": 3]])
    #expect(try archive.run("register", [output.path, "--lang", "en"]).messages.contains("3 unchanged"))
  }

  @Test func withoutAnArchiveNothingIsRenderedOrDone() throws {
    let department = try SmallDepartment.shared.get()
    let (output, nowhere) = (try Scratch.folder(), try Scratch.folder().path)
    let run = try department.render(["--register", nowhere], into: output)
    #expect(run.status == 2 && run.messages.contains("[archive.none]"))
    #expect(try Rendering.names(in: output).isEmpty)
    for command in [["status"], ["check"], ["log"], ["review"], ["register", output.path], ["show", "7K3M"]] {
      let run = try Banxin.run(["archive", command[0], nowhere] + command.dropFirst())
      #expect(run.status == 2 && run.messages.contains("[archive.none]"), "\(command)")
    }
  }

  @Test(arguments: [
    ["scan", "档案"], ["assign", "档案", "1"], ["assign", "档案", "1", "--form", "7K3M"],
    ["assign", "档案", "1", "--blank", "--foreign"], ["discard", "档案", "1"], ["register", "档案"], ["frob"],
    ["describe", "档案", "--fonds", "A", "--year", "2023", "--term", "10年", "--office", "B", "--item", "1"],
    ["describe", "档案", "甲", "--fonds", "A", "--year", "2023", "--term", "20年", "--office", "B", "--item", "1"],
    ["log", "档案", "--now", "今天"],
  ])
  func wrongUsageIsTold(arguments: [String]) throws {
    let run = try Banxin.run(["archive"] + arguments)
    #expect(run.status == 64)
    #expect(run.text.isEmpty)
  }

  @Test func aPageWithoutACodeWaitsForAPersonAndIsSettled() throws {
    let archive = try CommandArchive(copying: CommandArchive.registered.get())
    let picture = try Scratch.file("无码.png", [UInt8](Data(contentsOf: Repository.root.appending(path: picturePath))))
    let scan = try archive.run("scan", [picture.path])
    #expect(scan.status == 1)
    let review = try archive.run("review")
    #expect(review.status == 1)
    let line = review.text.split(separator: "\t").map(String.init)
    #expect(line[4] == "no-code" && FileManager.default.fileExists(atPath: line[1]))
    #expect(try archive.run("assign", [line[0], "--form", Example.codes[1], "--page", "1"]).status == 0)
    #expect(try archive.run("review").status == 0)
    #expect(try status(of: archive).departments[0].documents.map(\.state) == ["not-back", "complete", "not-back"])
    #expect(try archive.run("discard", [line[0], "--reason", "放错"]).status == 0)
    #expect(try status(of: archive).departments[0].sums == ["not-back": 3])
    #expect(try archive.run("log").text.contains("\t王芳\tdiscard"))
    #expect(try archive.run("check").status == 0)
  }

  private let picturePath = "docs/images/form.png"
}
