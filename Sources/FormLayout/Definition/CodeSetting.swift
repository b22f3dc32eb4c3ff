public import LayoutCore
public import PageCodes

/// How large the code on a page is, and how much of it may be lost.
public struct CodeSetting: Sendable, Hashable {
  /// The side of the square of modules, without its quiet zone.
  public var size: Length
  public var level: ErrorCorrection

  public init(size: Length = .mm(25), level: ErrorCorrection = .high) {
    self.size = size
    self.level = level
  }

  /// The smallest module that office scanners tell apart at 200 dpi.
  public static let leastModule = Length.mm(0.6)

  /// The side of the smallest symbol of a usual page's code.
  public var leastSize: Length { CodeSetting.leastModule * level.usualWidth }

  /// The light room that a symbol needs around it.
  ///
  /// - Parameter width: the modules in a row of the symbol.
  public func quietZone(width: Int) -> Length { size.scaled(by: CodeSymbol.quietModules, over: width) }
}
