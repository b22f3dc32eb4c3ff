internal import CCairo
internal import CodeSymbols
public import PageCodes

/// A code to be put on a page of a fixture.
public struct CodeStamp: Sendable {
  public var text: String
  public var level: ErrorCorrection
  /// The side of the symbol with its quiet zone, in millimetres.
  public var side: Double
  /// Its left top corner on the page, in millimetres.
  public var left: Double
  public var top: Double

  /// In the bottom margin of A4, at the right.
  public init(
    _ text: String, level: ErrorCorrection = .high, side: Double = 25, left: Double? = nil, top: Double? = nil
  ) {
    self.text = text
    self.level = level
    self.side = side
    self.left = left ?? 190 - side
    self.top = top ?? 290 - side
  }

  public init(_ code: PageCode, level: ErrorCorrection = .high, side: Double = 25) {
    self.init(code.text, level: level, side: side)
  }
}

extension Sheet {
  func draw(_ stamp: CodeStamp) {
    guard let symbol = CodeSymbol(text: stamp.text, level: stamp.level) else { fatalError("no code says this") }
    let modules = Double(symbol.width + 2 * CodeSymbol.quietModules)
    drawn {
      cairo_scale(context, millimetre, millimetre)
      cairo_translate(context, stamp.left, stamp.top)
      cairo_set_source_rgb(context, 1, 1, 1)
      cairo_rectangle(context, 0, 0, stamp.side, stamp.side)
      cairo_fill(context)
      cairo_scale(context, stamp.side / modules, stamp.side / modules)
      cairo_translate(context, Double(CodeSymbol.quietModules), Double(CodeSymbol.quietModules))
      cairo_set_source_rgb(context, 0, 0, 0)
      for bar in symbol.bars {
        cairo_rectangle(
          context, Double(bar.columns.lowerBound), Double(bar.rows.lowerBound), Double(bar.columns.count),
          Double(bar.rows.count))
      }
      cairo_fill(context)
    }
  }
}
