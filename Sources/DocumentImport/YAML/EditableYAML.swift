import BudgetModel
public import Diagnostics

extension ImportedDocument {
  /// The document as a YAML file that people read and edit, with a comment wherever a value was inferred or taken from
  /// above. Reading the file gives the same document.
  ///
  /// - Parameter source: the name of the file that the document was read from.
  public func editableYAML(source: String, language: Language) -> [UInt8] {
    let unrendered = refused.map { project in
      DataDocument.UnrenderedProject(sequence: project.sequence, name: project.name ?? project.code ?? "")
    }
    let members = DataDocument(text: performanceText).encodedMembers
    var writer = YAMLWriter(comments: YAMLComments(self, language: language))
    writer.comment(
      Message(zh: "读自 \(source)，\(projectWords.chinese)", en: "read from \(source): \(projectWords.english)"))
    writer.comment(Message(zh: "改好以后：banxin render 本文件", en: "when it is right: banxin render with this file"))
    for project in unrendered { writer.comment(project.missing) }
    writer.write(members, as: .document)
    return Array(writer.text.utf8)
  }

  private var projectWords: Message {
    let count = performanceText.projects.count
    return Message(zh: "\(count) 个项目", en: "\(count) projects")
  }
}

extension DataDocument.UnrenderedProject {
  fileprivate var missing: Message {
    let title = (sequence.map { "\($0)." } ?? "") + name
    return Message(zh: "这里没有“\(title)”：它有错误，见导入时的消息", en: "「\(title)」 is not here: see the messages of the import")
  }
}

/// What is to be said beside the values of a document.
struct YAMLComments {
  let language: Language
  private var findings: [Key: [Message]] = [:]

  private struct Key: Hashable {
    var field: String
    var location: SourceLocation?
    var record: String?
  }

  init(_ document: ImportedDocument, language: Language) {
    self.language = language
    for finding in document.diagnostics where finding.severity != .error {
      guard let field = finding.field else { continue }
      findings[Key(field: field, location: finding.location), default: []].append(finding.message)
      findings[Key(field: field, record: finding.record), default: []].append(finding.message)
    }
  }

  /// The comment for a value: what was found about it, and whether it is the value of the record above.
  ///
  /// - Parameter record: the project's code, for a value that stands directly in a project.
  func comment(field: String, at location: SourceLocation, record: String?, above: SourceLocation?) -> String? {
    let here = location.line == nil ? nil : findings[Key(field: field, location: location)]
    let ofRecord = record.flatMap { findings[Key(field: field, record: $0)] }
    if let message = (here ?? ofRecord)?.first { return message.text(in: language) }
    guard let place = location.placeWords, location == above else { return nil }
    return Message(zh: "沿用\(place.chinese)", en: "goes on from \(place.english)").text(in: language)
  }
}

extension SourceLocation {
  /// The place within its file; nil when it is unknown.
  var placeWords: Message? {
    if let place { return Message(zh: " \(place)", en: place) }
    return line.map { Message(zh: "第 \($0) 行", en: "line \($0)") }
  }
}
