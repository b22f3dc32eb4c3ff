import Foundation

/// Programs that judge a PDF without knowing how it was made.
enum OutsideJudge {
  static func qpdfFindsNoFault(in pdf: [UInt8]) throws -> Bool {
    try withFile(pdf) { try run("qpdf", "--check", $0) == 0 }
  }

  /// The document behind a password.
  static func encrypted(_ pdf: [UInt8], password: String) throws -> [UInt8] {
    try withFile(pdf) { path in
      let output = path + ".encrypted"
      defer { try? FileManager.default.removeItem(atPath: output) }
      _ = try run("qpdf", "--encrypt", password, "owner", "256", "--", path, output)
      return try [UInt8](Data(contentsOf: URL(filePath: output)))
    }
  }

  private static func withFile<Result>(_ pdf: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(pdf).write(to: file)
    return try body(file.path)
  }

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
