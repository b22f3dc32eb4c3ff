internal import Foundation

/// One end of the line between two processes, on which messages go: a header in JSON, and bytes besides.
struct MessageChannel {
  let descriptor: Int32

  /// The most bytes that a message may have: two pages in colour as large as `ScanLimits` admit, or the largest file.
  private static let mostBytes = 1 << 31

  /// The other end has gone, or does not keep to the form.
  struct Broken: Error {}

  func send(_ header: some Encodable, _ body: [[UInt8]] = []) throws(Broken) {
    guard let text = try? JSONEncoder().encode(header) else { throw Broken() }
    try send(number(text.count) + text)
    try send(number(body.map(\.count).reduce(0, +)))
    for part in body { try send(part) }
  }

  func receive<Header: Decodable>(_ type: Header.Type) throws(Broken) -> (header: Header, body: [UInt8]) {
    let text = Data(try receive(count: receiveNumber()))
    let body = try receive(count: receiveNumber())
    guard let header = try? JSONDecoder().decode(type, from: text) else { throw Broken() }
    return (header, body)
  }

  private func number(_ value: Int) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }

  private func receiveNumber() throws(Broken) -> Int {
    let value = try receive(count: 8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard value <= UInt64(Self.mostBytes) else { throw Broken() }
    return Int(value)
  }

  private func send(_ bytes: [UInt8]) throws(Broken) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { part in
        // Without a signal where the other end has gone.
        Glibc.send(descriptor, part.baseAddress?.advanced(by: sent), part.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Broken() }
      sent += count
    }
  }

  private func receive(count: Int) throws(Broken) -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let received = recv(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, 0)
        if received < 0 && errno == EINTR { continue }
        guard received > 0 else { return }
        filled += received
      }
    }
    guard bytes.count == count else { throw Broken() }
    return bytes
  }
}
