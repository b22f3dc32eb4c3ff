internal import Foundation
internal import Synchronization

extension Array where Element: Sendable {
  /// The results for all elements, in order, computed on `jobs` threads, each with a worker of its own.
  ///
  /// A worker may hold what belongs to one thread, such as a shaper: it is made on its thread and never leaves it.
  package func parallelMap<Worker, Result: Sendable>(
    jobs: Int, worker makeWorker: @Sendable () -> Worker, _ transform: @Sendable (inout Worker, Element) -> Result
  ) -> [Result] {
    let next = Atomic<Int>(0)
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, count)) { _ in
      var worker = makeWorker()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = transform(&worker, self[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { collected in indices.compactMap { collected[$0] } }
  }

  /// The results for all elements, in order, computed on `jobs` threads.
  package func parallelMap<Result: Sendable>(
    jobs: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    parallelMap(jobs: jobs, worker: {}) { _, element in transform(element) }
  }

  /// The elements in order, cut into as many shares as there are threads: for work whose results are joined.
  package func shares(_ jobs: Int) -> [ArraySlice<Element>] {
    let size = Swift.max(1, (count + jobs - 1) / jobs)
    return stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
