public import BudgetModel
import Diagnostics

/// The digest that a data file states of its own content, and the content that it is of.
public struct DataSeal: Sendable, Hashable {
  /// The SHA-256 as the file states it, as hexadecimal digits.
  public var stated: Sourced<String>
  /// The bytes that the digest is of: everything but the digest, without white space, keys in order.
  public var content: [UInt8]

  /// The seal of a data file's root value; nil when it states no digest.
  init?(_ root: JSONNode) {
    let members = root.value.members ?? []
    guard let member = members.first(where: { $0.key == "sha256" }), case .string(let digest) = member.node.value else {
      return nil
    }
    stated = Sourced(digest, at: member.node.location)
    content = Array(JSONNode(.object(members.filter { $0.key != "sha256" })).canonicalJSON.utf8)
  }
}

extension DocumentSource {
  /// The seal of a data file; nil when it states no digest. Throws when the file is no JSON.
  public func dataSeal() throws(ImportFailure) -> DataSeal? {
    let bytes = Array(try decodedText().utf8)
    do {
      var parser = JSONParser(bytes[...], file: name)
      return DataSeal(try parser.document())
    } catch {
      throw ImportFailure([error.diagnostic])
    }
  }
}
