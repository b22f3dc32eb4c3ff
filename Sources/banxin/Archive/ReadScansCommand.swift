import ArgumentParser
import Foundation
import ScanReading

/// What `archive scan` starts for each file: this program, reading scans for it. It is not for people.
struct ReadScansCommand: ParsableCommand {
  static let name = "read-scans"

  static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

  func run() {
    // A run that is stopped lets the page at hand be finished, and ends this process by closing the line.
    signal(SIGINT, SIG_IGN)
    ScanWorker.serve()
  }
}
