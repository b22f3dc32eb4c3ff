import Diagnostics

/// Why a file in a font folder is not used.
enum FontFinding {
  case unreadable
  case damaged
  case noOutlines
  case noCharacters
  case variable
  case mayNotBeEmbedded(EmbeddingRight)
  case unsupportedFormat

  func diagnostic(at path: String, face: String? = nil) -> Diagnostic {
    let name = face.map { "（\($0)）" } ?? ""
    let englishName = face.map { " (\($0))" } ?? ""
    return Diagnostic(
      .warning, rule, zh: "字体\(name)不用：\(reason.chinese)", en: "Font\(englishName) skipped: \(reason.english)",
      at: SourceLocation(file: path), hints: hints)
  }

  private var rule: String {
    switch self {
    case .unreadable: "font.unreadable"
    case .damaged: "font.damaged"
    case .noOutlines: "font.no-outlines"
    case .noCharacters: "font.no-characters"
    case .variable: "font.variable"
    case .mayNotBeEmbedded: "font.no-embedding-right"
    case .unsupportedFormat: "font.unsupported-format"
    }
  }

  private var reason: Message {
    switch self {
    case .unreadable: Message(zh: "文件读不到", en: "the file cannot be read")
    case .damaged: Message(zh: "文件损坏或不完整", en: "the file is damaged or cut off")
    case .noOutlines: Message(zh: "没有轮廓字形（仅有点阵）", en: "it has no outlines, only bitmaps")
    case .noCharacters: Message(zh: "没有 Unicode 字符表", en: "it has no Unicode character table")
    case .variable: Message(zh: "是可变字体", en: "it is a variable font")
    case .mayNotBeEmbedded(let right): Self.reason(right)
    case .unsupportedFormat: Message(zh: "格式不支持", en: "its format is not supported")
    }
  }

  private static func reason(_ right: EmbeddingRight) -> Message {
    switch right {
    case .allowed, .restricted: Message(zh: "字体声明不许嵌入文档", en: "it states that it must not be embedded")
    case .noSubsetting: Message(zh: "字体声明不许取子集嵌入", en: "it states that it must not be subset")
    case .bitmapsOnly: Message(zh: "字体声明只许嵌入点阵", en: "it allows only its bitmaps to be embedded")
    }
  }

  private var hints: [Message] {
    switch self {
    case .damaged, .unreadable: [Message(zh: "重新拷贝该文件", en: "Copy the file again")]
    case .unsupportedFormat:
      [Message(zh: "请用 .ttf、.otf、.ttc 或 .otc 文件", en: "Use a .ttf, .otf, .ttc or .otc file")]
    case .mayNotBeEmbedded:
      [Message(zh: "向字体厂商取得可嵌入的版本", en: "Ask the font's maker for a version that may be embedded")]
    case .variable: [Message(zh: "请用该字体的固定字重版本", en: "Use the static version of the font")]
    case .noOutlines, .noCharacters: []
    }
  }
}
