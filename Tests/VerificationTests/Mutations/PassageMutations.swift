@testable import PDFFinish

extension Mutation {
  private static let misplaced: Set<String> = [
    "verify.cells", "verify.standing", "verify.order", "verify.alignment", "verify.overlap", "verify.place",
    "verify.visible",
    "verify.readers",
  ]

  /// Changes to whole passages: their places, their visibility.
  static let passages: [Mutation] = [
    content("a passage moved down in its cell", count: 24, caughtBy: misplaced) { text, passage, _ in
      // The title stands in no cell.
      guard passage.identifier != 0 else { return nil }
      return passage.matrix.map { text.replacing([($0, text.matrix(passage, movedBy: 0, 13))]) }
    },
    content("a passage moved down out of its cell", count: 24, caughtBy: misplaced) { text, passage, _ in
      passage.matrix.map { text.replacing([($0, text.matrix(passage, movedBy: 0, 26))]) }
    },
    content("a passage moved up", count: 12, caughtBy: misplaced) { text, passage, _ in
      passage.matrix.map { text.replacing([($0, text.matrix(passage, movedBy: 0, -26))]) }
    },
    content("a passage moved aside", count: 12, caughtBy: misplaced) { text, passage, _ in
      passage.matrix.map { text.replacing([($0, text.matrix(passage, movedBy: 80, 0))]) }
    },
    content("a passage off the page", count: 6, caughtBy: ["verify.place", "verify.readers"]) { text, passage, _ in
      passage.matrix.map { text.replacing([($0, text.matrix(passage, movedBy: 900, 0))]) }
    },
    content("two cells in each other's place", count: 16, caughtBy: misplaced) { text, passage, others in
      guard let other = others.first(where: { isElsewhere(text.matrix($0), text.matrix(passage)) }),
        let one = passage.matrix, let two = other.matrix
      else { return nil }
      return text.replacing([(one, text.text(two)), (two, text.text(one))])
    },
    content("two cells with each other's text", count: 16, caughtBy: ["verify.content"]) { text, passage, others in
      let own = text.text(passage.strings[0])
      guard let other = others.first(where: { $0.font == passage.font && text.text($0.strings[0]) != own }) else {
        return nil
      }
      return text.replacing([(passage.strings[0], text.text(other.strings[0])), (other.strings[0], own)])
    },
    content("text that is not filled", count: 8, caughtBy: ["verify.visible"]) { text, passage, _ in
      surrounded(text, passage, before: "3 Tr", after: "0 Tr")
    },
    content("white text", count: 8, caughtBy: ["verify.visible"]) { text, passage, _ in
      surrounded(text, passage, before: "1 g", after: "0 g")
    },
    content("text turned over", count: 4, caughtBy: ["verify.visible"]) { text, passage, _ in
      let numbers = text.matrix(passage)
      return passage.matrix.map {
        text.replacing([($0, "\(numbers[0]) 0 0 \(-numbers[3]) \(numbers[4]) \(numbers[5]) Tm")])
      }
    },
    content("tiny text", count: 4, caughtBy: ["verify.visible"]) { text, passage, _ in
      let numbers = text.matrix(passage)
      return passage.matrix.map { text.replacing([($0, "1 0 0 -1 \(numbers[4]) \(numbers[5]) Tm")]) }
    },
    content("a glyph covered", count: 16, caughtBy: ["verify.visible"]) { text, passage, _ in
      let numbers = text.matrix(passage)
      let cover = "\(numbers[4] + 1) \(numbers[5] - numbers[0] * 0.8) \(numbers[0]) \(numbers[0]) re f"
      return text.bytes + Array("\n/Artifact <</Type/Layout>> BDC q 1 g \(cover) Q EMC\n".utf8)
    },
    content("a passage clipped", count: 6, caughtBy: ["verify.visible"]) { text, passage, _ in
      let clipped = "q 0 0 1 1 re W n \(text.text(passage.range)) Q"
      return text.replacing([(passage.range, clipped)])
    },
    content("a rule through the text", count: 6, caughtBy: ["verify.visible"]) { text, passage, _ in
      let numbers = text.matrix(passage)
      let line = "\(numbers[4]) \(numbers[5] - 4) m \(numbers[4] + 40) \(numbers[5] - 4) l S"
      return text.bytes + Array("\n/Artifact <</Type/Layout>> BDC \(line) EMC\n".utf8)
    },
  ]

  private static func isElsewhere(_ one: [Double], _ two: [Double]) -> Bool {
    abs(one[4] - two[4]) > 30 || abs(one[5] - two[5]) > 30
  }

  /// The content with operators before and after the text of a passage.
  private static func surrounded(
    _ text: PageText, _ passage: PageText.Passage, before: String, after: String
  ) -> [UInt8]? {
    guard let matrix = passage.matrix, let last = passage.strings.last else { return nil }
    let end =
      text.bytes[last.upperBound...].firstIndex(of: UInt8(ascii: "j"))
      ?? text.bytes[last.upperBound...].firstIndex(of: UInt8(ascii: "J"))
    guard let end, end < passage.range.upperBound else { return nil }
    return text.replacing([
      (matrix.lowerBound..<matrix.lowerBound, "\(before) "), (end + 1..<end + 1, " \(after)"),
    ])
  }
}
