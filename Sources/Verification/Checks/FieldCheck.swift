internal import Diagnostics
internal import FormLayout
internal import LayoutCore
internal import PDFFinish
internal import TableLayout

extension FileCheck {
  /// The signature fields are those that the layouts ask for, as large as their rooms, empty, and nothing stands in them.
  static let fields = FileCheck(
    name: "fields", title: Message(zh: "签名域齐全，大小正确，里面什么也没有", en: "signature fields are whole, of their size and blank"),
    extent: { Message(zh: "\($0.wantedFields.count) 个", en: "\($0.wantedFields.count)") },
    findings: { proof in
      let found = proof.found.reader.signatureFields
      let (wanted, sizes) = (proof.wantedFields, found.map { FieldSize($0.area.width, $0.area.height) })
      guard wanted == sizes, Set(found.map(\.name)).count == found.count else {
        return [
          finding(
            "fields", zh: "签名域应有 \(wanted.count) 个，各有其大小和名称，实有 \(found.count) 个",
            en: "there should be \(wanted.count) signature fields, each of its size and name, not \(found.count)")
        ]
      }
      return found.flatMap { findings(about: $0, in: proof) }
    })

  private static func findings(about field: ReadField, in proof: VerificationCase) -> [Diagnostic] {
    guard let page = field.page, !field.isSigned else {
      return [
        finding("fields", zh: "签名域“\(field.name)”不是空的", en: "the signature field “\(field.name)” is not empty")
      ]
    }
    let (painted, inside) = (proof.found.painted[page], Box(field.area).core(0.01))
    let glyphs = painted.glyphs.map { FoundGlyph(page: page, painted: $0) }.filter { !$0.isBlank }
    let isClear =
      !glyphs.contains { $0.box.overlaps(inside, tolerance: 0) }
      && !painted.shapes.contains { $0.kind != .object && Box($0.area).overlaps(inside, tolerance: 0) }
    guard !isClear else { return [] }
    return [
      finding(
        "fields", page: page, zh: "签名域“\(field.name)”里有东西",
        en: "something stands in the signature field “\(field.name)”")
    ]
  }
}

/// The size of a field in hundredths of a point.
struct FieldSize: Hashable {
  private let width: Int
  private let height: Int

  init(_ width: Double, _ height: Double) {
    (self.width, self.height) = (Int((width * 100).rounded()), Int((height * 100).rounded()))
  }
}

extension VerificationCase {
  /// The sizes of the fields that the forms ask for, in reading order.
  var wantedFields: [FieldSize] {
    let forms: [BoundForm] =
      switch expected {
      case .form(let form): [form]
      case .volume(_, let forms, _): forms.map(\.form)
      }
    return forms.flatMap(\.blocks).flatMap { block -> [FieldSize] in
      guard case .table(let table) = block else { return [] }
      return table.cells.compactMap(\.room).filter(\.isField).map {
        FieldSize($0.size.width.points, $0.size.height.points)
      }
    }
  }
}
