internal import BudgetModel
internal import Diagnostics

/// What people leave where something is to be filled in.
func placeholders(_ passage: Passage) -> [Fault] {
  passage.paragraphs.flatMap { paragraph -> [Fault] in
    let range = wholePlaceholder(paragraph, in: passage) ?? phrase(in: paragraph) ?? sign(in: paragraph)
    return range.map { range in
      [
        paragraph.fault(
          range, zh: "占位符“\(paragraph.text(range))”没有换成内容", en: "the placeholder “\(paragraph.text(range))” is left",
          hint: Message(zh: "填写实际内容", en: "put the content in its place"))
      ]
    } ?? []
  }
}

private let nothing: Set<String> = [
  "/", "／", "-", "—", "——", "－", "*", "＊", "无", "略", "同上", "空", "N/A", "?", "？", "…", "……", "X", "x", "×", ".",
]

/// A cell that says only that it has nothing to say.
private func wholePlaceholder(_ paragraph: Paragraph, in passage: Passage) -> Range<Int>? {
  guard passage.kind != .heading, paragraph.characters.count <= 4, nothing.contains(paragraph.text.withoutSpaces) else {
    return nil
  }
  return paragraph.characters.indices
}

private let phrases = [
  "某某", "待定", "待填", "待补充", "请填写", "此处填写", "（略）", "TODO", "____", "＿＿", "〇〇", "○○", "△△", "□□",
]

private func phrase(in paragraph: Paragraph) -> Range<Int>? {
  phrases.lazy.compactMap(paragraph.firstRange).first
}

/// Full-width and half-width crosses and asterisks, and the mark of multiplication.
private let crosses: Set<UInt32> = [0x2A, 0x58, 0x78, 0xD7, 0x2715, 0xFF0A, 0xFF38]

/// Crosses and asterisks that stand for something: XX县, ×年×月, **万元; not 7*24, 3×5, X光.
private func sign(in paragraph: Paragraph) -> Range<Int>? {
  let characters = paragraph.characters
  return characters.indices.lazy.compactMap { start -> Range<Int>? in
    guard crosses.contains(paragraph.codes[start]) else { return nil }
    let mark = characters[start]
    guard start == 0 || characters[start - 1] != mark else { return nil }
    let end = characters[start...].firstIndex { $0 != mark } ?? characters.count
    let (before, after) = (paragraph[optional: start - 1], paragraph[optional: end])
    guard ![before, after].contains(where: { $0?.isASCIIWordPart == true }) else { return nil }
    let standsForSomething = after.map { "年月日县市区乡镇村个万元项次人名户%％号".contains($0) } ?? false
    return end - start > 1 || standsForSomething ? start..<end : nil
  }.first
}

extension Character {
  fileprivate var isASCIIWordPart: Bool { isASCII && (isLetter || isNumber) }
}
