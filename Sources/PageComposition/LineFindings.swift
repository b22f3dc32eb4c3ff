public import Diagnostics
public import FormLayout
internal import LayoutCore
public import Typesetting

/// What is to be said of a text's lines: that something which belongs together was cut, and where, or set smaller.
///
/// - Parameter record: the project's code, or the department's; nil where the caller adds it.
public func findings(about lines: [Line], of text: BoundText, record: String? = nil) -> [Diagnostic] {
  let cuts = lines.cuts
  if !cuts.isEmpty {
    let places = cuts.prefix(3).joined(separator: "，") + (cuts.count > 3 ? "……" : "")
    return [
      Diagnostic(
        .warning, "text.cut", zh: "行太窄，不宜拆开的文字被拆行（\(places)）",
        en: "lines are too narrow: text that belongs together is cut (\(places))", at: text.location, record: record,
        field: text.field,
        hints: [Message(zh: "给角色写 narrow: shrink，或减小字号", en: "give its role narrow: shrink, or a smaller size")])
    ]
  }
  return lines.lazy.compactMap(\.shrunkSize).prefix(1).map { size in
    Diagnostic(
      .note, "text.shrunk", zh: "行容不下不可拆的文字，字号缩为 \(size)",
      en: "lines are too narrow for text that must not be cut; it is set in \(size)", at: text.location, record: record,
      field: text.field)
  }
}
