internal import Diagnostics

/// Reads `required: [项目名称, 指标.三级指标]` and `expected: [...]`: the fields that a form asks of its data.
struct NeedsReader {
  let findings: Findings

  func needs(_ words: MappingReader) -> FormNeeds {
    FormNeeds(required: fields(words["required"]), expected: fields(words["expected"]))
  }

  private func fields(_ node: LayoutNode?) -> [FormNeeds.Field] {
    guard let node else { return [] }
    return (node.items ?? [node]).compactMap(field)
  }

  private func field(_ node: LayoutNode) -> FormNeeds.Field? {
    if let path = try? FieldPath(parsing: node.passage) {
      return FormNeeds.Field(path: path, location: node.location)
    }
    findings.report(
      "bad-path", zh: "“\(node.text ?? "")”应是字段的名称", en: "“\(node.text ?? "")” should be the name of a field",
      at: node.location, hints: [Message(zh: "写作 [项目名称, 指标.三级指标]", en: "write [项目名称, 指标.三级指标]")])
    return nil
  }
}
