internal import Diagnostics

/// A stretch of a layout file's text with the place of its first character, so that findings point at the very word.
struct Passage: Hashable {
  let body: Substring
  let location: SourceLocation

  init(_ text: some StringProtocol, at location: SourceLocation) {
    self.body = Substring(text)
    self.location = location
  }

  var text: String { String(body) }
  var isEmpty: Bool { body.isEmpty }

  /// A part of the passage.
  func part(_ range: some RangeExpression<String.Index>) -> Passage { slice(body[range.relative(to: body)]) }

  /// The passage without white space at its ends.
  var trimmed: Passage { slice(body.trimmedSlice) }

  /// The parts between separators, empty ones included.
  func split(separator: Character) -> [Passage] {
    body.split(separator: separator, omittingEmptySubsequences: false).map(slice)
  }

  /// The words between blanks.
  var words: [Passage] { body.split(whereSeparator: \.isWhitespace).map(slice) }

  /// The first word and all that follows it.
  var firstWord: (word: Passage, rest: Passage) {
    let trimmed = trimmed
    let end = trimmed.body.firstIndex(where: \.isWhitespace) ?? trimmed.body.endIndex
    return (trimmed.part(..<end), trimmed.part(end...).trimmed)
  }

  /// The parts before and behind the first occurrence of a text; nil where it does not occur.
  func cut(at separator: String) -> (before: Passage, behind: Passage)? {
    guard let range = body.firstRange(of: separator) else { return nil }
    return (part(..<range.lowerBound), part(range.upperBound...))
  }

  private func slice(_ slice: Substring) -> Passage {
    let offset = body.distance(from: body.startIndex, to: slice.startIndex)
    var location = location
    location.column = location.column.map { $0 + offset }
    return Passage(slice, at: location)
  }
}

extension Substring {
  /// The text without white space at its ends, sharing its indices.
  var trimmedSlice: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
