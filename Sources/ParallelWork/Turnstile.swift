internal import Foundation
internal import Synchronization

/// Lets the parts of a work through one at a time, in the order of their numbers, whichever threads do them.
///
/// Every number has to pass once: those behind it wait for it.
package final class Turnstile: Sendable {
  private let condition = NSCondition()
  private let next = Mutex(0)

  package init() {}

  /// Does what is number `number`, counted from 0, after all before it.
  package func pass<Result, Failure: Error>(
    _ number: Int, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    condition.lock()
    while next.withLock({ $0 }) != number { condition.wait() }
    condition.unlock()
    defer { advance() }
    return try body()
  }

  private func advance() {
    condition.lock()
    next.withLock { $0 += 1 }
    condition.broadcast()
    condition.unlock()
  }
}
