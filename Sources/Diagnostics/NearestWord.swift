/// The word of `words` that `word` was most likely meant to be, or nil when none is near.
///
/// Near means: at most a third of the characters differ (one at least).
public func nearestWord(to word: String, in words: some Sequence<String>) -> String? {
  let limit = max(1, word.count / 3)
  let distances = words.map { (word: $0, distance: editDistance(Array(word), Array($0))) }
  return distances.filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.word
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
