import Foundation
import Testing

/// Runs that are stopped, killed, kept out, or find the disk full: nothing half-written stands under a final name, and
/// another run completes the set to the byte.
@Suite struct InterruptedRunTests {
  /// How often the run is killed; `make fuzz` asks for more.
  private static let killCount = ProcessInfo.processInfo.environment["BANXIN_KILLS"].flatMap(Int.init) ?? 5

  @Test func aRunThatIsKilledAgainAndAgainIsCompletedToTheByte() throws {
    let department = try SmallDepartment.shared.get()
    var random = SystemRandomNumberGenerator()
    for attempt in 0..<InterruptedRunTests.killCount {
      let output = try Scratch.folder()
      let folder = output.appending(path: "216002-2023")
      let delay = Double.random(in: 0.02...0.9, using: &random)
      try kill(department, into: output, after: delay)
      try expectOnlyWholeFiles(in: folder, of: department, "killed after \(delay) s, attempt \(attempt)")
      let run = try department.render(["--resume"], into: output)
      #expect(run.status == 0, "\(run.messages)")
      #expect(try SmallDepartment.files(in: folder) == department.files, "killed after \(delay) s")
    }
  }

  @Test(arguments: FaultInjection.Call.allCases)
  func aFullDiskAtAnyCallLeavesWholeFilesOnlyAndTheNextRunCompletesThem(_ call: FaultInjection.Call) throws {
    let department = try SmallDepartment.shared.get()
    // Three forms, the volume and the report.
    for number in 1...5 {
      let output = try Scratch.folder()
      let folder = output.appending(path: "216002-2023")
      let environment = try FaultInjection.environment(call, number: number, in: output)
      let run = try department.render(into: output, environment: environment)
      let name = "\(call.rawValue) \(number)"
      try expectOnlyWholeFiles(in: folder, of: department, name)
      let isWhole =
        try SmallDepartment.files(in: folder).filter { !$0.key.hasPrefix(".") } == department.files
        && FileManager.default.fileExists(atPath: folder.appending(path: "report.json").path)
      #expect((run.status == 0) == isWhole, "\(name): \(run.status)")
      #expect(try department.render(["--resume"], into: output).status == 0, "\(name)")
      #expect(try SmallDepartment.files(in: folder) == department.files, "\(name)")
    }
  }

  @Test func aStoppedRunWritesItsReportAndTellsHowToGoOn() throws {
    let output = try Scratch.folder()
    let folder = output.appending(path: "216002-2023")
    let process = try start(Repository.example, into: output, ["--jobs", "1"])
    try wait(for: process) { (try? Rendering.names(in: folder).contains { $0.hasSuffix(".pdf") }) ?? false }
    Foundation.kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    let report = try SmallDepartment.report(in: folder)
    #expect(process.terminationStatus == 128 + SIGINT)
    #expect(!report.rendered.isEmpty && !report.refused.isEmpty)
    #expect(report.errors.map(\.rule) == ["run.interrupted"])
    #expect(report.volume == nil)
    let run = try Banxin.run(["render", Repository.example.path, "-o", output.path, "--resume"])
    #expect(run.status == 0)
    let completed = try SmallDepartment.report(in: folder)
    #expect(completed.forms.filter { $0.status == "unchanged" }.count >= report.rendered.count)
    #expect(try SmallDepartment.files(in: folder) == SmallDepartment.files(in: Rendering.example.get().folder))
  }

  @Test func twoRunsDoNotWriteIntoOneFolderAtOnce() throws {
    let department = try SmallDepartment.shared.get()
    let output = try Scratch.folder()
    let folder = output.appending(path: "216002-2023")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let descriptor = open(folder.path, O_RDONLY)
    #expect(flock(descriptor, LOCK_EX) == 0)
    let kept = try department.render(into: output)
    #expect(kept.status == 2)
    #expect(kept.messages.contains("[output.locked]"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    close(descriptor)
    #expect(try department.render(into: output).status == 0)
  }

  // MARK: Support

  /// A file is whole or not there; what is hidden is no result. A volume that had to do without a form is another volume.
  private func expectOnlyWholeFiles(in folder: URL, of department: SmallDepartment, _ comment: String) throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    let files = try SmallDepartment.files(in: folder).filter { !$0.key.hasPrefix(".") }
    let hasAllForms = files.keys.count { $0.hasPrefix("0") } == 3
    for (name, bytes) in files where hasAllForms || name.hasPrefix("0") {
      #expect(department.files[name] == bytes, "\(name), \(comment)")
    }
  }

  private func kill(_ department: SmallDepartment, into output: URL, after seconds: Double) throws {
    let process = try start(department.input, into: output, SmallDepartment.arguments)
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func start(_ input: URL, into output: URL, _ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = Banxin.executable
    process.arguments = ["render", input.path, "-o", output.path] + arguments
    process.environment = Banxin.environment.merging(try Banxin.home.get().environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // Tests run on threads that block signals, and a program inherits that.
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
    return process
  }

  private func wait(for process: Process, until isReached: () -> Bool) throws {
    while process.isRunning, !isReached() { Thread.sleep(forTimeInterval: 0.005) }
    try #require(process.isRunning, "the run ended too soon to be stopped")
  }
}
