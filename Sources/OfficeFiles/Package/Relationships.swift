/// What a part refers to within its package.
struct Relationships {
  struct Entry {
    var id: String
    /// The last word of the type: `worksheet`, `styles`, `officeDocument`.
    var kind: String
    /// The part's name, without a slash before it.
    var target: String
  }

  var entries: [Entry]
  /// How many refer to something outside the package. They are not followed.
  private(set) var externalCount = 0

  init(entries: [Entry]) { self.entries = entries }

  init(_ root: XMLElement, folder: [String]) {
    let all = root.children("Relationship")
    let inside = all.filter { $0["TargetMode"] != "External" }
    externalCount = all.count - inside.count
    entries = inside.compactMap { Entry($0, folder: folder) }
  }

  func first(_ kind: String) -> Entry? { entries.first { $0.kind == kind } }

  subscript(id: String) -> Entry? { entries.first { $0.id == id } }
}

extension Relationships.Entry {
  fileprivate init?(_ element: XMLElement, folder: [String]) {
    guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else { return nil }
    self.id = id
    kind = type.split(separator: "/").last.map(String.init) ?? type
    self.target = resolved(target, in: folder)
  }
}

/// A target as the name of a part: relative to the folder of the part that refers to it, or from the root.
private func resolved(_ target: String, in folder: [String]) -> String {
  var path = target.hasPrefix("/") ? [] : folder
  for step in target.split(separator: "/").map(String.init) where step != "." {
    if step == ".." {
      _ = path.popLast()
    } else {
      path.append(step)
    }
  }
  return path.joined(separator: "/")
}
