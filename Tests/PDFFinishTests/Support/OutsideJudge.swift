import Foundation

/// Programs that judge a PDF without knowing how it was made.
enum OutsideJudge {
  static func qpdfFindsNoFault(in pdf: [UInt8]) throws -> Bool {
    try withFolder(holding: pdf) { _, file in try run("qpdf", "--check", file) == 0 }
  }

  /// The text as poppler reads it, and the pages as it paints them.
  static func popplerSees(_ pdf: [UInt8]) throws -> (text: [UInt8], pages: [[UInt8]]) {
    try withFolder(holding: pdf) { folder, file in
      _ = try run("pdftotext", file, "\(folder)/text")
      _ = try run("pdftoppm", "-r", "50", "-gray", file, "\(folder)/page")
      let pages = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("page") }.sorted()
      return try (read("\(folder)/text"), pages.map { try read("\(folder)/\($0)") })
    }
  }

  /// The document behind a password.
  static func encrypted(_ pdf: [UInt8], password: String) throws -> [UInt8] {
    try withFolder(holding: pdf) { folder, file in
      _ = try run("qpdf", "--encrypt", password, "owner", "256", "--", file, "\(folder)/encrypted")
      return try read("\(folder)/encrypted")
    }
  }

  /// The document with all its streams and objects in the open.
  static func expanded(_ pdf: [UInt8]) throws -> [UInt8] {
    try withFolder(holding: pdf) { folder, file in
      _ = try run("qpdf", "--stream-data=uncompress", "--object-streams=disable", file, "\(folder)/expanded")
      return try read("\(folder)/expanded")
    }
  }

  private static func withFolder<Result>(
    holding pdf: [UInt8], _ body: (_ folder: String, _ file: String) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "document.pdf")
    try Data(pdf).write(to: file)
    return try body(folder.path, file.path)
  }

  private static func read(_ path: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(filePath: path))) }

  private static func run(_ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
