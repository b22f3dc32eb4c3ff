import Pipeline
import Synchronization

/// Writes the events of a run on standard output as they come, each on a line of its own.
final class EventLog: Sendable {
  private let terminal: Mutex<Terminal>

  init(terminal: Terminal) { self.terminal = Mutex(terminal) }

  func tell(_ event: RunEvent) {
    // The run goes on when nobody listens: what it makes is worth more than the telling.
    terminal.withLock { _ = $0.tryResult(lineOfJSON(EventEntry(event, language: $0.language))) }
  }
}
