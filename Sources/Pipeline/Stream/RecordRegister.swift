internal import DocumentImport
internal import Synchronization

/// Which records a stream has had, so that none writes over the files of another of the same name: a few words of
/// memory a record.
///
/// A record that is sent again as it was makes the same files. One with other content is let in when the first made
/// none, or when records may be replaced.
final class RecordRegister: Sendable {
  enum Admission {
    case admitted
    /// An earlier line of the same record is still being rendered.
    case waits
    /// An earlier line, by its number, made files of the same name with other content.
    case conflicts(Int)
  }

  private struct Entry {
    var line: Int
    var content: Int
  }

  private struct State {
    var entries: [Int: Entry] = [:]
    /// The records that are being rendered, by their lines.
    var underWay: [Int: Int] = [:]
  }

  private let replaces: Bool
  private let state = Mutex(State())

  init(replaces: Bool) { self.replaces = replaces }

  /// Admits the record of a line, or not.
  func admit(_ record: RecordLine, bytes: [UInt8], line: Int) -> Admission {
    guard !record.identity.isEmpty else { return .admitted }
    let (identity, content) = (record.identity.hashValue, bytes.hashValue)
    return state.withLock { state in
      if let earlier = state.entries[identity], earlier.content != content {
        if state.underWay[earlier.line] != nil { return .waits }
        guard replaces else { return .conflicts(earlier.line) }
      }
      state.entries[identity] = Entry(line: line, content: content)
      state.underWay[line] = identity
      return .admitted
    }
  }

  /// Notes that a line has been answered.
  func finish(_ line: Int, made: Bool) {
    state.withLock { state in
      guard let identity = state.underWay.removeValue(forKey: line), !made else { return }
      if state.entries[identity]?.line == line { state.entries[identity] = nil }
    }
  }
}
