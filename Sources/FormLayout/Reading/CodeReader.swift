internal import Diagnostics
internal import LayoutCore
internal import PageCodes

/// Reads the code of a page: `code: 25mm`, `code: {size: 25mm, level: H}`, `code: none`.
struct CodeReader {
  let findings: Findings

  private static let sizes = Length.mm(15)...Length.mm(60)

  /// The code that pages like `page` bear; nil for none.
  func code(_ node: LayoutNode, on page: PageSetup) -> CodeSetting? {
    guard node.text != "none" else { return nil }
    let setting = node.entries == nil ? CodeSetting(size: size(node)) : mapping(node)
    if isReadable(setting, at: node.location) { checkRoom(for: setting, on: page, at: node.location) }
    return setting
  }

  private func mapping(_ node: LayoutNode) -> CodeSetting {
    let words = MappingReader(node, known: ["size", "level"], findings: findings)
    let level = words.choice(
      "level", default: CodeSetting().level, what: Message(zh: "纠错级别", en: "level of error correction"))
    return CodeSetting(size: words["size"].map(size) ?? CodeSetting().size, level: level)
  }

  private func size(_ node: LayoutNode) -> Length { Length(node, findings: findings) ?? CodeSetting().size }

  private func isReadable(_ setting: CodeSetting, at location: SourceLocation) -> Bool {
    let (least, most) = (max(setting.leastSize, CodeReader.sizes.lowerBound), CodeReader.sizes.upperBound)
    guard !(least...most).contains(setting.size) else { return true }
    let bounds = "\(hundredths(of: least.millimetres))–\(hundredths(of: most.millimetres))"
    findings.report(
      "code-size", zh: "级别 \(setting.level.rawValue) 的二维码边长应为 \(bounds) 毫米：小了扫描后读不出",
      en: "a code of level \(setting.level.rawValue) is \(bounds) mm wide: a smaller one can't be read from scans",
      at: location)
    return false
  }

  private func checkRoom(for setting: CodeSetting, on page: PageSetup, at location: SourceLocation) {
    let places = page.codePlaces(setting, width: setting.level.usualWidth, isEvenPage: false)
    guard places.isEmpty else { return }
    findings.report(
      "code-no-room", zh: "页边距放不下 \(hundredths(of: setting.size.millimetres)) 毫米的二维码及其四周的空白",
      en: "no margin has room for a code of \(hundredths(of: setting.size.millimetres)) mm and the white around it",
      at: location, hints: [Message(zh: "加大下边距，或减小二维码", en: "enlarge the bottom margin, or make the code smaller")])
  }
}
