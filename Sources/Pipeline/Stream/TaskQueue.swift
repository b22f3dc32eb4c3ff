internal import Foundation
internal import Synchronization

/// Tasks that wait for a worker. There are never more than the window holds from when a line is read until it is
/// answered: whoever sends lines faster than they are rendered has to wait.
final class TaskQueue: Sendable {
  private let tasks = Mutex<[StreamTask]>([])
  private let waiting = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  init(window: Int) {
    for _ in 0..<window { room.signal() }
  }

  /// Waits until there is room for one more line; false when it is no use to wait.
  func waitForRoom(until isStopped: () -> Bool) -> Bool {
    while room.wait(timeout: .now() + .milliseconds(200)) == .timedOut {
      if isStopped() { return false }
    }
    return true
  }

  /// Gives the room of an answered line to another.
  func freeRoom() { room.signal() }

  func add(_ task: StreamTask) {
    tasks.withLock { $0.append(task) }
    waiting.signal()
  }

  var isEmpty: Bool { tasks.withLock(\.isEmpty) }

  /// Tells `count` workers that nothing more will come.
  func close(for count: Int) {
    for _ in 0..<count { waiting.signal() }
  }

  /// Waits for a task; nil when there are no more.
  func next() -> StreamTask? {
    waiting.wait()
    return tasks.withLock { $0.isEmpty ? nil : $0.removeFirst() }
  }
}
