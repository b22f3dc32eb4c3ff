public import Diagnostics
import Foundation

/// What came of reading a font policy: the policy, unless something in it is wrong, and all findings.
public struct FontPolicyReading: Sendable {
  public var policy: FontPolicy?
  public var diagnostics: [Diagnostic]
}

extension FontPolicy {
  /// Reads the policy in the file at `path`; its relative folders are counted from the file's own folder.
  public static func read(file path: String) -> FontPolicyReading {
    guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8) else {
      return FontPolicyReading(policy: nil, diagnostics: [.unreadablePolicy(path)])
    }
    return read(text, file: path)
  }

  /// Reads a policy from its text; `file` is where it stands, for findings and relative folders.
  public static func read(_ text: String, file: String) -> FontPolicyReading {
    var reader = FontPolicyReader(file: file)
    let policy = reader.policy(from: text)
    let isUsable = !reader.diagnostics.hasErrors
    return FontPolicyReading(policy: isUsable ? policy : nil, diagnostics: reader.diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func unreadablePolicy(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "font.policy-unreadable", zh: "读不到字体政策文件（须为 UTF-8 文本）",
      en: "The font policy cannot be read (it must be UTF-8 text)", at: SourceLocation(file: path))
  }
}
