internal import Diagnostics

/// Marks that come in pairs, with what closes each. Widths are folded: `（` and `(` are the same mark.
private let closers: [Character: Character] = [
  "“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "(": "）", "【": "】", "〔": "〕", "[": "]", "［": "]", "「": "」",
  "『": "』",
]

private let closing: [Character: Character] = {
  var marks = Dictionary(uniqueKeysWithValues: Set(closers.values).map { ($0, $0) })
  marks[")"] = "）"
  marks["］"] = "]"
  return marks
}()

/// Whether a code point can be one of the marks: most are told from them at a glance.
private func mayBePaired(_ code: UInt32) -> Bool {
  switch code {
  case 0x28...0x29, 0x5B...0x5D, 0x2018...0x201D, 0x3008...0x3015, 0xFF08...0xFF09, 0xFF3B...0xFF3D: true
  default: false
  }
}

/// A mark that stands open.
private struct OpenMark {
  var paragraph: Int
  var index: Int
  var mark: Character
  var closer: Character
}

/// Pairs may span the paragraphs of a passage: the goals, a section.
func unbalanced(_ passage: Passage) -> [Fault] {
  var open: [OpenMark] = []
  var faults: [Fault] = []
  for (number, paragraph) in passage.paragraphs.enumerated() {
    for index in paragraph.places(where: mayBePaired) {
      let mark = paragraph.characters[index]
      if let closer = closers[mark] {
        if open.last.map({ index == 0 && $0.mark == mark && "“‘".contains(mark) }) == true { continue }
        open.append(OpenMark(paragraph: number, index: index, mark: mark, closer: closer))
      } else if let closer = closing[mark], !paragraph.isItemMark(at: index), !paragraph.isApostrophe(at: index) {
        close(closer, at: index, of: paragraph, open: &open, faults: &faults)
      }
    }
  }
  return faults + open.map { unclosed($0, in: passage.paragraphs[$0.paragraph]) }
    + passage.paragraphs.compactMap(oddStraightQuote)
}

/// Closes the innermost mark of the kind; those opened since then stay open.
private func close(
  _ closer: Character, at index: Int, of paragraph: Paragraph, open: inout [OpenMark], faults: inout [Fault]
) {
  if let match = open.lastIndex(where: { $0.closer == closer }) {
    open.remove(at: match)
  } else {
    let opener = closers.first { $0.value == closer && $0.key != "(" && $0.key != "［" }?.key ?? closer
    faults.append(
      paragraph.fault(
        index..<index + 1, zh: "\(paragraph.characters[index]) 没有对应的 \(opener)",
        en: "\(paragraph.characters[index]) closes nothing",
        hint: Message(zh: "补上 \(opener)，或删去这个符号", en: "add \(opener), or delete the mark")))
  }
}

private func unclosed(_ open: OpenMark, in paragraph: Paragraph) -> Fault {
  paragraph.fault(
    open.index..<open.index + 1, zh: "\(open.mark) 没有收尾的 \(open.closer)", en: "\(open.mark) is not closed",
    hint: Message(zh: "在结束处补上 \(open.closer)", en: "add \(open.closer) where it ends"))
}

/// Straight quotation marks open and close with the same sign.
private func oddStraightQuote(_ paragraph: Paragraph) -> Fault? {
  let quotes = paragraph.places { $0 == 0x22 || $0 == 0xFF02 }.filter { "\"＂".contains(paragraph.characters[$0]) }
  guard quotes.count % 2 == 1, let last = quotes.last else { return nil }
  return paragraph.fault(
    last..<last + 1, zh: "直引号不成对", en: "a straight quotation mark has no partner",
    hint: Message(zh: "用“ ”成对引用", en: "quote in pairs of “ ”"))
}

/// A pair of a full-width bracket and a half-width one.
func mixedBrackets(_ paragraph: Paragraph) -> [Fault] {
  var open: [Int] = []
  return paragraph.places(where: mayBePaired).compactMap { index in
    let mark = paragraph.characters[index]
    if "（(".contains(mark) { open.append(index) }
    guard "）)".contains(mark), let start = open.popLast() else { return nil }
    guard (paragraph.characters[start] == "（") != (mark == "）") else { return nil }
    return paragraph.fault(
      start..<index + 1, zh: "括号一半全角、一半半角", en: "one bracket is full-width, the other is not",
      hint: Message(zh: "都用全角（）", en: "use （） for both"))
  }
}

extension Paragraph {
  /// Whether a closing bracket belongs to the number of an item: `1）`, `一)`, `a)`.
  fileprivate func isItemMark(at index: Int) -> Bool {
    guard "）)".contains(characters[index]) else { return false }
    let start = characters[..<index].lastIndex { !$0.isItemNumber }.map { $0 + 1 } ?? 0
    return start < index && (start == 0 || "，。；：、！？,;: \t".contains(characters[start - 1]))
  }

  /// Whether a closing quotation mark stands in a Latin word: don’t.
  fileprivate func isApostrophe(at index: Int) -> Bool {
    characters[index] == "’" && self[optional: index - 1]?.isASCII == true && self[optional: index + 1]?.isASCII == true
  }
}

extension Character {
  fileprivate var isItemNumber: Bool {
    isDigit || "一二三四五六七八九十".contains(self) || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
