internal import Diagnostics

/// Two to eight ideographs that stand twice in a row: 维护维护. Single ones may double (常常, 看看), but no particle.
func doubledWords(_ paragraph: Paragraph) -> [Fault] {
  let characters = paragraph.characters
  var faults: [Fault] = []
  var index = 0
  while index < characters.count {
    if let length = doubledLength(at: index, in: paragraph) ?? doubledParticle(at: index, in: paragraph) {
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

private func doubledLength(at start: Int, in paragraph: Paragraph) -> Int? {
  let (characters, codes) = (paragraph.characters, paragraph.codes)
  return (2...8).reversed().first { length in
    let (middle, end) = (start + length, start + 2 * length)
    guard end <= codes.count, codes[start] == codes[middle], characters[start..<middle] == characters[middle..<end]
    else { return false }
    let word = characters[start..<middle]
    return word.allSatisfy(\.isHan) && Set(word).count > 1 && !mayDouble(word)
  }
}

/// Particles that never double, but where a word that ends in one stands before it: 目的的.
private let particles: [Character: String] = [
  "的": "目标", "和": "共温缓饱中总", "在": "现正存所内潜实", "与": "参赋给", "及": "普涉以", "是": "于但只就总都也还不可正",
]

private func doubledParticle(at index: Int, in paragraph: Paragraph) -> Int? {
  let characters = paragraph.characters
  guard index + 1 < characters.count, paragraph.codes[index] == paragraph.codes[index + 1] else { return nil }
  guard let exceptions = particles[characters[index]], characters[index] == paragraph[optional: index + 1] else {
    return nil
  }
  guard let before = paragraph[optional: index - 1], before.isHan, !exceptions.contains(before) else { return nil }
  return paragraph[optional: index + 2] == paragraph[optional: index + 3] ? nil : 1
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
  guard passage.paragraphs.count > 1 else { return [] }
  var seen: Set<String> = []
  return passage.paragraphs.compactMap { paragraph in
    let text = paragraph.text.withoutNumber.letters
    guard text.count >= 4, !seen.insert(text).inserted else { return nil }
    return paragraph.fault(
      0..<min(12, paragraph.characters.count), zh: "这一段与前面的一段相同", en: "the paragraph stands above already",
      hint: Message(zh: "删去重复的一段", en: "delete the repetition"))
  }
}
