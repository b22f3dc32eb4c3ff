internal import BudgetModel
internal import Diagnostics

/// A digit or two between ideographs that count nothing: 重大支出决策、4行督导 has lost text.
func strayDigits(_ paragraph: Paragraph) -> [Fault] {
  paragraph.characters.indices.compactMap { start in
    guard let end = strayNumber(at: start, in: paragraph) else { return nil }
    return paragraph.fault(
      start..<end, zh: "数字“\(paragraph.text(start..<end))”之后不是量词，可能丢了字",
      en: "“\(paragraph.text(start..<end))” counts nothing: text may be lost here",
      hint: Message(zh: "对照原件补上文字，或删去数字", en: "put the text back from the original, or delete the digit"))
  }
}

private func strayNumber(at start: Int, in paragraph: Paragraph) -> Int? {
  let characters = paragraph.characters
  guard characters[start].isASCIIDigit, let before = paragraph[optional: start - 1], mayPrecede(before) else {
    return nil
  }
  let end = characters[start...].firstIndex { !$0.isASCIIDigit } ?? characters.count
  guard end - start <= 2, let after = paragraph[optional: end], after.isHan, !measures.contains(after) else {
    return nil
  }
  let isNumbered = ordinals.contains { paragraph.has($0, at: start - $0.count) }
  return isNumbered ? nil : end
}

private func mayPrecede(_ character: Character) -> Bool {
  (character.isHan || "，、；。".contains(character)) && !"第约近逾每共达为至到超前后上下".contains(character)
}

/// What a number stands behind without counting: 表1, 附件2.
private let ordinals = ["表", "图", "附件", "目标", "阶段", "任务", "指标", "类型", "方案", "项目", "部分", "型号", "编号", "国道", "省道", "县道"]

/// What a number counts, or begins the name of what it counts.
private let measures = Set(
  """
  个项次人名户份年月日天时小分秒点家条件套台部辆艘架座栋幢间处所支只头匹口张页本册篇章节期批轮届级类种样款型号楼层室区片块段面片根颗粒滴杯瓶箱包袋桶盒罐\
  元角万亿千百十余多几米里公吨斤克亩顷平立升度倍成折番股组队班排连营团对双副场回遍趟步门课讲学县乡镇村社市省国地城街路网屯院校厂站点员岗线环网\
  大重化位周季旬刻岁代世半折维寸尺丈千兆比以至到或和与及起方人民警村校街湖河山湾岛港
  """)
