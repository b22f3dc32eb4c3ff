internal import Foundation
internal import Synchronization

/// Takes the answers to lines from all threads and writes each at once, or each after those of the lines before it.
final class ResultSink: Sendable {
  private struct State {
    var next = 1
    var held: [Int: [UInt8]] = [:]
    var made = false
    var refused = false
    var failure: Int32?
  }

  private let isOrdered: Bool
  private let descriptor: Int32
  private let answered: @Sendable () -> Void
  private let state = Mutex(State())

  /// - Parameter answered: told of each line whose answer is written.
  init(descriptor: Int32, isOrdered: Bool, answered: @escaping @Sendable () -> Void) {
    self.descriptor = descriptor
    self.isOrdered = isOrdered
    self.answered = answered
  }

  /// Why answers can't be written any more: the system's error number.
  var failure: Int32? { state.withLock(\.failure) }

  var status: RenderOutcome.Status {
    state.withLock { $0.made ? ($0.refused ? .someRefused : .allDone) : .nothingProduced }
  }

  /// Takes the answer to a line: its status and its text.
  func take(_ status: StreamResult.Status, _ json: [UInt8], for line: Int) {
    state.withLock { state in
      if status != .refused { state.made = true }
      if status != .done { state.refused = true }
      guard isOrdered else { return write(json, in: &state) }
      state.held[line] = json
      while let next = state.held.removeValue(forKey: state.next) {
        write(next, in: &state)
        state.next += 1
      }
    }
  }

  private func write(_ json: [UInt8], in state: inout State) {
    answered()
    guard state.failure == nil, !json.isEmpty else { return }
    state.failure = writeAll(json + [UInt8(ascii: "\n")], to: descriptor)
  }
}

/// Writes bytes to a descriptor, however many calls that takes. The system's error number, or nil.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      written += count
    } else if errno != EINTR {
      return errno
    }
  }
  return nil
}
