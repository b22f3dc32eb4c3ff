import Diagnostics

/// Reads the parts of a Word document.
struct WordReader {
  private let package: OfficePackage
  private let main: String

  init(_ package: OfficePackage, main: String) {
    self.package = package
    self.main = main
  }

  func document() throws(OfficeFileError) -> WordDocument {
    let relationships = try package.relationships(of: main)
    guard let body = try package.root(of: main)?.child("body") else {
      throw .damaged("\(main) 没有正文", "\(main) has no body")
    }
    let styles = ParagraphStyles(try root(relationships.first("styles")))
    let numbering = Numbering(try root(relationships.first("numbering")))
    var reader = BodyReader(styles: styles, numbering: numbering)
    reader.read(body)
    return WordDocument(blocks: reader.blocks, findings: reader.remarks.findings + packageFindings)
  }

  private func root(_ relationship: Relationships.Entry?) throws(OfficeFileError) -> XMLElement? {
    guard let relationship else { return nil }
    return try package.root(of: relationship.target)
  }

  private var packageFindings: [Diagnostic] { package.hasMacros ? [.macros] : [] }
}

extension Diagnostic {
  static var macros: Diagnostic {
    Diagnostic(.note, "file.macros", zh: "文件带有宏，未运行", en: "the file has macros, which were not run")
  }
}
