internal import CCairo
internal import Foundation

/// What people put on a printed page, in millimetres from its left top corner.
public enum PaperMark: Sendable, Hashable {
  /// A round red seal of 42 mm with a star and writing around it, of ink that lets the print through.
  case seal(x: Double, y: Double)
  /// A signature of a pen, some 50 mm wide: blue, or black.
  case signature(x: Double, y: Double, isBlue: Bool, seed: Int)
  /// A straight stroke of a pen.
  case stroke(fromX: Double, fromY: Double, toX: Double, toY: Double, isBlue: Bool)
  /// A fold across the page: a light line and a shadow beside it.
  case fold(y: Double)
}

extension Sheet {
  func draw(_ mark: PaperMark) {
    drawn {
      cairo_scale(context, millimetre, millimetre)
      switch mark {
      case .seal(let x, let y): drawSeal(x, y)
      case .signature(let x, let y, let isBlue, let seed): drawSignature(x, y, isBlue: isBlue, seed: seed)
      case .stroke(let fromX, let fromY, let toX, let toY, let isBlue):
        cairo_move_to(context, fromX, fromY)
        cairo_line_to(context, toX, toY)
        strokePen(isBlue: isBlue)
      case .fold(let y): drawFold(y)
      }
    }
  }

  private func drawSeal(_ x: Double, _ y: Double) {
    cairo_set_operator(context, CAIRO_OPERATOR_MULTIPLY)
    cairo_set_source_rgba(context, 0.86, 0.16, 0.18, 0.85)
    cairo_translate(context, x, y)
    cairo_set_line_width(context, 1.2)
    cairo_arc(context, 0, 0, 20.4, 0, 2 * .pi)
    cairo_stroke(context)
    for point in 0..<10 {
      let (radius, angle) = (point % 2 == 0 ? 7.0 : 2.7, Double(point) * .pi / 5 - .pi / 2)
      cairo_line_to(context, radius * cos(angle), radius * sin(angle))
    }
    cairo_fill(context)
    drawSealWriting()
  }

  /// Strokes as dense as those of characters, around the upper part of the ring.
  private func drawSealWriting() {
    cairo_set_line_width(context, 0.45)
    for character in 0..<13 {
      drawn {
        cairo_rotate(context, (Double(character) - 6) * 0.36)
        for line in 0..<4 {
          cairo_move_to(context, -1.9, -17.6 + Double(line) * 1.2)
          cairo_line_to(context, 1.9, -17.6 + Double(line) * 1.2)
        }
        cairo_move_to(context, 0, -18.2)
        cairo_line_to(context, 0, -13.2)
        cairo_stroke(context)
      }
    }
  }

  private func drawSignature(_ x: Double, _ y: Double, isBlue: Bool, seed: Int) {
    var random = SeededRandom(seed: seed)
    cairo_move_to(context, x, y)
    for step in 0..<14 {
      let right = x + Double(step) * 3.6
      cairo_curve_to(
        context, right + random.number(in: -3...5), y + random.number(in: -9...9), right + random.number(in: -2...6),
        y + random.number(in: -9...9), right + 3.6, y + random.number(in: -5...5))
    }
    strokePen(isBlue: isBlue)
  }

  /// A gel pen's line, 0.6 mm wide.
  private func strokePen(isBlue: Bool) {
    cairo_set_operator(context, CAIRO_OPERATOR_MULTIPLY)
    cairo_set_source_rgba(context, isBlue ? 0.12 : 0.1, isBlue ? 0.2 : 0.1, isBlue ? 0.62 : 0.12, 0.95)
    cairo_set_line_width(context, 0.6)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    cairo_stroke(context)
  }

  private func drawFold(_ y: Double) {
    let across = Double(width) / millimetre
    cairo_set_source_rgba(context, 1, 1, 1, 0.55)
    cairo_rectangle(context, 0, y, across, 0.25)
    cairo_fill(context)
    cairo_set_operator(context, CAIRO_OPERATOR_MULTIPLY)
    cairo_set_source_rgba(context, 0.8, 0.8, 0.8, 0.7)
    cairo_rectangle(context, 0, y + 0.25, across, 0.5)
    cairo_fill(context)
  }
}
