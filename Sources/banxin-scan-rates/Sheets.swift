import Foundation
import PageCodes
import ScanFixtures
import ScanReading

/// The printed pages that are scanned, each without a code of its own.
struct Sheets: Sendable {
  private let pages: [(pdf: [UInt8], page: Int)]

  /// The pages of files, or forms of simple strokes where there are none.
  init(files: [String]) throws {
    let pdfs = try files.map { try [UInt8](Data(contentsOf: URL(filePath: $0))) }
    let all = pdfs.isEmpty ? (1...5).map { PrintedForm(number: $0).pdf } : pdfs
    pages = try all.flatMap { pdf in try (0..<ScanFile(pdf, name: "pdf").pageCount).map { (pdf, $0) } }
  }

  var count: Int { pages.count }

  /// A page with a code of its own.
  func paper(_ number: Int, symbol: Symbol) -> (paper: PaperPage, code: PageCode) {
    let code = Self.code(number)
    let (pdf, page) = pages[number % pages.count]
    return (PaperPage(pdf: pdf, page: page, stamps: [CodeStamp(code, level: symbol.level, side: symbol.side)]), code)
  }

  private static func code(_ number: Int) -> PageCode {
    var random = SeededRandom(seed: number)
    let bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
    let (form, digest) = (CodeDigits.first(12, of: bytes), CodeDigits.first(8, of: Array(bytes.suffix(8))))
    guard let code = PageCode(form: form, edition: 1, page: number % 3 + 1, pages: 3, digest: digest) else {
      fatalError("a code of the usual shape is none")
    }
    return code
  }
}
