/// The parts of a table, from top to bottom, as ranges of rows.
struct TableSections: Sendable {
  /// Stands above later pieces only.
  let continuation: Range<Int>
  let header: Range<Int>
  let body: Range<Int>
  let footer: Range<Int>

  /// Reads the parts off the kinds of the rows; a row whose kind comes too late belongs to no part of its kind.
  init(_ rows: [Row]) {
    func end(of kind: Row.Kind, from start: Int) -> Int { start + rows[start...].prefix { $0.kind == kind }.count }
    continuation = 0..<end(of: .continuation, from: 0)
    header = continuation.upperBound..<end(of: .header, from: continuation.upperBound)
    body = header.upperBound..<end(of: .body, from: header.upperBound)
    footer = body.upperBound..<end(of: .footer, from: body.upperBound)
  }

  subscript(kind: Row.Kind) -> Range<Int> {
    switch kind {
    case .continuation: continuation
    case .header: header
    case .body: body
    case .footer: footer
    }
  }

  /// The rows that the pages share out among them.
  var running: Range<Int> { header.lowerBound..<body.upperBound }

  /// The rows that are repeated above later pieces.
  var repeated: Range<Int> { 0..<header.upperBound }
}
