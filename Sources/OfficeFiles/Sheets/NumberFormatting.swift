import Foundation

extension FormatSection {
  /// A number in a section of digits: `0.00`, `#,##0.00`, `0%`, `0.00E+00`, `¥#,##0`.
  func number(_ value: Decimal) -> String {
    let digits = DigitPattern(tokens)
    guard digits.hasDigits else { return literals(around: "") }
    if tokens.contains(where: { if case .exponent = $0 { true } else { false } }) {
      return literals(around: digits.exponential(value))
    }
    let scaled = value * digits.scale
    let rounded = scaled.rounded(digits.decimals)
    let text = digits.fixed(abs(rounded))
    return (rounded < 0 ? "-" : "") + literals(around: text)
  }

  /// The literals of the section with a text in the place of its digits.
  func literals(around text: String) -> String {
    var (result, isPlaced) = ("", false)
    for token in tokens {
      switch token {
      case .literal(let literal): result += literal
      case .percent: result += "%"
      case .digit, .point, .general, .exponent, .comma:
        if !isPlaced { result += text }
        isPlaced = true
      default: break
      }
    }
    return result
  }
}

/// The digits of a section: how many there are before and after the point, and what scales the value.
private struct DigitPattern {
  private(set) var minimumInteger = 0
  private(set) var minimumDecimals = 0
  private(set) var decimals = 0
  private(set) var exponentDigits = 0
  private(set) var showsPlus = false
  private(set) var isGrouped = false
  private(set) var scale: Decimal = 1
  private(set) var hasDigits = false

  init(_ tokens: [FormatSection.Token]) {
    var (isPastPoint, isExponent, commas) = (false, false, 0)
    for token in tokens {
      switch token {
      case .digit(let sign):
        hasDigits = true
        if commas > 0 { isGrouped = true }
        commas = 0
        count(sign, isPastPoint: isPastPoint, isExponent: isExponent)
      case .point: isPastPoint = true
      case .comma: commas += hasDigits ? 1 : 0
      case .percent: scale *= 100
      case .exponent(let plus): (isExponent, showsPlus) = (true, plus)
      default: break
      }
    }
    // Commas behind the last digit divide by a thousand each.
    for _ in 0..<min(commas, 4) { scale /= 1000 }
  }

  private mutating func count(_ sign: Character, isPastPoint: Bool, isExponent: Bool) {
    if isExponent {
      exponentDigits += 1
    } else if isPastPoint {
      decimals += 1
      if sign == "0" { minimumDecimals = decimals }
    } else if sign == "0" || minimumInteger > 0 {
      minimumInteger += 1
    }
  }

  /// A rounded, positive value with its digits padded and grouped.
  func fixed(_ value: Decimal) -> String {
    let parts = "\(value)".split(separator: ".").map(String.init)
    var integer = parts.first ?? "0"
    if integer == "0", minimumInteger == 0 { integer = "" }
    integer = String(repeating: "0", count: max(0, minimumInteger - integer.count)) + integer
    let decimal = parts.count > 1 ? parts[1] : ""
    let padded = decimal + String(repeating: "0", count: max(0, minimumDecimals - decimal.count))
    return (isGrouped ? grouped(integer) : integer) + (padded.isEmpty ? "" : "." + padded)
  }

  private func grouped(_ integer: String) -> String {
    var result = ""
    for (index, digit) in integer.enumerated() {
      if index > 0, (integer.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// 1.30E+19.
  func exponential(_ value: Decimal) -> String {
    let text = String(format: "%.\(decimals)E", NSDecimalNumber(decimal: value).doubleValue)
    let parts = text.split(separator: "E")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
    let digits = String(abs(exponent))
    let padded = String(repeating: "0", count: max(0, exponentDigits - digits.count)) + digits
    return "\(parts[0])E\(exponent < 0 ? "-" : showsPlus ? "+" : "")\(padded)"
  }
}
