internal import BudgetModel
internal import Diagnostics

/// Marks that end a clause or a sentence.
private let stops: Set<Character> = ["，", "。", "、", "；", "：", "！", "？"]

/// Whether a code point can be one of the stops.
private func mayStop(_ code: UInt32) -> Bool { (0x3001...0x3002).contains(code) || (0xFF01...0xFF1F).contains(code) }

/// Two stops in a row. `！！`, `？！` and `…` are for stress.
func doubledPunctuation(_ paragraph: Paragraph) -> [Fault] {
  let characters = paragraph.characters
  return paragraph.places(where: mayStop).filter { $0 + 1 < characters.count }.compactMap { index in
    let (first, second) = (characters[index], characters[index + 1])
    let isStress = "！？".contains(first) && "！？".contains(second)
    let isThird = index > 0 && stops.contains(characters[index - 1])
    guard stops.contains(first), stops.contains(second), !isStress, !isThird else { return nil }
    return paragraph.fault(
      index..<index + 2, zh: "标点连用“\(first)\(second)”", en: "two punctuation marks in a row, “\(first)\(second)”",
      hint: Message(zh: "只留一个", en: "keep one of them"))
  }
}

/// Half-width marks next to ideographs on both sides, told once for a paragraph.
func halfWidthPunctuation(_ paragraph: Paragraph) -> [Fault] {
  let found = paragraph.places { $0 < 0x40 }.filter { index in
    guard ",;:?!".contains(paragraph.characters[index]) else { return false }
    return paragraph[optional: index - 1]?.isHan == true && paragraph[optional: index + 1]?.isHan == true
  }
  guard let first = found.first else { return [] }
  let mark = paragraph.characters[first]
  return [
    paragraph.fault(
      first..<first + 1, zh: "汉字之间用了半角“\(mark)”，共 \(found.count) 处",
      en: "half-width “\(mark)” among ideographs, \(found.count) in all",
      hint: Message(zh: "改用全角标点", en: "use full-width marks"))
  ]
}

/// A passage that ends in a comma has lost its end.
func unfinished(_ passage: Passage) -> [Fault] {
  guard let paragraph = passage.paragraphs.last(where: { !$0.isBlank }) else { return [] }
  guard let end = paragraph.characters.lastIndex(where: { !$0.isWhitespace }) else { return [] }
  let mark = paragraph.characters[end]
  guard "，、；：,;（(".contains(mark) else { return [] }
  return [
    paragraph.fault(
      end..<end + 1, zh: "文字以“\(mark)”结束，可能没有写完", en: "the text ends in “\(mark)”: it may be cut off",
      hint: Message(zh: "补全文字，或改为“。”", en: "complete it, or end it with “。”"))
  ]
}

/// Spaces between ideographs, and runs of spaces: left over from a stretched cell. Told once for a paragraph.
func strangeSpaces(_ paragraph: Paragraph) -> [Fault] {
  let characters = paragraph.characters
  let found = paragraph.places { $0 == 0x20 || $0 == 0x3000 || $0 == 0xA0 }.filter { index in
    guard isSpace(characters[index]) else { return false }
    guard let before = paragraph[optional: index - 1], let next = characters[index...].first(where: { !isSpace($0) })
    else { return false }
    let touches = { (character: Character) in character.isHan || stops.contains(character) }
    return touches(before) && touches(next)
  }
  guard let first = found.first else { return [] }
  return [
    paragraph.fault(
      first..<first + 1, zh: "汉字之间有空格，共 \(found.count) 处", en: "spaces among ideographs, \(found.count) in all",
      hint: Message(zh: "删去空格", en: "delete the spaces"))
  ]
}

private func isSpace(_ character: Character) -> Bool {
  character == " " || character == "\u{3000}" || character == "\u{A0}"
}
