public import Diagnostics
public import PDFFinish

/// What joining changed or left behind, told to the user. Documents that lose the same for the same reason are named
/// together.
public func lossDiagnostics(_ losses: [JoinLoss], in output: String) -> [Diagnostic] {
  let claims = losses.compactMap { loss in
    if case .claim(let document, let was, let reason) = loss { LostClaim(document, was, reason) } else { nil }
  }
  let groups = claims.reduce(into: [(key: LostClaim.Key, documents: [String])]()) { groups, claim in
    if let index = groups.firstIndex(where: { $0.key == claim.key }) {
      groups[index].documents.append(claim.document)
    } else {
      groups.append((claim.key, [claim.document]))
    }
  }
  return groups.map { lostClaim($0.key, documents: $0.documents, output: output) } + losses.compactMap(diagnostic)
}

/// A declaration that can't stand.
private struct LostClaim {
  struct Key: Hashable {
    var was: String
    var reason: JoinLoss.Reason
  }

  var document: String
  var key: Key

  init(_ document: String, _ was: StandardClaim, _ reason: JoinLoss.Reason) {
    self.document = document
    key = Key(was: was.name, reason: reason)
  }
}

private func lostClaim(_ key: LostClaim.Key, documents: [String], output: String) -> Diagnostic {
  let names = documents.count == 1 ? documents[0] : "\(documents[0]) …(\(documents.count))"
  return Diagnostic(
    .warning, "attach.standard",
    zh: "结果不能像 \(names) 那样声明 \(key.was)：\(key.reason.message.chinese)",
    en: "the result can't declare \(key.was) as \(names) does: \(key.reason.message.english)",
    at: SourceLocation(file: output))
}

extension JoinLoss.Reason {
  fileprivate var message: Message {
    switch self {
    case .lesser(let document): Message(zh: "\(document) 没有声明", en: "\(document) does not declare it")
    case .colours(let document):
      Message(zh: "\(document) 的颜色以另一种配置文件为准", en: "the colours of \(document) are meant for another profile")
    case .attachments: Message(zh: "该标准不允许附带这种文件", en: "the standard does not allow such files inside")
    case .clause(let finding): Message(zh: "有一条没有做到（\(finding)）", en: "a clause is not kept (\(finding))")
    }
  }
}

/// What is told of a single loss; nil for those that are told together.
private func diagnostic(_ loss: JoinLoss) -> Diagnostic? {
  switch loss {
  case .claim: nil
  case .renamed(let document, let old, let new):
    Diagnostic(
      .note, "attach.renamed", zh: "“\(old)”与别的文件中的同名，改为“\(new)”",
      en: "“\(old)” is a name of another file too and becomes “\(new)”",
      at: SourceLocation(file: document))
  case .signatures(let document):
    Diagnostic(
      .warning, "attach.signature", zh: "其中的电子签名只对原文件有效，在结果中失效",
      en: "its signatures hold for the original file only, not for the result", at: SourceLocation(file: document),
      hints: [Message(zh: "请先附表，后签名", en: "attach first and sign afterwards")])
  case .untagged(let document):
    Diagnostic(
      .note, "attach.untagged", zh: "没有标签结构，结果整体不再标为带标签",
      en: "it has no tags: the result as a whole is not called tagged",
      at: SourceLocation(file: document))
  }
}
