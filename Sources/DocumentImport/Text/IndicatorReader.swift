import BudgetModel
import Diagnostics

extension ProjectReader {
  /// The indicators. A blank level 1 or 2 continues the one above it: the text form of a merged cell.
  mutating func readIndicators(_ rows: [TextRow]) -> [Indicator] {
    var indicators: [Indicator] = []
    for row in rows {
      let above = indicators.last
      let startsGroup = !row.cells[0].isBlank
      let level1 = inherited(row.cells[0], from: above?.level1, .level1)
      let level2 = inherited(row.cells[1], from: startsGroup ? nil : above?.level2, .level2)
      indicators.append(indicator(row, level1: level1, level2: level2))
    }
    return indicators
  }

  private func indicator(_ row: TextRow, level1: Sourced<String>, level2: Sourced<String>) -> Indicator {
    Indicator(
      level1: level1, level2: level2, level3: row.cells[2].sourced, description: row.cells[3].sourced,
      value: row.cells[4].sourced.map(IndicatorValue.init(parsing:)), basis: row.cells[5].sourced)
  }

  private mutating func inherited(
    _ cell: TextCell, from above: Sourced<String>?, _ field: FieldName
  ) -> Sourced<String> {
    guard cell.isBlank else { return cell.sourced }
    if let above { return above }
    // A row that was rejected for its shape may have been the one to continue.
    guard !hasRejectedIndicators else { return cell.sourced }
    report(
      .error, "indicator.level-blank", field, at: cell.location,
      zh: "“\(field.rawValue)”空白，而上面没有可沿用的内容", en: "「\(field.rawValue)」 is blank, and nothing above it can continue")
    return cell.sourced
  }
}
