import ArgumentParser
import ScanReading

/// What `archive scan` starts for each file: this program, reading scans for it. It is not for people.
struct ReadScansCommand: ParsableCommand {
  static let name = "read-scans"

  static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

  func run() { ScanWorker.serve() }
}
