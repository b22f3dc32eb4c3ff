internal import Diagnostics

/// Why a template or a path could not be read.
enum TemplateProblem: Error, Equatable {
  case unclosedBrace
  case emptyBinding
  case badPath(String)
}

extension TextTemplate {
  /// Reads text with bindings in braces.
  init(parsing text: String, at location: SourceLocation) throws(TemplateProblem) {
    var segments: [Segment] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { segments.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { throw .unclosedBrace }
      segments.append(.field(try FieldPath(parsing: rest[rest.index(after: open)..<close].trimmed)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { segments.append(.text(String(rest))) }
    self.init(segments: segments, location: location)
  }
}

extension FieldPath {
  /// Reads `名称`, `列表[2].名称`.
  init(parsing text: String) throws(TemplateProblem) {
    guard !text.isEmpty else { throw .emptyBinding }
    var steps: [Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      guard let step = Step(parsing: part) else { throw .badPath(text) }
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
