internal import Diagnostics

/// Rules about running text, wherever it stands.
let textRules = [
  Rule(
    "text.unbalanced", zh: "引号和括号成对", en: "quotes and brackets come in pairs",
    .passage { passage, _ in unbalanced(passage) }),
  Rule(
    "text.bracket-width", .note, zh: "一对括号同为全角或半角", en: "the brackets of a pair have one width",
    paragraph: mixedBrackets),
  Rule("text.doubled", zh: "没有重复的词", en: "no word is doubled", paragraph: doubledWords),
  Rule(
    "text.repeated-paragraph", zh: "没有重复的段落", en: "no paragraph is repeated",
    .passage { passage, _ in repeatedParagraphs(passage) }),
  Rule("text.punctuation", zh: "标点不连用", en: "no punctuation mark follows another", paragraph: doubledPunctuation),
  Rule(
    "text.half-width-punctuation", .note, zh: "汉字之间用全角标点", en: "punctuation among ideographs is full-width",
    paragraph: halfWidthPunctuation),
  Rule(
    "text.unfinished", zh: "文字没有在半句中断", en: "text does not end in mid-sentence",
    .passage { passage, _ in unfinished(passage) }),
  Rule("text.space", .note, zh: "汉字之间没有空格", en: "there are no spaces among ideographs", paragraph: strangeSpaces),
  Rule(
    "text.control", zh: "没有控制字符和看不见的字符", en: "there are no control or invisible characters",
    paragraph: controlCharacters),
  Rule("text.lost", zh: "没有丢失的文字", en: "no text is lost", paragraph: lostText),
  Rule("text.digit-in-word", zh: "词中没有孤立的数字", en: "no digit stands inside a word", paragraph: strayDigits),
  Rule("text.full-width", .note, zh: "数字和字母用半角", en: "digits and letters are half-width", paragraph: fullWidth),
  Rule("text.look-alike", zh: "没有形近的异字", en: "no character stands in for a similar one", paragraph: lookAlikes),
  Rule(
    "text.placeholder", zh: "没有待填的占位符", en: "no placeholder is left", .passage { passage, _ in placeholders(passage) }),
  Rule("text.level", zh: "不说别级政府的事", en: "the text speaks of its own level of government", .passage(otherLevels)),
  Rule("text.year", zh: "目标和时效在本年度", en: "goals and dates are of the text's year", .passage(otherYears)),
  Rule("text.date", zh: "日期存在", en: "dates exist", paragraph: impossibleDates),
]
