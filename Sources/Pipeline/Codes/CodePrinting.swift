internal import DocumentImport
internal import FormLayout
internal import LayoutCore
internal import PageCodes
internal import PageComposition
internal import TextEngine

/// Which documents of a department bear codes, and of which edition they are.
struct CodePrinting: Sendable, Hashable {
  /// Whether all documents bear codes, or none does; nil where their layouts say it.
  var isAsked: Bool?
  var edition = 1

  init() {}

  /// What was asked for when the PDF was rendered that the data were taken from.
  init(_ earlier: RenderingRecord?) {
    isAsked = earlier?.code
    edition = earlier?.edition ?? 1
  }

  /// The setting as a request changes it.
  func asked(by request: RenderRequest) -> CodePrinting {
    var printing = self
    printing.isAsked = request.code ?? isAsked
    printing.edition = request.edition ?? edition
    return printing
  }

  /// The code of a document whose layout asks for `setting`.
  func setting(_ setting: CodeSetting?) -> CodeSetting? {
    switch isAsked {
    case nil: setting
    case true?: setting ?? CodeSetting()
    case false?: nil
    }
  }
}

extension BoundDepartment {
  /// Whether any of its documents bears codes.
  var bearsCodes: Bool {
    ([volume.page] + usedForms.map(\.page)).contains { codes.setting($0.code) != nil }
  }
}

extension FontDemands {
  /// Asks for what stands beside the codes of pages, where pages bear codes.
  mutating func addCode(_ setting: CodeSetting?) {
    if setting != nil { add(PageCode.printedCharacters, in: CodePrinter.face) }
  }
}
