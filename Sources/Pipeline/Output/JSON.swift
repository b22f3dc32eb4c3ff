internal import Foundation

/// JSON on one line, for streams: sorted keys, characters as they are; without an end of line.
public func lineOfJSON(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else { preconditionFailure("reports hold nothing that JSON can't") }
  return String(decoding: data, as: UTF8.self)
}

/// JSON for people and scripts: sorted keys, two-space indents, characters as they are.
public func prettyJSON(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else { preconditionFailure("reports hold nothing that JSON can't") }
  return String(decoding: data, as: UTF8.self) + "\n"
}
