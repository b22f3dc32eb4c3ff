internal import CCairo
internal import Foundation

/// A sheet as a scanner sees it: crooked, uneven, blurred and noisy, the same for the same seed.
struct Scanner {
  let profile: ScanProfile
  var random: SeededRandom

  init(_ profile: ScanProfile, seed: Int) { (self.profile, random) = (profile, SeededRandom(seed: seed)) }

  mutating func scan(_ sheet: Sheet) -> Sheet {
    let scan = Sheet(width: sheet.width, height: sheet.height, dpi: sheet.dpi)
    place(sheet, on: scan)
    shade(scan)
    let blurred = blur(blur(scan, isVertical: false), isVertical: true)
    addNoise(to: blurred)
    return blurred
  }

  private mutating func place(_ sheet: Sheet, on scan: Sheet) {
    let (width, height) = (Double(scan.width), Double(scan.height))
    let skew = random.number(in: -profile.skew...profile.skew) * .pi / 180
    let shift = profile.shift * scan.millimetre
    let (x, y) = (random.number(in: -shift...shift), random.number(in: -shift...shift))
    scan.drawn {
      cairo_translate(scan.context, width / 2 + x, height / 2 + y)
      cairo_rotate(scan.context, skew)
      cairo_set_source_surface(scan.context, sheet.surface, -width / 2, -height / 2)
      cairo_paint(scan.context)
    }
  }

  /// The paper's tone, and light that falls off towards a corner.
  private mutating func shade(_ scan: Sheet) {
    let (width, height) = (Double(scan.width), Double(scan.height))
    let (x, y) = (random.happens(0.5) ? width : 0, random.happens(0.5) ? height : 0)
    let light = cairo_pattern_create_linear(width - x, height - y, x, y)
    defer { cairo_pattern_destroy(light) }
    let dark = 1 - profile.shade
    let paper = profile.paper
    cairo_pattern_add_color_stop_rgb(light, 0, paper.red, paper.green, paper.blue)
    cairo_pattern_add_color_stop_rgb(light, 1, paper.red * dark, paper.green * dark, paper.blue * dark)
    scan.drawn {
      cairo_set_operator(scan.context, CAIRO_OPERATOR_MULTIPLY)
      cairo_set_source(scan.context, light)
      cairo_paint(scan.context)
    }
  }

  /// The mean of three copies side by side.
  private func blur(_ scan: Sheet, isVertical: Bool) -> Sheet {
    let offset = profile.blur * scan.millimetre / 3
    let blurred = Sheet(width: scan.width, height: scan.height, dpi: scan.dpi)
    for (index, place) in [0, -offset, offset].enumerated() {
      cairo_set_source_surface(blurred.context, scan.surface, isVertical ? 0 : place, isVertical ? place : 0)
      cairo_paint_with_alpha(blurred.context, 1 / Double(index + 1))
    }
    return blurred
  }

  private mutating func addNoise(to scan: Sheet) {
    for sign in [CAIRO_OPERATOR_ADD, CAIRO_OPERATOR_DIFFERENCE] {
      let tile = noiseTile()
      let pattern = cairo_pattern_create_for_surface(tile.surface)
      defer { cairo_pattern_destroy(pattern) }
      cairo_pattern_set_extend(pattern, CAIRO_EXTEND_REPEAT)
      scan.drawn {
        cairo_set_operator(scan.context, sign)
        cairo_set_source(scan.context, pattern)
        cairo_paint(scan.context)
      }
    }
  }

  /// A square of noise, half of it black, that is repeated over the page: its side shares no factor with any grid of a form.
  private mutating func noiseTile() -> Sheet {
    let side = 127
    let tile = Sheet(width: side, height: side, dpi: 72)
    cairo_surface_flush(tile.surface)
    guard let data = cairo_image_surface_get_data(tile.surface) else { return tile }
    let stride = Int(cairo_image_surface_get_stride(tile.surface))
    for row in 0..<side {
      for column in 0..<side {
        let value = UInt8(max(0, min(255, random.deviation() * profile.noise)))
        let pixel = data + row * stride + column * 4
        (pixel[0], pixel[1], pixel[2]) = (value, value, value)
      }
    }
    cairo_surface_mark_dirty(tile.surface)
    return tile
  }
}
