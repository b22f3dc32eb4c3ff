public import Diagnostics
import LayoutCore

extension FontPlan {
  /// What the user should know of the plan: names unknown or without a font, fonts that stand in, bolds that are drawn
  /// and Latin that another font sets. Characters that a font lacks, or that nothing sets, are for the caller to report,
  /// with the places where they stand.
  public func diagnostics(policy: FontPolicy) -> [Diagnostic] {
    unknownNames.map { unknown($0.name, policy: policy) }
      + namesWithoutFont.map { withoutFont($0.name, policy: policy) }
      + standIns.map(\.diagnostic) + emboldened.map(\.emboldening)
      + fallbacks.compactMap { $0.diagnostic(leavingOut: substitutes[$0.asked] ?? [:]) }
  }

  private func unknown(_ name: String, policy: FontPolicy) -> Diagnostic {
    let known = policy.knownNames.map(\.name).joined(separator: "、")
    return Diagnostic(
      .error, "font.unknown-name", zh: "字体政策里没有“\(name)”", en: "The font policy has no '\(name)'",
      hints: [
        Message(zh: "可用：\(known)", en: "Known: \(known)"),
        Message(zh: "或在 fonts/policy.yaml 里添上", en: "Or add it to fonts/policy.yaml"),
      ])
  }

  private func withoutFont(_ name: String, policy: FontPolicy) -> Diagnostic {
    let folders = policy.folders.joined(separator: ", ")
    return Diagnostic(
      .error, "font.not-found", zh: "找不到“\(name)”的字体，也没有替代字体",
      en: "Neither a font for '\(name)' nor a stand-in is there",
      hints: [
        Message(zh: "运行 make demo 或 make test 会安装替代字体", en: "make demo or make test installs the stand-ins"),
        Message(zh: "找过的文件夹：\(folders)", en: "Folders searched: \(folders)"),
      ])
  }
}

extension FontPlan.StandIn {
  var diagnostic: Diagnostic {
    Diagnostic(
      .note, "font.stand-in", zh: "“\(asked)”用 \(used.family) 代替", en: "'\(asked)' is set in \(used.family)",
      at: SourceLocation(file: used.path),
      hints: [
        Message(zh: "把正式字体的文件放进 fonts/ 即可", en: "Put the licensed font's file into fonts/ to have the real one")
      ])
  }
}

extension FontPlan.StandIn {
  /// The finding of a bold that is drawn.
  fileprivate var emboldening: Diagnostic {
    Diagnostic(
      .note, "font.emboldened", zh: "“\(asked)”没有粗体字体，由 \(used.family) 加粗笔画画成",
      en: "'\(asked)' has no bold font; the strokes of \(used.family) are thickened",
      at: SourceLocation(file: used.path),
      hints: [Message(zh: "有粗体字体时写入 policy.yaml 的 bold", en: "Name a bold font under bold in policy.yaml")])
  }
}

extension FontPlan.Fallback {
  /// Nil when nothing is left.
  func diagnostic(leavingOut lacking: [TextUnit: FontDescription]) -> Diagnostic? {
    let units = units.filter { lacking[$0] == nil }
    if units.isEmpty { return nil }
    let shown = units.prefix(20).map(\.description).joined(separator: " ")
    let more = units.count > 20 ? " …" : ""
    return Diagnostic(
      .note, "font.fallback", zh: "“\(asked)”有 \(units.count) 个字用 \(used.family) 补：\(shown)\(more)",
      en: "\(units.count) characters of '\(asked)' are set in \(used.family): \(shown)\(more)",
      at: SourceLocation(file: used.path))
  }
}

extension FontPlan.Substitution {
  /// The finding without its record and field, which the caller adds.
  public var diagnostic: Diagnostic {
    Diagnostic(
      .note, "font.fallback", zh: "“\(face)”没有 \(unit.description)，用 \(used.family) 补",
      en: "'\(face)' lacks \(unit.description), which is set in \(used.family)")
  }
}

extension FontPlan.Unvaried {
  /// The finding without its record and field, which the caller adds.
  public var diagnostic: Diagnostic {
    Diagnostic(
      .warning, "font.variation-not-drawn", zh: "没有字体有异体 \(unit.description)，照基本字形画，选择符留在数据中",
      en: "No font has the variation \(unit.description); its base is drawn, the selector stays in the data",
      hints: [
        Message(
          zh: "确需此字形，在 fonts/ 里放进有它的字体并写入 policy.yaml 的 fallbacks",
          en: "If the shape matters, put a font that has it into fonts/ and name it under fallbacks in policy.yaml")
      ])
  }
}

extension FontPlan.Missing {
  /// The finding without its record and field, which the caller adds.
  public var diagnostic: Diagnostic {
    Diagnostic(
      .error, "font.missing-character", zh: "“\(face)”及其后备字体都没有字符 \(unit.description)",
      en: "Neither '\(face)' nor its fallbacks have the character \(unit.description)",
      hints: [
        Message(
          zh: "改用正字，或在 fonts/ 里放进有此字的字体并写入 policy.yaml 的 fallbacks",
          en:
            "Use a standard character, or put a font that has it into fonts/ and name it under fallbacks in policy.yaml"
        )
      ])
  }
}
