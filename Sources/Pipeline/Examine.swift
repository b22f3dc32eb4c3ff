public import Diagnostics
internal import LayoutCore
internal import TextEngine

/// What `banxin doctor` found.
public struct HealthReport: Sendable, Encodable {
  public struct Face: Sendable, Encodable {
    public var name: String
    /// The face that the name is set in, by its PostScript name.
    public var face: String?
    public var file: String?
    public var isStandIn: Bool
    public var characters: Int
    public var han: Int

    enum CodingKeys: String, CodingKey {
      case name, face, file, characters, han
      case isStandIn = "stand_in"
    }
  }

  public struct Folder: Sendable, Encodable {
    public var name: String
    public var path: String
  }

  public var banxin: String
  public var faces: [Face]
  public var folders: [Folder]
}

/// Looks at what a run rests on: folders and fonts.
public func examine() -> (report: HealthReport, diagnostics: [Diagnostic]) {
  var report = HealthReport(banxin: banxinVersion, faces: [], folders: [])
  do {
    let folders = try ResourceFolders.required()
    let fonts = try FontSession(folders: folders)
    report.folders = [
      HealthReport.Folder(name: "layouts", path: folders.layouts),
      HealthReport.Folder(name: "fonts", path: folders.fontPolicy),
    ]
    report.faces = fonts.library.inventory().map(HealthReport.Face.init)
    return (report, fonts.diagnostics + report.faces.filter { $0.file == nil }.map(\.missing))
  } catch {
    return (report, error.diagnostics)
  }
}

extension HealthReport.Face {
  init(_ inventory: FaceInventory) {
    self.init(
      name: inventory.name.name, face: inventory.font?.postScriptName, file: inventory.font?.path,
      isStandIn: inventory.isStandIn, characters: inventory.characterCount, han: inventory.hanCount)
  }

  fileprivate var missing: Diagnostic {
    Diagnostic(
      .error, "font.no-face", zh: "“\(name)”没有可用的字体", en: "there is no font for “\(name)”",
      hints: [Message(zh: "运行 make setup，或把字体放进 fonts/", en: "run make setup, or put a font into fonts/")])
  }
}
