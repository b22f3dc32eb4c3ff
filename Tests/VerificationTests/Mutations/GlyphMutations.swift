@testable import PDFFinish

extension Mutation {
  /// Changes to single glyphs.
  static let glyphs: [Mutation] = [
    content("another glyph in place of one", count: 24, caughtBy: ["verify.content"], glyphs: 2) { text, passage, _ in
      changed(text, passage) { codes in
        guard let other = codes.first(where: { $0 != codes[1] }) else { return nil }
        return [codes[0], other] + codes.dropFirst(2)
      }
    },
    content("a glyph dropped", count: 24, caughtBy: ["verify.content"]) { text, passage, _ in
      changed(text, passage) { Array($0.dropLast()) }
    },
    content("a glyph twice", count: 12, caughtBy: ["verify.content"]) { text, passage, _ in
      changed(text, passage) { [$0[0]] + $0 }
    },
    content("two glyphs swapped", count: 16, caughtBy: ["verify.content"], glyphs: 2) { text, passage, _ in
      changed(text, passage) { $0[0] == $0[1] ? nil : [$0[1], $0[0]] + $0.dropFirst(2) }
    },
    content("a glyph out of its line", count: 16, caughtBy: ["verify.lines"], glyphs: 3) { text, passage, _ in
      shown(text, passage) { "[<\($0[0])>-1500<\($0[1])>1500<\($0.dropFirst(2).joined())>]" }
    },
    content("a glyph on another", count: 12, caughtBy: ["verify.lines"], glyphs: 3) { text, passage, _ in
      shown(text, passage) { "[<\($0[0])>800<\($0[1])>-800<\($0.dropFirst(2).joined())>]" }
    },
  ]

  /// The content with other codes in the first string of a passage; nil when they are the same.
  private static func changed(
    _ text: PageText, _ passage: PageText.Passage, _ change: ([String]) -> [String]?
  ) -> [UInt8]? {
    let codes = text.digits(passage.strings[0]).codes
    guard let other = change(codes), other != codes else { return nil }
    return text.replacing([(passage.strings[0], "<\(other.joined())>")])
  }

  /// The content with the first string of a passage shown in parts, where it is shown alone.
  private static func shown(
    _ text: PageText, _ passage: PageText.Passage, _ parts: ([String]) -> String
  ) -> [UInt8]? {
    let string = passage.strings[0]
    guard text.text(string.upperBound..<string.upperBound + 2) == "Tj" else { return nil }
    let codes = text.digits(string).codes
    return text.replacing([(string.lowerBound..<string.upperBound + 2, parts(codes) + "TJ")])
  }
}
