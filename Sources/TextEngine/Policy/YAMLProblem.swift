import Yams

/// What the YAML library's errors say, in the words and places of a diagnostic.
enum YAMLProblem {
  static func describe(_ error: any Error) -> (problem: String, mark: Mark?) {
    guard let error = error as? YamlError else { return ("\(error)", nil) }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (problem, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return ("duplicate key \(duplicates.joined(separator: ", "))", context.mark)
    default:
      return ("\(error)", nil)
    }
  }
}
