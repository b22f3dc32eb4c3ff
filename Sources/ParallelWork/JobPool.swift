internal import Foundation

/// How many things a run does at a time, over all of its departments: whoever works holds one of the places.
///
/// Departments are rendered side by side, and each has as many threads as there are places: a large one has all places
/// when the small ones are done.
package final class JobPool: Sendable {
  package let count: Int
  private let places: DispatchSemaphore

  package init(_ count: Int) {
    self.count = max(1, count)
    places = DispatchSemaphore(value: self.count)
  }

  /// Works in a place, as soon as one is free. Whoever holds one must not ask for another.
  package func work<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    places.wait()
    defer { places.signal() }
    return try body()
  }
}
