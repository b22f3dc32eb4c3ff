import ArgumentParser
import CodeSymbols
import Foundation
import ScanFixtures

/// Prints how many pages of simulated scans tell their code, by resolution, quality of the scanner, level and size.
@main
struct ScanRates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banxin-scan-rates", abstract: "Reads codes on simulated scans and counts.")

  @Option(parsing: .upToNextOption, help: "PDFs whose pages are scanned; forms of simple strokes where there are none.")
  var pdf: [String] = []

  /// A table that is printed.
  enum Table: String, ExpressibleByArgument, CaseIterable {
    case symbols, marks, batches
  }

  @Option(parsing: .upToNextOption, help: "Which tables: symbols, marks, batches.")
  var table: [Table] = Table.allCases

  @Option(help: "How many pages for each figure.")
  var pages = 20

  @Option(help: "How many batches with pages shuffled, turned, dropped and doubled.")
  var batches = 20

  @Option(help: "The seed: the same one makes the same scans.")
  var seed = 20_231_001

  func validate() throws {
    guard pages > 0, batches >= 0 else { throw ValidationError("The counts must be positive.") }
  }

  func run() throws {
    let sheets = try Sheets(files: pdf)
    print("\(pages) pages for each figure, seed \(seed): pages matched, in percent\n")
    for table in table { show(table, of: sheets) }
  }

  private func show(_ table: Table, of sheets: Sheets) {
    switch table {
    case .symbols: for quality in QualityOfScan.allCases { printSymbols(in: quality, sheets: sheets) }
    case .marks: printMarks(sheets: sheets)
    case .batches: printBatches(sheets: sheets)
    }
  }

  private func printSymbols(in quality: QualityOfScan, sheets: Sheets) {
    print("| \(quality.rawValue) | " + Symbol.all.map(\.title).joined(separator: " | ") + " |")
    print("|---" + String(repeating: "|--:", count: Symbol.all.count) + "|")
    for dpi in [100.0, 150, 200, 300] {
      let rates = Symbol.all.map { symbol in
        Trial(sheets: sheets, symbol: symbol, quality: quality, dpi: dpi, pages: pages, seed: seed).result
      }
      print("| \(Int(dpi)) dpi | " + rates.map(\.cell).joined(separator: " | ") + " |")
    }
    print()
  }

  private func printMarks(sheets: Sheets) {
    print("| on the code, 200 dpi | normal | bad |\n|---|--:|--:|")
    for mark in MarkOnCode.allCases {
      let cells = QualityOfScan.allCases.map { quality in
        Trial(
          sheets: sheets, symbol: .usual, quality: quality, dpi: 200, pages: pages, seed: seed, mark: mark
        ).result.cell
      }
      print("| \(mark.rawValue) | " + cells.joined(separator: " | ") + " |")
    }
    print()
  }

  private func printBatches(sheets: Sheets) {
    for quality in QualityOfScan.allCases {
      let results = (0..<batches).concurrentMap { number in
        BatchTrial(sheets: sheets, quality: quality, dpi: 200, seed: seed + number).result
      }
      let pages = results.map(\.pages).reduce(0, +)
      let matched = results.map(\.matched).reduce(0, +)
      let wrong = results.map(\.wrong).reduce(0, +)
      print(
        "\(quality.rawValue), 200 dpi: \(results.filter(\.isExact).count) of \(batches) batches exact;",
        "\(matched) of \(pages) pages matched, \(wrong) wrong")
    }
  }
}
