internal import Diagnostics
internal import FieldExpressions
internal import LayoutCore
internal import TableLayout

/// Why a template, a path or a condition could not be read.
enum TemplateProblem: Error {
  case unclosedBrace(Passage)
  case emptyBinding(Passage)
  case badPath(Passage)
  case badFormat(Passage)
  case badLength(Passage)
  case badCondition(ExpressionProblem, SourceLocation)
  case unknownWord(Passage, known: [String])
}

extension TextTemplate {
  /// Reads text with bindings in braces.
  init(parsing passage: Passage) throws(TemplateProblem) {
    self.init(segments: [], location: passage.location)
    var rest = passage
    while let open = rest.body.firstIndex(of: "{") {
      append(rest.part(..<open))
      guard let close = rest.body[open...].firstIndex(of: "}") else { throw .unclosedBrace(rest.part(open...)) }
      try append(binding: rest.part(rest.body.index(after: open)..<close))
      rest = rest.part(rest.body.index(after: close)...)
    }
    append(rest)
  }

  private mutating func append(_ text: Passage) {
    if !text.isEmpty { segments.append(.text(text.text)) }
  }

  private mutating func append(binding: Passage) throws(TemplateProblem) {
    let (word, rest) = binding.firstWord
    switch word.text {
    case "blank" where !rest.isEmpty: segments.append(.blank(try Length(parsing: rest)))
    case "tick" where !rest.isEmpty: segments.append(.tick(try Condition(parsing: rest)))
    case "seal" where !rest.isEmpty: seal = try BlankRoom(parsing: rest)
    case "": throw .emptyBinding(binding)
    default: segments.append(.field(try FieldBinding(path: word, words: rest)))
    }
  }
}

extension FieldBinding {
  /// Reads what follows a path in its braces: `as yyyy年m月d日 empty —`.
  init(path: Passage, words: Passage) throws(TemplateProblem) {
    self.init(path: try FieldPath(parsing: path), location: path.location)
    var rest = words
    while !rest.isEmpty {
      let (word, behind) = rest.firstWord
      let (argument, next) = FieldBinding.argument(behind)
      switch word.text {
      case "as": format = try FieldBinding.format(argument)
      case "empty": whenEmpty = EmptyPolicy(argument.text)
      default: throw .unknownWord(word, known: ["as", "empty"])
      }
      rest = next
    }
  }

  /// What stands before the next of the words, and the rest.
  private static func argument(_ passage: Passage) -> (argument: Passage, rest: Passage) {
    let next = passage.words.dropFirst().first { ["as", "empty"].contains($0.text) }
    guard let next else { return (passage, passage.part(passage.body.endIndex...)) }
    let start = next.body.startIndex
    return (passage.part(..<start).trimmed, passage.part(start...))
  }

  private static func format(_ passage: Passage) throws(TemplateProblem) -> ValueFormat {
    guard let format = ValueFormat(passage.text) else { throw .badFormat(passage) }
    return format
  }
}

extension EmptyPolicy {
  /// Reads `blank`, `error`, or the text that stands for a missing value.
  init(_ notation: String) {
    switch notation {
    case "blank", "": self = .blank
    case "error": self = .error
    default: self = .text(notation)
    }
  }
}

extension FieldPath {
  /// Reads `名称`, `列表[2].名称`.
  init(parsing passage: Passage) throws(TemplateProblem) {
    guard !passage.trimmed.isEmpty else { throw .emptyBinding(passage) }
    var steps: [Step] = []
    for part in passage.trimmed.split(separator: ".") {
      guard let step = Step(parsing: part.body) else { throw .badPath(passage.trimmed) }
      steps.append(step)
    }
    self.init(steps: steps)
  }
}

extension FieldPath.Step {
  fileprivate init?(parsing text: Substring) {
    guard let open = text.firstIndex(of: "[") else {
      guard !text.isEmpty else { return nil }
      self.init(name: text.trimmed)
      return
    }
    let digits = text[text.index(after: open)...].dropLast()
    guard text.last == "]", open > text.startIndex, let index = Int(digits), index > 0 else { return nil }
    self.init(name: text[..<open].trimmed, index: index)
  }
}

extension Length {
  /// Reads `30mm`.
  init(parsing passage: Passage) throws(TemplateProblem) {
    guard let length = Length(notation: passage.text), length > .zero else { throw .badLength(passage) }
    self = length
  }
}

extension BlankRoom {
  /// Reads `40mm` for a square, `45mm 30mm` for width and height, and `field` behind it for one that can be signed.
  fileprivate init(parsing passage: Passage) throws(TemplateProblem) {
    let isField = passage.words.last?.text == "field"
    let words = passage.words.dropLast(isField ? 1 : 0)
    guard words.count <= 2, let first = words.first, let last = words.last else { throw .badLength(passage) }
    let size = Size(width: try Length(parsing: first), height: try Length(parsing: last))
    self.init(size: size, isField: isField)
  }
}
