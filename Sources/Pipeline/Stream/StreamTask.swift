internal import DocumentImport

/// A line of a stream on its way to a worker.
struct StreamTask: Sendable {
  var line: Int
  var kind: RecordLine.Kind
  /// On how many threads it is to be rendered.
  var threads: Int
  /// The line as it came, without its end.
  var bytes: [UInt8]
}

extension StreamTask {
  /// The task as a worker reads it: its numbers and the line, which has no end of line in it.
  var message: [UInt8] { Array("\(line) \(kind.rawValue) \(threads) ".utf8) + bytes + [UInt8(ascii: "\n")] }

  /// Reads a message; nil for what is none.
  init?(message: [UInt8]) {
    let parts = message.split(separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let words = parts[..<3].map { String(decoding: $0, as: UTF8.self) }
    guard let line = Int(words[0]), let kind = RecordLine.Kind(rawValue: words[1]), let threads = Int(words[2]) else {
      return nil
    }
    self.init(line: line, kind: kind, threads: threads, bytes: Array(parts[3]))
  }
}
