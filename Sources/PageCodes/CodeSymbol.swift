/// The dark and light modules of a QR code: a square without its quiet zone.
public struct CodeSymbol: Hashable, Sendable {
  /// How many light modules a symbol needs around it on every side (ISO/IEC 18004, 9.1).
  public static let quietModules = 4

  /// Modules in a row, and rows.
  public let width: Int

  /// `width * width` modules, row by row from the top left; dark ones are true.
  public let modules: [Bool]

  /// - Precondition: There are just as many modules as the width says, and at least one.
  public init(width: Int, modules: [Bool]) {
    precondition(width > 0 && modules.count == width * width, "a symbol is a square of modules")
    self.width = width
    self.modules = modules
  }

  /// Whether a module is dark; those outside the symbol are light.
  public func isDark(row: Int, column: Int) -> Bool {
    guard (0..<width).contains(row), (0..<width).contains(column) else { return false }
    return modules[row * width + column]
  }

  /// The symbol after a quarter turn to the right.
  public var turned: CodeSymbol {
    let places = 0..<width
    return CodeSymbol(
      width: width,
      modules: places.flatMap { row in places.map { isDark(row: width - 1 - $0, column: row) } })
  }
}
