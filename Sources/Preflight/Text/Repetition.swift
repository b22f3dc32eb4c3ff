internal import Diagnostics

/// Two to eight ideographs that stand twice in a row: 维护维护. Single ones may double: 常常, 看看.
func doubledWords(_ paragraph: Paragraph) -> [Fault] {
  let characters = paragraph.characters
  var faults: [Fault] = []
  var index = 0
  while index < characters.count {
    if let length = doubledLength(at: index, in: characters) {
      let word = paragraph.text(index..<index + length)
      faults.append(
        paragraph.fault(
          index..<index + 2 * length, zh: "“\(word)”重复", en: "“\(word)” is doubled",
          hint: Message(zh: "删去一个“\(word)”", en: "delete one “\(word)”")))
      index += 2 * length
    } else {
      index += 1
    }
  }
  return faults
}

private func doubledLength(at start: Int, in characters: [Character]) -> Int? {
  (2...8).reversed().first { length in
    let (middle, end) = (start + length, start + 2 * length)
    guard end <= characters.count, characters[start..<middle] == characters[middle..<end] else { return false }
    let word = characters[start..<middle]
    return word.allSatisfy(\.isHan) && Set(word).count > 1 && !mayDouble(word)
  }
}

/// Numerals (二〇二〇), one by one (一个一个), and the few words that stand double for stress.
private func mayDouble(_ word: ArraySlice<Character>) -> Bool {
  let numerals = "〇零一二两三四五六七八九十百千万"
  let stressed = ["非常", "很多", "许多", "大家", "逐个", "逐项", "研究", "讨论", "考虑", "商量", "试验", "尝试", "学习"]
  return word.allSatisfy(numerals.contains) || word.first.map { "一逐每".contains($0) } == true
    || stressed.contains(String(word))
}

/// A paragraph of some length that stands twice in the same passage.
func repeatedParagraphs(_ passage: Passage) -> [Fault] {
  var seen: Set<String> = []
  return passage.paragraphs.compactMap { paragraph in
    let text = paragraph.text.withoutNumber.letters
    guard text.count >= 4, !seen.insert(text).inserted else { return nil }
    return paragraph.fault(
      0..<min(12, paragraph.characters.count), zh: "这一段与前面的一段相同", en: "the paragraph stands above already",
      hint: Message(zh: "删去重复的一段", en: "delete the repetition"))
  }
}
