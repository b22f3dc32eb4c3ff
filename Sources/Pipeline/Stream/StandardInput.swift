internal import DocumentImport
internal import Foundation

/// Standard input, before it is known what it holds.
public struct StandardInput {
  var reader = LineReader(descriptor: STDIN_FILENO, longest: StreamRequest.longestLine)

  public init() {}

  /// Whether records come line by line: the first line that is not blank is a whole JSON object.
  public mutating func isStream(reading: InputReading) -> Bool {
    var lines: [StreamLine] = []
    defer { for line in lines { reader.putBack(line) } }
    while let line = reader.next(until: { Interruption.signal != nil }) {
      lines.append(line)
      guard case .whole(let bytes) = line else { return true }
      let encoding = try? reading.options(year: nil).encoding
      if bytes.allSatisfy(\.isBlank) { continue }
      let source = DocumentSource(name: standardInputName, bytes: bytes)
      return (try? RecordLine(source, number: 1, encoding: encoding)) != nil
    }
    return false
  }

  /// All of it, as one document.
  public mutating func document() -> [UInt8] { reader.rest() }
}
