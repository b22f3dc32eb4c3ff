internal import CCairo
internal import Foundation
public import PageCodes

/// A form as tests need one: pages of A4 with tables of lines and of rows of small squares that stand for characters.
public struct PrintedForm: Sendable {
  public let pdf: [UInt8]
  public let codes: [PageCode]

  /// - Parameter number: Which form; different ones have different names and fillings.
  public init(number: Int, pages: Int = 2) {
    var random = SeededRandom(seed: number)
    codes = (1...pages).compactMap { page in
      let name = "7K3M9QXT" + CodeDigits.first(4, of: [UInt8(number >> 8 & 255), UInt8(number & 255), 7])
      return PageCode(form: name, edition: 1, page: page, pages: pages, digest: "0F4C9D2E")
    }
    pdf = Self.drawn(pages: pages, random: &random)
  }

  /// Its pages as they come from the printer, with their codes.
  public func papers(level: ErrorCorrection = .high, side: Double = 25) -> [PaperPage] {
    codes.enumerated().map { index, code in
      PaperPage(pdf: pdf, page: index, stamps: [CodeStamp(code, level: level, side: side)])
    }
  }

  private static func drawn(pages: Int, random: inout SeededRandom) -> [UInt8] {
    let sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), 595.28, 841.89)
    let context = cairo_create(surface)
    for _ in 0..<pages {
      drawTable(on: context, random: &random)
      cairo_show_page(context)
    }
    cairo_destroy(context)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
    return sink.bytes
  }

  private static func drawTable(on context: OpaquePointer?, random: inout SeededRandom) {
    cairo_set_line_width(context, 0.75)
    for row in 0...20 {
      let y = 105 + Double(row) * 28
      cairo_move_to(context, 80, y)
      cairo_line_to(context, 515, y)
      guard row < 20 else { continue }
      for column in 0..<3 {
        cairo_move_to(context, 80 + Double(column) * 145, y)
        cairo_rel_line_to(context, 0, 28)
        drawWord(on: context, x: 86 + Double(column) * 145, y: y + 9, random: &random)
      }
      cairo_move_to(context, 515, y)
      cairo_rel_line_to(context, 0, 28)
    }
    cairo_stroke(context)
  }

  /// Characters: four strokes in a square of 10 pt each.
  private static func drawWord(on context: OpaquePointer?, x: Double, y: Double, random: inout SeededRandom) {
    for character in 0..<random.number(in: 2...11) {
      for _ in 0..<4 {
        let (left, top) = (x + Double(character) * 11, y)
        let isAcross = random.happens(0.6)
        let offset = random.number(in: 0...9.0)
        cairo_move_to(context, left + (isAcross ? 0 : offset), top + (isAcross ? offset : 0))
        cairo_rel_line_to(context, isAcross ? 9 : 0, isAcross ? 0 : 9)
      }
    }
  }
}

/// Collects what Cairo writes.
private final class ByteSink {
  var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes += UnsafeBufferPointer(start: data, count: Int(length))
    return CAIRO_STATUS_SUCCESS
  }
}
