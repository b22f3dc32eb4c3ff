/// The word of `words` that `word` was most likely meant to be, or nil when none is near.
///
/// Near means: at most a third of the characters differ (one at least).
public func nearestWord(to word: String, in words: some Sequence<String>) -> String? {
  nearestWords(to: word, in: words).first
}

/// The words that `word` was most likely meant to be, the nearest first, `count` at most.
public func nearestWords(to word: String, in words: some Sequence<String>, count: Int = 3) -> [String] {
  let limit = max(1, word.count / 3)
  let distances = words.enumerated().map { ($0.offset, $0.element, editDistance(Array(word), Array($0.element))) }
  let near = distances.filter { $0.2 <= limit }.sorted { ($0.2, $0.0) < ($1.2, $1.0) }.map(\.1)
  var seen: Set<String> = []
  return Array(near.filter { seen.insert($0).inserted }.prefix(count))
}

/// The number of characters to insert, delete or replace to turn one word into the other (Levenshtein).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (index, character) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let replaced = diagonal + (character == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
    }
  }
  return row[right.count]
}
