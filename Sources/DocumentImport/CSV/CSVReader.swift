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
  private let mostRows: Int

  /// - Parameter mostRows: how many rows are wanted; what follows them is not looked at.
  init(_ text: Substring, separator: Unicode.Scalar, mostRows: Int = .max) {
    self.separator = separator
    self.mostRows = mostRows
    read(text.unicodeScalars)
  }

  private mutating func read(_ text: Substring.UnicodeScalarView) {
    var rest = text.makeIterator()
    var next = rest.next()
    while let scalar = next, rows.count < mostRows {
      next = rest.next()
      if scalar == "\n" { line += 1 }
      if openQuote == nil {
        read(scalar, before: next)
      } else if scalar != "\"" {
        field.unicodeScalars.append(scalar)
      } else if next == "\"" {
        // Two quotation marks inside a quoted field stand for one.
        field += "\""
        next = rest.next()
      } else {
        openQuote = nil
      }
    }
    if !field.isEmpty || !fields.isEmpty { endRow() }
  }

  /// Reads a character outside quotation marks.
  private mutating func read(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    switch scalar {
    case "\"" where field.isEmpty: openQuote = line
    case separator: endField()
    case "\n": endRow()
    case "\r": if next != "\n" { endRow() }
    default: field.unicodeScalars.append(scalar)
    }
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
    let head = Substring(text.unicodeScalars.prefix(20_000))
    let mostRows = mapping?.headerRow == nil ? ListHeader.deepestRow + 1 : .max
    return separators.first { separator in
      guard head.unicodeScalars.contains(separator) else { return false }
      let rows = CSVReader(head, separator: separator, mostRows: mostRows).rows
      return ListHeader(rows, mapping: mapping) != nil
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
