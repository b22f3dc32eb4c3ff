public import Diagnostics
public import FormLayout
internal import Foundation

/// The layouts that a run can choose from.
public struct LayoutLibrary: Sendable {
  public private(set) var forms: [String: FormDefinition] = [:]
  public private(set) var volumes: [String: VolumeDefinition] = [:]
  public private(set) var diagnostics: [Diagnostic] = []

  /// The text of each form's file, by the form's name: what other forms may extend.
  private var bases: [String: LayoutFile] = [:]

  public init() {}

  /// Reads every layout file of a folder, in the order of their names.
  public init(folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    add(files: names.sorted().filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" })
  }

  /// The forms of a folder as bases of other files, which alone are read and reported on.
  public init(basesIn folder: String) {
    let library = LayoutLibrary(folder: folder)
    bases = library.bases
  }

  /// Reads one more layout file, whose form or volume takes the place of another of the same name.
  public mutating func add(file: String) { add(files: [file]) }

  /// Reads more layout files; one may extend another, in whatever order they come.
  public mutating func add(files: [String]) {
    let texts = files.compactMap { text(of: $0) }
    for file in texts where file.extendsAnother { addBases(beside: file.name) }
    for file in texts { if let form = file.form { bases[form] = file } }
    for file in texts { read(file) }
  }

  /// Takes the forms that stand in the same folder as a file for bases, where no other form has their name.
  private mutating func addBases(beside file: String) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
        let yaml = String(validating: data, as: UTF8.self)
      else { continue }
      let sibling = LayoutFile(name: "\(folder)/\(name)", yaml: yaml)
      if let form = sibling.form, bases[form] == nil { bases[form] = sibling }
    }
  }

  private mutating func text(of file: String) -> LayoutFile? {
    if let data = FileManager.default.contents(atPath: file), let yaml = String(validating: data, as: UTF8.self) {
      return LayoutFile(name: file, yaml: yaml)
    }
    diagnostics.append(
      Diagnostic(
        .error, "layout.unreadable", zh: "版式文件无法读取，或不是 UTF-8", en: "the layout file can't be read, or is not UTF-8",
        at: SourceLocation(file: file)))
    return nil
  }

  private mutating func read(_ file: LayoutFile) {
    if LayoutLibrary.isVolume(file.yaml) {
      let reading = readVolume(yaml: file.yaml, file: file.name)
      reading.definition.map { volumes[$0.name] = $0 }
      diagnostics += reading.diagnostics
    } else {
      let reading = readForm(yaml: file.yaml, file: file.name, bases: bases)
      reading.definition.map { forms[$0.name] = $0 }
      diagnostics += reading.diagnostics
    }
  }

  /// A volume's file says `volume:` where a form's says `form:` first.
  private static func isVolume(_ yaml: String) -> Bool {
    yaml.split(separator: "\n").contains { $0.hasPrefix("volume:") }
  }
}

extension LayoutLibrary {
  /// The forms and the volume of a run: the common form is the one named, or what the volume's layout says.
  ///
  /// - Parameters:
  ///   - name: a form's name, or the path of a layout file.
  ///   - isForced: whether the form named is that of all records, also of those that name another.
  static func choose(
    _ name: String?, isForced: Bool, in folders: ResourceFolders
  ) throws(SetupFailure) -> (forms: FormChoice, volume: VolumeDefinition) {
    var library = LayoutLibrary(folder: folders.layouts)
    let form = try library.form(named: name)
    guard let volume = library.volumes.values.min(by: { $0.name < $1.name }) else {
      throw SetupFailure(diagnostics: library.diagnostics)
    }
    guard let chosen = form ?? library.forms[volume.form] else { throw library.unknownForm(volume.form) }
    return (FormChoice(chosen, named: library.forms, isForced: isForced && form != nil), volume)
  }

  /// The form of that name, or of that file; nil for no name.
  mutating func form(named name: String?) throws(SetupFailure) -> FormDefinition? {
    guard let name else { return nil }
    if let form = forms[name] { return form }
    guard FileManager.default.fileExists(atPath: name) else { throw unknownForm(name) }
    add(file: name)
    guard let form = forms.values.first(where: { $0.file == name }) else {
      throw SetupFailure(diagnostics: diagnostics)
    }
    return form
  }

  private func unknownForm(_ name: String) -> SetupFailure {
    let known = forms.keys.sorted()
    let nearest = nearestWord(to: name, in: known).map { [Message(zh: "是否想写“\($0)”？", en: "did you mean “\($0)”?")] }
    let all = Message(zh: "可用：" + known.joined(separator: "、"), en: "known: " + known.joined(separator: ", "))
    return SetupFailure(
      diagnostics: diagnostics + [
        Diagnostic(
          .error, "layout.unknown-form", zh: "没有名为“\(name)”的表", en: "there is no form called “\(name)”",
          hints: nearest ?? [all])
      ])
  }
}
