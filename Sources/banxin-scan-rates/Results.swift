import Synchronization

/// Results of work on several threads, each at its place.
final class Results<Result: Sendable>: Sendable {
  private let places: Mutex<[Result?]>

  init(count: Int) { places = Mutex(Array(repeating: nil, count: count)) }

  subscript(place: Int) -> Result? {
    get { places.withLock { $0[place] } }
    set { places.withLock { $0[place] = newValue } }
  }

  var all: [Result] { places.withLock { $0.compactMap(\.self) } }
}
