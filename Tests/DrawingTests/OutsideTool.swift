import Foundation

/// Programs of other projects as judges of what was drawn.
enum OutsideTool {
  /// What `tool` prints about `file`; `@` stands for the file among the arguments.
  static func run(_ tool: String, _ arguments: [String], on file: [UInt8]) throws -> Data {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(file).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments.map { $0 == "@" ? url.path : $0 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }
}

enum Poppler {
  static func run(_ tool: String, _ arguments: [String] = ["@"], on pdf: [UInt8]) throws -> String {
    String(decoding: try OutsideTool.run(tool, arguments, on: pdf), as: UTF8.self)
  }

  /// The text of the PDF, without the form feeds and line ends between and after pages.
  static func text(of pdf: [UInt8]) throws -> String {
    try run("pdftotext", ["-raw", "@", "-"], on: pdf).replacing("\u{C}", with: "").trimmingCharacters(in: .newlines)
  }
}

enum QPDF {
  /// What is wrong with the file's syntax; nothing when it is sound.
  static func complaints(about pdf: [UInt8]) throws -> String {
    let report = String(decoding: try OutsideTool.run("qpdf", ["--check", "@"], on: pdf), as: UTF8.self)
    return report.contains("No syntax or stream encoding errors found") ? "" : report
  }

  /// The file with all streams readable.
  static func plain(_ pdf: [UInt8]) throws -> String {
    let arguments = ["--qdf", "--object-streams=disable", "@", "-"]
    return String(decoding: try OutsideTool.run("qpdf", arguments, on: pdf), as: UTF8.self)
  }

  /// Every marked content of the file with its number, in the order of the file: "P 0".
  static func markedContent(of pdf: [UInt8]) throws -> [String] {
    try plain(pdf).matches(of: /\/(\w+) << \/MCID (\d+) >> BDC/).map { "\($0.output.1) \($0.output.2)" }
  }

  /// The outline's entries, indented by level, each with its page from 1.
  static func outline(of pdf: [UInt8]) throws -> [String] {
    let json = try OutsideTool.run("qpdf", ["--json", "--json-key=outlines", "@"], on: pdf)
    return try JSONDecoder().decode(Outlines.self, from: json).outlines.flatMap { $0.lines(indent: "") }
  }

  private struct Outlines: Decodable {
    var outlines: [Entry]
  }

  private struct Entry: Decodable {
    var title: String
    var destpageposfrom1: Int
    var kids: [Entry]

    func lines(indent: String) -> [String] {
      ["\(indent)\(title) \(destpageposfrom1)"] + kids.flatMap { $0.lines(indent: indent + "  ") }
    }
  }
}
