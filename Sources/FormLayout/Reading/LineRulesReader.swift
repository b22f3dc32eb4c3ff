internal import Diagnostics
internal import LayoutCore

/// Reads what a role says of its lines and of its weight.
struct LineRulesReader {
  let words: MappingReader

  static let words = ["weight", "lines", "narrow", "hanging", "openings"]

  private enum Weight: String, CaseIterable {
    case regular, bold
  }

  private enum Hanging: String, CaseIterable {
    case off, on
  }

  private enum Openings: String, CaseIterable {
    case whole, half
  }

  var isBold: Bool {
    words.choice("weight", default: Weight.regular, what: Message(zh: "字重", en: "weight")) == .bold
  }

  var rules: LineRules {
    let hanging = words.choice("hanging", default: Hanging.off, what: Message(zh: "标点悬挂", en: "hanging of marks"))
    let openings = words.choice("openings", default: Openings.whole, what: Message(zh: "行首开括号", en: "opening marks"))
    return LineRules(
      breaking: words.choice("lines", default: .firstFit, what: Message(zh: "断行方式", en: "way of breaking lines")),
      narrow: words.choice("narrow", default: .split, what: Message(zh: "过窄时的处理", en: "rule for narrow lines")),
      hangsPunctuation: hanging == .on, halvesOpenings: openings == .half)
  }
}
