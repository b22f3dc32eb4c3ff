import CodeSymbols
import Foundation
import PageCodes
import ScanFixtures
import ScanReading

/// How a symbol is printed.
struct Symbol: Sendable {
  var level: ErrorCorrection
  /// With its quiet zone, in millimetres.
  var side: Double

  var title: String { "\(level.rawValue) \(Int(side)) mm" }

  static let usual = Symbol(level: .high, side: 25)

  static let all: [Symbol] = [15.0, 18, 20, 25].flatMap { side in
    ErrorCorrection.allCases.map { Symbol(level: $0, side: side) }
  }
}

enum QualityOfScan: String, CaseIterable {
  case normal, bad

  /// The profile, with the modes of scanners in turn.
  func profile(_ number: Int) -> ScanProfile {
    let modes = ScanProfile.Mode.allCases
    return (self == .normal ? ScanProfile.normal : .bad).scanning(in: modes[number % modes.count])
  }
}

/// What people put on a code in spite of all.
enum MarkOnCode: String, CaseIterable {
  case seal = "a seal"
  case bluePen = "a blue signature"
  case blackPen = "a black signature"
  case stroke = "a straight black stroke"

  /// - Parameter random: Where on the code.
  func marks(_ random: inout SeededRandom) -> [PaperMark] {
    let (x, y) = (Double.random(in: 168...188, using: &random), Double.random(in: 266...288, using: &random))
    let seed = Int.random(in: 0..<1000, using: &random)
    return switch self {
    case .seal: [.seal(x: x, y: y)]
    case .bluePen: [.signature(x: x - 25, y: y, isBlue: true, seed: seed)]
    case .blackPen: [.signature(x: x - 25, y: y, isBlue: false, seed: seed)]
    case .stroke: [.stroke(fromX: 160, fromY: y - 5, toX: 195, toY: y + 5, isBlue: false)]
    }
  }
}

/// A number of pages printed and scanned in one way.
struct Trial: Sendable {
  var sheets: Sheets
  var symbol: Symbol
  var quality: QualityOfScan
  var dpi: Double
  var pages: Int
  var seed: Int
  var mark: MarkOnCode?

  struct Result {
    var matched = 0
    var wrong = 0
    var pages = 0

    /// Percent of pages, and how many were taken for another page, which must never be.
    var cell: String {
      let percent = String(format: "%.0f", Double(matched) / Double(pages) * 100)
      return wrong == 0 ? percent : "\(percent), **\(wrong) wrong**"
    }
  }

  var result: Result {
    let readings = (0..<pages).concurrentMap(read)
    var result = Result(pages: pages)
    for reading in readings {
      guard let found = reading.found else { continue }
      if found == reading.printed { result.matched += 1 } else { result.wrong += 1 }
    }
    return result
  }

  /// A page's own code, and the code that was read on it.
  private struct Reading: Sendable {
    var printed: PageCode
    var found: PageCode?
  }

  private func read(_ number: Int) -> Reading {
    let sheet = sheets.paper(seed + number, symbol: symbol)
    var random = SeededRandom(seed: seed + number)
    var paper = sheet.paper
    paper.marks = mark?.marks(&random) ?? []
    let scan = SimulatedScan(paper, profile: quality.profile(number), dpi: dpi, seed: seed + number)
    let page = try? ScanFile([scan].pdf(), name: "scan").page(at: 0)
    guard case .code(let found) = page?.identity else { return Reading(printed: sheet.code) }
    return Reading(printed: sheet.code, found: found)
  }
}

extension Range<Int> {
  /// The results for all numbers, in order, on all cores.
  func concurrentMap<Result: Sendable>(_ transform: @Sendable (Int) -> Result) -> [Result] {
    let results = Results<Result>(count: count)
    DispatchQueue.concurrentPerform(iterations: count) { results[$0] = transform(lowerBound + $0) }
    return results.all
  }
}
