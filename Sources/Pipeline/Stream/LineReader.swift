internal import Foundation

/// A line of a stream, without its end.
enum StreamLine: Sendable, Hashable {
  case whole([UInt8])
  /// A line with more bytes than may be held; they are passed over.
  case tooLong(byteCount: Int)
}

/// Reads a file descriptor line by line, and never holds more than a line and a block.
///
/// A line that no end of line follows counts too.
struct LineReader {
  private let descriptor: Int32
  private let longest: Int
  private var block: ArraySlice<UInt8> = []
  /// What was read ahead and is to be read again.
  private var ahead: [StreamLine] = []
  /// Why reading ended before its end: the system's error number.
  private(set) var failure: Int32?

  private static let blockSize = 1 << 16
  /// How often a waiting reader looks whether it is to stop, in milliseconds.
  private static let patience: Int32 = 200

  /// - Parameter longest: the most bytes that a line may have.
  init(descriptor: Int32, longest: Int = .max) {
    self.descriptor = descriptor
    self.longest = longest
  }

  /// The next line; nil at the end, and when reading is to stop.
  mutating func next(until isStopped: () -> Bool = { false }) -> StreamLine? {
    if !ahead.isEmpty { return ahead.removeFirst() }
    var (line, length): ([UInt8], Int) = ([], 0)
    while fill(until: isStopped) {
      let end = block.firstIndex(of: UInt8(ascii: "\n"))
      let part = block[..<(end ?? block.endIndex)]
      length += part.count
      if length <= longest { line += part } else { line = [] }
      block = end.map { block[($0 + 1)...] } ?? []
      if end != nil { return finished(line, length) }
    }
    return length > 0 && !isStopped() ? finished(line, length) : nil
  }

  /// Gives a line back, to be read again.
  mutating func putBack(_ line: StreamLine) { ahead.append(line) }

  /// Everything that has not been read yet. What was given back must have been whole lines.
  mutating func rest() -> [UInt8] {
    var bytes: [UInt8] = []
    for case .whole(let line) in ahead { bytes += line + [UInt8(ascii: "\n")] }
    ahead = []
    while fill(until: { false }) {
      bytes += block
      block = []
    }
    return bytes
  }

  private func finished(_ line: [UInt8], _ length: Int) -> StreamLine {
    length <= longest ? .whole(line) : .tooLong(byteCount: length)
  }

  /// Makes sure that there are bytes at hand; false at the end.
  private mutating func fill(until isStopped: () -> Bool) -> Bool {
    while block.isEmpty {
      if isStopped() { return false }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, LineReader.patience) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: LineReader.blockSize)
      let count = read(descriptor, &bytes, bytes.count)
      if count > 0 {
        block = bytes[..<count]
      } else if count == 0 {
        return false
      } else if errno != EINTR {
        failure = errno
        return false
      }
    }
    return true
  }
}
