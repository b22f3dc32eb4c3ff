internal import BudgetModel

/// A project code by its parts, where it has the usual form of 21 characters.
struct ProjectCode: Hashable {
  /// The division (GB/T 2260): 130225 is 乐亭县.
  var division: String
  /// The last two digits of the year in which the project was coded.
  var year: Int

  init?(_ code: String) {
    let characters = Array(code)
    guard characters.count == 21, characters[..<8].allSatisfy(\.isASCIIDigit), ("A"..."Z").contains(characters[8]),
      characters[9...].allSatisfy({ $0.isASCIIDigit || ("A"..."Z").contains($0) }),
      let year = Int(String(characters[6..<8]))
    else { return nil }
    self.division = String(characters[..<6])
    self.year = year
  }
}
