import BudgetModel

extension JSONNode {
  static func text(_ text: String) -> JSONNode { JSONNode(.string(text)) }

  /// The text, or null for none.
  static func optionalText(_ text: String?) -> JSONNode { JSONNode(text.map(JSONValue.string) ?? .null) }

  static func integer(_ number: Int) -> JSONNode { JSONNode(.number(String(number))) }

  static func texts(_ texts: [Sourced<String>]) -> JSONNode { array(texts) { .text($0.value) } }

  static func array<Item>(_ items: [Item], _ encode: (Item) -> JSONNode) -> JSONNode {
    JSONNode(.array(items.map(encode)))
  }

  /// An object of these members, without those that have no value.
  static func object(_ members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    JSONNode(.object(members.compactMap { key, node in node.map { JSONMember(key, $0) } }))
  }

  /// The fields of a record under their English keys.
  static func record(_ record: some FieldReadable) -> JSONNode { JSONNode(.object(fields(of: record))) }

  static func fields<Record: FieldReadable>(of record: Record) -> [JSONMember] {
    FieldCatalog.fields(of: Record.recordKind).filter { !$0.isDerived }.compactMap { field in
      record.value(of: field.name).map { value in
        JSONMember(field.key, JSONNode(JSONNode.field(value.value, kind: field.kind).value, at: value.location))
      }
    }
  }

  private static func field(_ value: FieldValue, kind: FieldKind) -> JSONNode {
    switch value {
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .amount(let amount): .optionalText(amount?.raw)
    case .indicatorValue(let value): .indicatorValue(value)
    case .date(let date): .text(date.raw)
    case .paragraphs(let paragraphs): .texts(paragraphs)
    case .records(let records):
      if case .record = kind, let record = records.first { .record(record) } else { .array(records) { .record($0) } }
    }
  }

  /// The text, and what was understood of it.
  private static func indicatorValue(_ value: IndicatorValue) -> JSONNode {
    .object([
      "raw": .text(value.raw), "comparison": value.comparison.map { .text($0.rawValue) },
      "number": value.number.map { .text("\($0)") }, "unit": value.number.map { _ in .text(value.unit) },
    ])
  }
}

extension DataDocument {
  /// Everything but the digest.
  var encodedMembers: [JSONMember] {
    let members = JSONNode.object([
      "version": .integer(1),
      "department": .record(text.department),
      "partOne": text.partOne.map(JSONNode.partOne),
      "partTwo": text.partTwoTitle.map(JSONNode.partTitle),
      "projects": .array(text.projects, JSONNode.project),
      "unrendered": unrendered.isEmpty ? nil : .array(unrendered, JSONNode.unrendered),
      "annexes": annexes.isEmpty ? nil : .array(annexes, JSONNode.annex),
      "rendering": rendering.map(JSONNode.rendering),
    ])
    return members.value.members ?? []
  }
}

extension JSONNode {
  fileprivate static func partOne(_ part: PartOne) -> JSONNode {
    .object(["title": partTitle(part.title), "chapters": .array(part.narrative.chapters, chapter)])
  }

  fileprivate static func partTitle(_ title: PartTitle) -> JSONNode {
    .object(["number": .text(title.number.value), "name": .text(title.name.value)])
  }

  private static func chapter(_ chapter: Narrative.Chapter) -> JSONNode {
    .object([
      "heading": .text(chapter.heading.value), "paragraphs": .texts(chapter.paragraphs),
      "sections": .array(chapter.sections) { section in
        .object(["heading": .text(section.heading.value), "paragraphs": .texts(section.paragraphs)])
      },
    ])
  }

  fileprivate static func project(_ project: Project) -> JSONNode {
    JSONNode(.object(fields(of: project) + [JSONMember("planUnit", .text(project.plan.unit.rawValue))]))
  }

  fileprivate static func unrendered(_ project: DataDocument.UnrenderedProject) -> JSONNode {
    .object(["sequence": project.sequence.map(integer) ?? JSONNode(.null), "name": .text(project.name)])
  }

  fileprivate static func annex(_ annex: DataDocument.Annex) -> JSONNode {
    .object([
      "title": .text(annex.title.value), "file": .text(annex.file.value), "sha256": annex.sha256.map(text),
    ])
  }

  fileprivate static func rendering(_ record: RenderingRecord) -> JSONNode {
    .object([
      "banxin": .text(record.banxin), "code": record.code.map { .text($0 ? "on" : "off") },
      "conformance": .text(record.conformance), "created": .text(record.created),
      "edition": record.edition.map(integer), "fitSteps": .integer(record.fitSteps),
      "fonts": .array(record.fonts, font), "form": layout(record.form),
      "numberDigits": .integer(record.numberDigits),
      "otherForms": record.otherForms.isEmpty ? nil : .array(record.otherForms, otherForm),
      "signatureFields": record.signatureFields.map { .text($0 ? "on" : "off") }, "volume": record.volume.map(layout),
    ])
  }

  private static func layout(_ layout: RenderingRecord.Layout) -> JSONNode {
    .object(["name": .text(layout.name), "sha256": layout.sha256.map(text)])
  }

  private static func otherForm(_ form: RenderingRecord.OtherForm) -> JSONNode {
    .object([
      "fitSteps": .integer(form.fitSteps), "name": .text(form.layout.name), "sha256": form.layout.sha256.map(text),
    ])
  }

  private static func font(_ font: RenderingRecord.Font) -> JSONNode {
    .object([
      "asked": .text(font.asked), "postScriptName": .text(font.postScriptName), "version": .text(font.version),
      "tableDirectorySHA256": font.tableDirectorySHA256.map(text),
    ])
  }
}
