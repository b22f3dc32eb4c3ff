public import LayoutCore
public import Typesetting

/// What a cell holds, ready to be set to any width: text that is shaped already.
public protocol CellContent: Sendable {
  /// The narrowest width that cuts nothing that belongs together.
  var minContentWidth: Length { get }
  /// The width at which each paragraph is one line.
  var maxContentWidth: Length { get }
  /// The lines of all paragraphs, in order, set to `width`.
  func lines(width: Length) -> [Line]
}

extension ShapedBlock: CellContent {}
