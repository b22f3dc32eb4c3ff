internal import Foundation
internal import Pipeline
public import ScanComparison

/// The list beside the pictures of a comparison: what each numbered frame is.
struct ComparisonLegend {
  let comparison: PageComparison
  let title: String

  var sheet: PlainSheet {
    PlainSheet(
      title: title,
      columns: [.init("编号", share: 5), .init("是什么", share: 12), .init("位置（毫米）", share: 13), .init("内容", share: 20)],
      rows: rows.isEmpty ? [["", "没有发现印刷以外的东西", "", ""]] : rows)
  }

  private var rows: [[String]] {
    let count = comparison.differences.count
    let differences = comparison.differences.enumerated().map { index, difference in
      [String(index + 1), difference.kind.chinese, difference.area.inWords, difference.inWords]
    }
    let marks = comparison.marks.enumerated().map { index, mark in
      [String(count + index + 1), mark.chinese, mark.area.inWords, mark.inWords]
    }
    let hidden = comparison.hidden.map(\.text).joined()
    return differences + marks
      + (hidden.isEmpty ? [] : [["灰框", "被遮盖，不能判断", "", hidden]])
  }
}

extension CellDifference.Kind {
  /// What it is called.
  public var chinese: String {
    switch self {
    case .changed: "字不同"
    case .covered: "字被盖住或缺失"
    case .struck: "字被划去"
    case .added: "加写"
    }
  }
}

extension CellDifference {
  /// The field and the printed text.
  fileprivate var inWords: String {
    let field = cell?.label.map { "\($0)：" } ?? ""
    return "\(field)印的是“\(text)”"
  }
}

extension PaperMark {
  /// What it is called: 红色印章 42 mm, 蓝色笔迹.
  public var chinese: String {
    let colour = [Colour.red: "红色", .blue: "蓝色", .black: "黑色"][colour] ?? ""
    return kind == .seal ? "\(colour)印章，直径 \(Int(area.width.rounded())) 毫米" : "\(colour)笔迹"
  }

  /// Where it lies, and over which text.
  public var inWords: String {
    let place =
      switch place {
      case .cell: "“\(cell?.label ?? cell?.text ?? "")”格内"
      case .table: "表格上"
      case .page: "表格外"
      case .margin: "页边"
      }
    return over.isEmpty ? place : "\(place)，压在“\(over.prefix(12))\(over.count > 12 ? "…" : "")”上"
  }
}

extension PaperArea {
  /// Its left top corner, and its size.
  public var inWords: String {
    String(format: "左 %.1f 上 %.1f，%.1f×%.1f", left, top, width, height)
  }
}
