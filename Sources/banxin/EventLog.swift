import Pipeline
import Synchronization

/// Writes the events of a run on standard output as they come, each on a line of its own.
final class EventLog: Sendable {
  private let terminal: Mutex<Terminal>

  init(terminal: Terminal) { self.terminal = Mutex(terminal) }

  func tell(_ event: RunEvent) {
    terminal.withLock { $0.result(lineOfJSON(EventEntry(event, language: $0.language))) }
  }
}
