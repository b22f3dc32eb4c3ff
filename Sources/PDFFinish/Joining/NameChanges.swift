/// What the names of a document become in another one that has some of them already. Names stand in many places; they
/// are changed wherever a dictionary uses them.
struct NameChanges {
  /// What is added to the keys of the parent tree.
  var parentKeys = 0
  /// Whether nothing of the structure comes along, and its keys would lead astray.
  var dropsStructure = false
  var destinations: [[UInt8]: [UInt8]] = [:]
  /// Destinations of PDF 1.1, which are names and no strings.
  var oldDestinations: [String: String] = [:]
  var roles: [String: String] = [:]
  var classes: [String: String] = [:]
  var identifiers: [[UInt8]: [UInt8]] = [:]
  /// Embedded files by what they are called.
  var files: [String: String] = [:]

  /// The dictionary with the names as they are now.
  func applied(to dictionary: PDFDictionary) -> PDFDictionary {
    var changed = dictionary
    for key in ["StructParent", "StructParents"] {
      guard let number = dictionary[key]?.integer else { continue }
      changed[key] = dropsStructure ? nil : .integer(number + parentKeys)
    }
    if let target = dictionary["Dest"] { changed["Dest"] = destination(target) }
    if dictionary["S"]?.name == "GoTo", let target = dictionary["D"] { changed["D"] = destination(target) }
    if dictionary["EF"] != nil { renameFile(&changed) }
    if dictionary["Type"]?.name == "StructElem" || (dictionary["P"] != nil && dictionary["K"] != nil) {
      renameElement(&changed)
    }
    if let headers = dictionary["Headers"]?.array { changed["Headers"] = .array(headers.map(identifier)) }
    return changed
  }

  private func destination(_ target: PDFObject) -> PDFObject {
    switch target {
    case .string(let name): .string(destinations[name] ?? name)
    case .name(let name): .name(oldDestinations[name] ?? name)
    default: target
    }
  }

  private func renameFile(_ file: inout PDFDictionary) {
    for key in ["F", "UF"] {
      if let name = file[key]?.text, let new = files[name] { file[key] = .text(new) }
    }
  }

  private func renameElement(_ element: inout PDFDictionary) {
    if let role = element["S"]?.name, let new = roles[role] { element["S"] = .name(new) }
    if let id = element["ID"] { element["ID"] = identifier(id) }
    switch element["C"] {
    case .name(let name)?: element["C"] = .name(classes[name] ?? name)
    case .array(let names)?:
      element["C"] = .array(names.map { object in object.name.map { .name(classes[$0] ?? $0) } ?? object })
    default: break
    }
  }

  private func identifier(_ object: PDFObject) -> PDFObject {
    object.string.flatMap { identifiers[$0] }.map { .string($0) } ?? object
  }
}

/// Names that are in use, and new ones that are not.
struct NamePool<Name: Hashable> {
  private var taken: Set<Name> = []

  init(_ names: [Name] = []) { taken = Set(names) }

  /// Takes the names of a further document and tells which of them have to change, and into what.
  ///
  /// - Parameter numbered: a name with a number that tells it from others.
  mutating func changes(taking names: [Name], numbered: (Name, Int) -> Name) -> [Name: Name] {
    let own = Set(names)
    let clashes = names.filter(taken.contains)
    taken.formUnion(own)
    return clashes.reduce(into: [:]) { changes, name in
      var number = 2
      while taken.contains(numbered(name, number)) { number += 1 }
      let free = numbered(name, number)
      taken.insert(free)
      changes[name] = free
    }
  }
}
