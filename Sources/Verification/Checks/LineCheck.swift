internal import Diagnostics
internal import LayoutCore
internal import PDFFinish

extension FileCheck {
  /// The glyphs of each passage stand on lines in the order of reading: to the right of the last one without a gap, or
  /// at the beginning of a line below, or on a later page.
  static let lines = FileCheck(
    name: "lines", title: Message(zh: "各段文字逐行相接", en: "the text of each passage runs line by line"),
    extent: { Message(zh: "\($0.passages.count) 段", en: "\($0.passages.count) passages") },
    findings: { $0.passages.flatMap(lineFindings) })

  private static func lineFindings(_ pair: ElementPair) -> [Diagnostic] {
    guard let text = pair.expected.text else { return [] }
    // A line of the contents has one gap: the leader's.
    let gaps = text.numberOf == nil ? 0 : 1
    let faults = faults(in: pair.found.glyphs, isSpread: text.setting.map { $0.alignment == .distribute } ?? true)
    return faults.dropFirst(faults.allSatisfy(\.isGap) ? gaps : 0).map { fault in
      finding(
        "lines", page: fault.glyph.page, zh: "“\(fault.glyph.text)”离开了它在行中的位置",
        en: "“\(fault.glyph.text)” does not stand where its line goes on", text: text)
    }
  }

  private static func faults(in glyphs: [FoundGlyph], isSpread: Bool) -> [(glyph: FoundGlyph, isGap: Bool)] {
    zip(glyphs, glyphs.dropFirst()).compactMap { last, next in
      switch Step(from: last, to: next) {
      case .onward, .newLine: nil
      case .gap: isSpread ? nil : (next, true)
      case .astray: (next, false)
      }
    }
  }
}

/// How a glyph stands to the one read before it.
private enum Step {
  case onward, newLine
  /// On the line, further off than any layout sets it.
  case gap
  case astray

  /// The widest gap between two characters, in ems: a third for justification and a quarter between Chinese and Latin,
  /// and what rounding adds. Beside full-width punctuation the free half of its em comes to it, and half an em behind
  /// a full-width space, of which blanks of any width are made.
  private static let widestGap = 0.65
  /// How far two characters may reach into each other, in ems: letters are kerned to what they meet.
  private static let deepestKerning = 0.3
  private static let deepestOverlap = 0.12

  init(from last: FoundGlyph, to next: FoundGlyph) {
    let size = max(last.painted.size, next.painted.size)
    let drop = next.painted.baseline - last.painted.baseline
    if next.page != last.page {
      self = next.page > last.page ? .newLine : .astray
    } else if abs(drop) < 0.1 * size {
      self = Step.along(from: last, to: next, size: size)
    } else {
      self = drop > 0.5 * size ? .newLine : .astray
    }
  }

  private static func along(from last: FoundGlyph, to next: FoundGlyph, size: Double) -> Step {
    let gap = next.box.left - last.box.right
    let freeHalves = [last.punctuation != nil, next.punctuation != nil, last.text == "\u{3000}"].count { $0 }
    if gap > (widestGap + 0.5 * Double(freeHalves)) * size { return .gap }
    let isKerned = last.painted.advance < 0.9 * size || next.painted.advance < 0.9 * size
    return gap >= -(isKerned ? deepestKerning : deepestOverlap) * size || next.isCombining ? .onward : .astray
  }
}

extension FoundGlyph {
  /// Whether it stands on the glyph before it, or has no width of its own.
  fileprivate var isCombining: Bool {
    text.unicodeScalars.allSatisfy { $0.properties.canonicalCombiningClass != .notReordered }
  }
}
