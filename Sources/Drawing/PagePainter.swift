internal import CCairo
import LayoutCore

/// Draws rules, glyphs and pictures as they are given, in black, on any Cairo surface.
struct PagePainter {
  let context: OpaquePointer
  let fonts: GlyphFonts

  /// Draws all rules, those of one thickness in one stroke, with ends cut off square.
  func paint(_ rules: [Rule]) {
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    for thickness in Set(rules.map(\.thickness)).sorted() {
      for rule in rules where rule.thickness == thickness {
        cairo_move_to(context, rule.start.x.points, rule.start.y.points)
        cairo_line_to(context, rule.end.x.points, rule.end.y.points)
      }
      cairo_set_line_width(context, thickness.points)
      cairo_stroke(context)
    }
  }

  /// Fills areas with grey; the ink is black again afterwards.
  func paint(_ fills: [Fill]) {
    for fill in fills {
      let light = 1 - Double(fill.darkness) / 100
      cairo_set_source_rgb(context, light, light, light)
      let (area, size) = (fill.area.origin, fill.area.size)
      cairo_rectangle(context, area.x.points, area.y.points, size.width.points, size.height.points)
      cairo_fill(context)
    }
    if !fills.isEmpty { cairo_set_source_rgb(context, 0, 0, 0) }
  }

  /// Draws a run in one operation, with its text for those who copy or search.
  func paint(_ run: GlyphRun) {
    guard run.isTurned else { return show(run, at: run.origin) }
    cairo_save(context)
    cairo_translate(context, run.origin.x.points, run.origin.y.points)
    cairo_rotate(context, .pi / 2)
    show(run, at: .zero)
    cairo_restore(context)
  }

  /// Fills all areas in one operation, so that none shows a seam.
  func paint(_ stencil: Stencil) {
    stencil.areas.forEach(outline)
    cairo_fill(context)
  }

  /// Adds the outline of an area by its corners: Cairo rounds a width apart from the place that it begins at.
  private func outline(_ area: Rect) {
    cairo_move_to(context, area.left.points, area.top.points)
    cairo_line_to(context, area.right.points, area.top.points)
    cairo_line_to(context, area.right.points, area.bottom.points)
    cairo_line_to(context, area.left.points, area.bottom.points)
    cairo_close_path(context)
  }

  func paint(_ passage: PageContents.Passage) {
    passage.runs.forEach(paint)
    passage.stencils.forEach(paint)
  }

  private func show(_ run: GlyphRun, at origin: Point) {
    let offset = fonts.offset(run.face, size: run.size)
    let origin = origin + Point(x: -offset, y: offset)
    let glyphs = run.glyphs.map { glyph in
      cairo_glyph_t(index: UInt(glyph.id), x: (origin.x + glyph.x).points, y: (origin.y + glyph.y).points)
    }
    let clusters = run.clusters.map {
      cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs))
    }
    cairo_set_scaled_font(context, fonts.scaledFont(run.face, size: run.size))
    cairo_show_text_glyphs(
      context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
      cairo_text_cluster_flags_t(rawValue: 0))
  }

  /// Lets a turned page be drawn as its sheet is seen.
  func turn(_ page: Page) {
    guard page.isTurned else { return }
    var matrix = cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: page.size.width.points)
    cairo_transform(context, &matrix)
  }

  func paint(_ contents: PageContents) {
    paint(contents.fills)
    paint(contents.rules)
    contents.passages.forEach(paint)
  }
}
