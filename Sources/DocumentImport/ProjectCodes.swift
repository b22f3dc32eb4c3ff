import BudgetModel
import Diagnostics

extension [ProjectReading] {
  /// Refuses every project whose code another one has too, also when they differ only in case, width or spaces: neither
  /// can be told from a copy with a typing error.
  func refusingSharedCodes() -> [ProjectReading] {
    let groups = Dictionary(grouping: indices) { self[$0].code?.value.asCodeIdentity }
    var readings = self
    for (identity, members) in groups where identity != nil && members.count > 1 {
      for index in members { readings[index].refuse(sharedCode(of: index, among: members)) }
    }
    return readings
  }

  private func sharedCode(of index: Int, among members: [Int]) -> Diagnostic {
    let others = members.lazy.filter { $0 != index }.prefix(3).compactMap { self[$0].code?.location.placeWords }
    let places = others.map(\.chinese).joined(separator: "、")
    let placesEnglish = others.map(\.english).joined(separator: ", ")
    return Diagnostic(
      .error, "code.duplicate",
      zh: "项目编码重复，共 \(members.count) 处，另见\(places)",
      en: "the code occurs \(members.count) times; see also \(placesEnglish)",
      at: self[index].code?.location ?? self[index].identity.location, record: self[index].record,
      field: FieldName.projectCode.rawValue,
      hints: [Message(zh: "改正其中有误的编码", en: "correct the code that is wrong")])
  }
}

extension String {
  /// A code without what people type differently: case, width, spaces.
  fileprivate var asCodeIdentity: String { halfWidth.withoutSpaces.uppercased() }
}
