import Foundation
import Testing

/// An archive whose commands are killed, or find the disk full: nothing is lost, and the same command, run again, leaves what
/// an undisturbed one does.
@Suite struct InterruptedArchiveTests {
  private static let killCount = ProcessInfo.processInfo.environment["BANXIN_KILLS"].flatMap(Int.init) ?? 4

  /// What an undisturbed scan leaves.
  private static let scanned = Result {
    let archive = try CommandArchive(copying: CommandArchive.registered.get())
    try #require(archive.run("scan", [SignedPrintouts.shared.get().scan.path]).status == 0)
    return try archive.state()
  }

  @Test func aScanThatIsKilledIsRepeatedWithoutDoubles() throws {
    let printouts = try SignedPrintouts.shared.get()
    let expected = try Self.scanned.get()
    var random = SystemRandomNumberGenerator()
    for attempt in 0..<Self.killCount {
      let archive = try CommandArchive(copying: CommandArchive.registered.get())
      let delay = Double.random(in: 0.02...2.5, using: &random)
      try Banxin.kill(["archive", "scan", archive.folder.path, printouts.scan.path, "--by", "王芳"], after: delay)
      try expectWhole(archive, "killed after \(delay) s, attempt \(attempt)")
      #expect(try archive.run("scan", [printouts.scan.path]).status == 0)
      #expect(try archive.state().prefix(2) == expected.prefix(2), "killed after \(delay) s")
      #expect(try archive.run("check").status == 0)
    }
  }

  @Test(arguments: FaultInjection.Call.allCases)
  func aFullDiskWhileRegisteringLosesNothing(_ call: FaultInjection.Call) throws {
    let output = try SignedPrintouts.shared.get().output
    let undisturbed = try CommandArchive.registered.get().state()
    var statuses: Set<Int32> = []
    for number in [1, 2, 3, 5, 8, 13, 21] {
      let archive = try CommandArchive()
      let environment = try FaultInjection.environment(call, number: number, in: archive.folder)
      statuses.insert(try archive.run("register", [output.path], environment: environment).status)
      try expectWhole(archive, "\(call.rawValue) \(number)")
      #expect(try archive.run("register", [output.path]).status == 0)
      #expect(try archive.state() == undisturbed, "\(call.rawValue) \(number)")
      #expect(try archive.run("check").status == 0, "\(call.rawValue) \(number)")
    }
    #expect(statuses.contains(2), "no fault was met")
  }

  @Test(arguments: FaultInjection.Call.allCases)
  func aFullDiskWhileScanningLosesNothing(_ call: FaultInjection.Call) throws {
    let printouts = try SignedPrintouts.shared.get()
    let expected = try Self.scanned.get()
    for number in [1, 4, 9] {
      let archive = try CommandArchive(copying: CommandArchive.registered.get())
      let environment = try FaultInjection.environment(call, number: number, in: archive.folder)
      _ = try archive.run("scan", [printouts.scan.path], environment: environment)
      try expectWhole(archive, "\(call.rawValue) \(number)")
      #expect(try archive.run("scan", [printouts.scan.path]).status == 0)
      #expect(try archive.state().prefix(2) == expected.prefix(2), "\(call.rawValue) \(number)")
      #expect(try archive.run("check").status == 0, "\(call.rawValue) \(number)")
    }
  }

  @Test func aCommandWaitsForAnotherThatHasTheArchive() async throws {
    let output = try SignedPrintouts.shared.get().output
    let archive = try CommandArchive()
    let descriptor = open(archive.folder.path, O_RDONLY)
    #expect(flock(descriptor, LOCK_EX) == 0)
    async let registered = Task.detached { try archive.run("register", [output.path]) }.value
    try await Task.sleep(for: .milliseconds(500))
    // Whoever only reads does not wait.
    #expect(try archive.run("log").text.split(separator: "\n").count == 1)
    close(descriptor)
    #expect(try await registered.status == 0)
  }

  /// What a check may find after a command was cut off: files that no record names yet, and no seal.
  private func expectWhole(_ archive: CommandArchive, _ comment: String) throws {
    let check = try archive.run("check")
    let rules = check.messages.matches(of: /\[(archive\.[a-z-]+)\]/).map { String($0.1) }
    #expect(
      Set(rules).isSubset(of: ["archive.orphan", "archive.unsealed", "archive.foreign-file"]), "\(comment): \(rules)")
  }
}

extension Banxin {
  /// Begins a run, and kills it after some seconds.
  static func kill(_ arguments: [String], after seconds: Double) throws {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment.merging(try home.get().environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
