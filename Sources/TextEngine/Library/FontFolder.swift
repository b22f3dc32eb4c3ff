import Foundation

/// The files of a folder that are or look like fonts, sorted by name so that the same folder gives the same choice.
struct FontFolder {
  /// Files that can be opened.
  private(set) var fonts: [String] = []
  /// Files in font formats that print tools do not embed: web fonts, Type 1, packed ones.
  private(set) var unsupported: [String] = []

  private static let fontExtensions: Set = ["ttf", "otf", "ttc", "otc"]
  private static let unsupportedExtensions: Set = ["woff", "woff2", "eot", "pfb", "pfa", "dfont", "fon", "bdf", "pcf"]

  /// A folder that does not exist has no fonts: the policy lists the usual folders of several systems.
  init(_ path: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names.sorted() {
      let file = URL(fileURLWithPath: path).appendingPathComponent(name)
      let kind = file.pathExtension.lowercased()
      guard Self.isRegularFile(file) else { continue }
      if Self.fontExtensions.contains(kind) { fonts.append(file.path) }
      if Self.unsupportedExtensions.contains(kind) { unsupported.append(file.path) }
    }
  }

  /// Opening a pipe or a device would wait for ever.
  private static func isRegularFile(_ file: URL) -> Bool {
    let target = file.resolvingSymlinksInPath()
    return (try? target.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
  }
}
