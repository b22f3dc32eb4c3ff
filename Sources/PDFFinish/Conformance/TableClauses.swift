internal import Diagnostics

/// ISO 14289-1, 7.2 and 7.5: that the cells of each table make a full grid, and that each has its heads.
extension ConformanceClause {
  static let tableClauses = [
    oneHead, oneFoot, bodyBesideFoot, bodyBesideHead, noOverlap, captionPlace, oneCaption, evenColumns, evenRows,
    headers, headerCells,
  ]

  static let oneHead = tables("7.2-11", zh: "至多一个表头", en: "it has one THead at most") {
    $0.count("THead") <= 1
  }

  static let oneFoot = tables("7.2-12", zh: "至多一个表尾", en: "it has one TFoot at most") {
    $0.count("TFoot") <= 1
  }

  static let bodyBesideFoot = tables("7.2-13", zh: "有表尾则有表体", en: "with a TFoot it has a TBody") {
    $0.count("TFoot") == 0 || $0.count("TBody") > 0
  }

  static let bodyBesideHead = tables("7.2-14", zh: "有表头则有表体", en: "with a THead it has a TBody") {
    $0.count("THead") == 0 || $0.count("TBody") > 0
  }

  static let noOverlap = tables("7.2-15", zh: "单元格不重叠", en: "no cells overlap") { $0.overlaps == 0 }

  static let captionPlace = tables("7.2-16", zh: "表题在最前或最后", en: "its caption stands first or last") {
    !$0.childRoles.dropFirst().dropLast().contains("Caption")
  }

  static let oneCaption = tables("7.2-39", zh: "至多一个表题", en: "it has one caption at most") {
    $0.count("Caption") <= 1
  }

  static let evenColumns = tables("7.2-41", zh: "各列行数相同", en: "its columns have the same number of rows") {
    $0.heights.allSatisfy { [rows = $0.rowCount] in $0 == rows }
  }

  static let evenRows = tables("7.2-42", zh: "各行列数相同", en: "its rows have the same number of columns") {
    Set($0.widths).count <= 1
  }

  /// Scope does it for all that Banxin writes; IDs and Headers are the other way.
  static let headers = tables("7.5-1", zh: "表头有范围", en: "its header cells have a scope") { $0.headersAreTied }

  /// A table without any header cell passes the standard's letter and helps no listener.
  static let headerCells = ConformanceClause(
    .banxin, "table-headers", zh: "表格有表头单元格", en: "a table has header cells"
  ) { document in
    let structure = document.structure
    return structure.indices(of: "Table").filter { !TableInspection($0, structure).cells.contains(where: \.isHeader) }
      .map { structure.elements[$0].place }
  }

  private static func tables(
    _ number: String, zh: String, en: String, holds: @escaping @Sendable (TableInspection) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(.access, number, zh: zh, en: en) { document in
      let structure = document.structure
      return structure.indices(of: "Table").filter { !holds(TableInspection($0, structure)) }
        .map { structure.elements[$0].place }
    }
  }
}

/// The grid of a table as its elements tell it.
struct TableInspection {
  struct Cell {
    var isHeader: Bool
    var hasScope: Bool
    var headers: Int
  }

  private(set) var cells: [Cell] = []
  /// How many places two cells claim.
  private(set) var overlaps = 0
  let childRoles: [String]
  let rowCount: Int
  private var places: Set<Place> = []

  private struct Place: Hashable {
    var row: Int
    var column: Int
  }

  /// Larger spans and tables are mistakes or malice, and are cut to this.
  private static let largestSpan = 1000
  private static let mostPlaces = 1_000_000

  init(_ table: Int, _ structure: InspectedStructure) {
    childRoles = structure.childRoles(of: table)
    let rows = structure.children(of: table).flatMap { child in
      structure.elements[child].role == "TR" ? [child] : structure.children(of: child)
    }.filter { structure.elements[$0].role == "TR" }
    rowCount = rows.count
    for (row, element) in rows.enumerated() {
      var column = 0
      for cell in structure.children(of: element) { place(cell, row: row, column: &column, structure) }
    }
  }

  private mutating func place(_ cell: Int, row: Int, column: inout Int, _ structure: InspectedStructure) {
    guard places.count < TableInspection.mostPlaces else { return overlaps += 1 }
    while places.contains(Place(row: row, column: column)) { column += 1 }
    let (rows, columns) = (span("RowSpan", of: cell, structure), span("ColSpan", of: cell, structure))
    for row in row..<row + rows {
      for column in column..<column + columns where !places.insert(Place(row: row, column: column)).inserted {
        overlaps += 1
      }
    }
    column += columns
    cells.append(
      Cell(
        isHeader: structure.elements[cell].role == "TH", hasScope: structure.attribute("Scope", of: cell) != nil,
        headers: structure.attribute("Headers", of: cell)?.array?.count ?? 0))
  }

  private func span(_ key: String, of cell: Int, _ structure: InspectedStructure) -> Int {
    min(max(structure.attribute(key, of: cell)?.integer ?? 1, 1), TableInspection.largestSpan)
  }

  func count(_ role: String) -> Int { childRoles.count { $0 == role } }

  /// How many places each column has.
  var heights: [Int] { Dictionary(grouping: places, by: \.column).values.map(\.count) }

  /// How many places each row has, rows without any left out.
  var widths: [Int] { Dictionary(grouping: places, by: \.row).values.map(\.count) }

  /// Whether every header cell says whose head it is, or every data cell names its heads.
  var headersAreTied: Bool {
    cells.allSatisfy { !$0.isHeader || $0.hasScope } || cells.allSatisfy { $0.isHeader || $0.headers > 0 }
  }
}
