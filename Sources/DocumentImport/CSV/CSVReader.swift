import BudgetModel
import Diagnostics
import OfficeFiles

/// Reads a table of comma-separated values (RFC 4180), also with other separators and with LF alone.
struct CSVReader {
  private(set) var rows: [GridRow] = []
  private var fields: [String] = []
  private var field = ""
  /// The line that the row began in, and the current one.
  private var (rowLine, line) = (1, 1)
  /// Where a quoted field began that has not ended.
  private(set) var openQuote: Int?
  private let separator: Unicode.Scalar

  init(_ text: Substring, separator: Unicode.Scalar) {
    self.separator = separator
    read(text.unicodeScalars)
  }

  private mutating func read(_ text: Substring.UnicodeScalarView) {
    var rest = text.makeIterator()
    var next = rest.next()
    while let scalar = next {
      next = rest.next()
      if scalar == "\n" { line += 1 }
      if openQuote != nil {
        guard scalar == "\"" else { field.unicodeScalars.append(scalar); continue }
        if next == "\"" {
          field += "\""
          next = rest.next()
        } else {
          openQuote = nil
        }
      } else if scalar == "\"", field.isEmpty {
        openQuote = line
      } else if scalar == separator {
        endField()
      } else if scalar == "\n" || (scalar == "\r" && next != "\n") {
        endRow()
      } else if scalar != "\r" {
        field.unicodeScalars.append(scalar)
      }
    }
    if !field.isEmpty || !fields.isEmpty { endRow() }
  }

  private mutating func endField() {
    fields.append(field)
    field = ""
  }

  private mutating func endRow() {
    endField()
    let cells = fields.enumerated().map { index, text in
      let paragraphs = text.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
      return GridCell(column: index + 1, paragraphs: paragraphs)
    }
    let filled = cells.filter { !$0.isBlank }
    if !filled.isEmpty { rows.append(GridRow(number: rowLine, cells: filled)) }
    fields = []
    rowLine = line
  }
}

extension CSVReader {
  /// The separators that programs write, the commonest first.
  static let separators: [Unicode.Scalar] = [",", "\t", ";", "|"]

  /// The separator with which the text begins as a list does; nil where it begins as none.
  static func separator(of text: Substring, mapping: ColumnMapping? = nil) -> Unicode.Scalar? {
    let head = text.prefix(20_000)
    return separators.first { separator in
      guard head.unicodeScalars.contains(separator) else { return false }
      return ListHeader(CSVReader(head, separator: separator).rows, mapping: mapping) != nil
    }
  }
}

/// Reads a list in a text file.
struct CSVImporter: DocumentImporter {
  func importDocument(from source: DocumentSource, options: ImportOptions) throws(ImportFailure) -> ImportedDocument {
    let text = try source.decodedText()
    guard let separator = CSVReader.separator(of: text, mapping: options.mapping) else {
      throw ImportFailure([.withoutHeadings(source.name)])
    }
    let reader = CSVReader(text, separator: separator)
    if let line = reader.openQuote { throw ImportFailure([.openQuote(source.name, line: line)]) }
    var assembly = TableAssembly(format: "csv", source: source.name, options: options)
    assembly.add(GridSource(file: source.name, name: "", rows: reader.rows), kind: .list)
    return try assembly.document()
  }
}

extension Diagnostic {
  fileprivate static func withoutHeadings(_ file: String) -> Diagnostic {
    let words: [FieldName] = [.projectCode, .projectName, .budget, .level1, .level3, .indicatorValue]
    let names = words.map(\.rawValue)
    return Diagnostic(
      .error, "list.headings", zh: "找不到表头行：应有“项目编码”或“项目名称”和其他栏目",
      en: "no row of headings: it should name a project and more",
      at: SourceLocation(file: file),
      hints: [
        Message(
          zh: "表头如：\(names.joined(separator: "、"))；或用 --mapping 指定",
          en: "headings such as \(names.joined(separator: ", ")); or state them with --mapping")
      ])
  }

  fileprivate static func openQuote(_ file: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, "csv.quote", zh: "这里的双引号没有结束", en: "the quotation mark here has no end",
      at: SourceLocation(file: file, line: line),
      hints: [Message(zh: "补上双引号；内容里的双引号写两个", en: "add the other one; write a quotation mark inside a field twice")])
  }
}
