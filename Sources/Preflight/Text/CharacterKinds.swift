internal import BudgetModel

extension Character {
  /// Whether the character is a digit, full-width ones included.
  var isDigit: Bool { isASCIIDigit || ("０"..."９").contains(self) }

  /// Whether the character is a Chinese ideograph.
  var isHan: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }
}
