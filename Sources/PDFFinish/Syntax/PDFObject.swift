/// A PDF object as a value (ISO 32000-1, 7.3). Streams stand apart: they are always indirect.
enum PDFObject: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A real number by its digits, so that reading and writing it again changes nothing.
  case real(String)
  /// A name without its slash; one character stands for one byte.
  case name(String)
  case string([UInt8])
  case array([PDFObject])
  case dictionary(PDFDictionary)
  case reference(PDFReference)
}

/// The number of an indirect object.
struct PDFReference: Sendable, Hashable {
  var number: Int
  var generation = 0
}

/// A stream with its bytes before any filter.
struct PDFStream: Sendable, Hashable {
  var dictionary: PDFDictionary = [:]
  var data: [UInt8]
}

extension PDFObject {
  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }
  var dictionary: PDFDictionary? { if case .dictionary(let value) = self { value } else { nil } }
  var reference: PDFReference? { if case .reference(let value) = self { value } else { nil } }
  var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }

  /// The value of an integer or a real.
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let digits): Double(digits)
    default: nil
    }
  }

  /// A real number with three decimals: finer than any printer draws.
  static func points(_ value: Double) -> PDFObject {
    let thousandths = Int((value * 1000).rounded())
    guard thousandths % 1000 != 0 else { return .integer(thousandths / 1000) }
    let digits = String(abs(thousandths) % 1000)
    let decimals = String(repeating: "0", count: 3 - digits.count) + digits
    return .real("\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(decimals)")
  }
}

extension PDFObject {
  /// Tells of each reference in the object, at any depth.
  func forEachReference(_ tell: (PDFReference) -> Void) {
    switch self {
    case .reference(let reference): tell(reference)
    case .array(let items): for item in items { item.forEachReference(tell) }
    case .dictionary(let dictionary): for entry in dictionary.entries { entry.value.forEachReference(tell) }
    default: break
    }
  }
}

extension PDFObject: ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension PDFObject: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral elements: PDFObject...) { self = .array(elements) }
  init(dictionaryLiteral entries: (String, PDFObject?)...) { self = .dictionary(PDFDictionary(entries)) }
}
