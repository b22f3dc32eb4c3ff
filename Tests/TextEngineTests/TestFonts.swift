import Foundation
import LayoutCore
import TextEngine
import Typesetting

/// The project's own font policy and what tests make of it.
enum TestFonts {
  static let policyPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../fonts/policy.yaml").standardizedFileURL.path

  /// The policy as the project ships it.
  static func policy() throws -> FontPolicy {
    let reading = FontPolicy.read(file: policyPath)
    guard let policy = reading.policy else { throw Unusable(reason: "\(reading.diagnostics)") }
    return policy
  }

  /// The project's folders with a single rule, for a font that no official name asks for.
  static func policy(_ name: FaceName, _ font: String, fallbacks: [String] = []) throws -> FontPolicy {
    let rule = FaceRule(name: name, official: [font], standIns: [])
    return FontPolicy(version: 1, folders: try policy().folders, rules: [rule], fallbacks: fallbacks)
  }

  static func demands(_ texts: [(FaceName, String)]) -> FontDemands {
    var demands = FontDemands()
    for (face, text) in texts { demands.add(text, in: face) }
    return demands
  }

  struct Unusable: Error {
    var reason: String
  }
}

/// A folder that lasts as long as the value's owner.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: some Sequence<UInt8>, as name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
  }

  func copy(_ source: String, as name: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: file(name))
  }
}

/// A plan with its subset files: all that shapers need.
struct PreparedFonts: Sendable {
  let folder: TemporaryFolder
  let plan: FontPlan
  let fonts: FontSet

  init(_ texts: [(FaceName, String)], policy: FontPolicy? = nil) throws {
    let library = FontLibrary(policy: try policy ?? TestFonts.policy())
    folder = try TemporaryFolder()
    plan = library.plan(for: TestFonts.demands(texts))
    fonts = try library.writeSubsets(of: plan, to: folder.path)
  }

  /// Gives a new shaper to `body`, and keeps the subset files until it is done.
  func withShaper<Result>(_ body: (PangoShaper) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(folder) { try body(PangoShaper(fonts: fonts, assignment: plan.assignment)) }
  }

  func shape(_ text: String, face: FaceName) -> ShapedText { withShaper { $0.shape(text, face: face) } }
}
