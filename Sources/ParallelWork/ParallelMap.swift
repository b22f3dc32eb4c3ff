internal import Foundation
internal import Synchronization

extension Array where Element: Sendable {
  /// The results for all elements, in order, computed on the threads of a pool, each with a worker of its own.
  ///
  /// A worker may hold what belongs to one thread, such as a shaper: it is made on its thread and never leaves it.
  /// Elements are begun in their order: one may wait for those before it.
  package func parallelMap<Worker, Result: Sendable>(
    jobs: JobPool, worker makeWorker: @Sendable () -> Worker, _ transform: @Sendable (inout Worker, Element) -> Result
  ) -> [Result] {
    let (next, results) = (SharedCounter(), SharedResults<Result>())
    DispatchQueue.concurrentPerform(iterations: Swift.min(jobs.count, count)) { _ in
      var worker = jobs.work(makeWorker)
      // The place comes before the number: whoever has the lowest number of all never waits for a place.
      while jobs.work({ next.take(below: count).map { results.set(transform(&worker, self[$0]), at: $0) } }) != nil {}
    }
    return indices.compactMap(results.value)
  }
}

extension Array where Element: Sendable {
  /// The results for all elements, in order, some of them at a time on threads of their own, which may map in parallel
  /// what belongs to their element. Elements are begun in their order.
  package func mapSideBySide<Result: Sendable>(
    atATime limit: Int, _ transform: @escaping @Sendable (Int, Element) -> Result
  ) -> [Result] {
    guard Swift.min(limit, count) > 1 else { return enumerated().map(transform) }
    let (next, ended) = (SharedCounter(), DispatchGroup())
    let results = SharedResults<Result>()
    for _ in 0..<Swift.min(limit, count) {
      ended.enter()
      Thread.detachNewThread { [self] in
        defer { ended.leave() }
        while let index = next.take(below: count) { results.set(transform(index, self[index]), at: index) }
      }
    }
    ended.wait()
    return indices.compactMap(results.value)
  }
}

extension Array where Element: Sendable {
  /// The results for all elements, in order, computed on `jobs` threads.
  package func parallelMap<Result: Sendable>(
    jobs: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    parallelMap(jobs: JobPool(jobs), worker: {}) { _, element in transform(element) }
  }

  /// The elements in order, cut into as many shares as there are threads: for work whose results are joined.
  package func shares(_ jobs: Int) -> [ArraySlice<Element>] {
    let size = Swift.max(1, (count + jobs - 1) / jobs)
    return stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}

/// Numbers from 0, each given once.
private final class SharedCounter: Sendable {
  private let next = Atomic<Int>(0)

  func take(below count: Int) -> Int? {
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}

/// What threads have come to, by the number of its element.
private final class SharedResults<Result: Sendable>: Sendable {
  private let values = Mutex<[Int: Result]>([:])

  func set(_ value: Result, at index: Int) { values.withLock { $0[index] = value } }

  func value(at index: Int) -> Result? { values.withLock { $0[index] } }
}
