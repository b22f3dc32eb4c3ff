import Foundation
import Testing

/// How large the files are: they are stored for ever, and sent by mail.
@Suite struct FileSizeTests {
  private func size(_ file: PDFFile) throws -> Int { try Data(contentsOf: file.url).count }

  private func formsTogether() throws -> Int {
    try Example.codes.map { try size(Rendering.example.get().form($0)) }.reduce(0, +)
  }

  /// typst 0.15 writes 68 to 81 kB for the same forms, tagged and PDF/A.
  @Test func aFormIsSmall() throws {
    for code in Example.codes { #expect(try size(Rendering.example.get().form(code)) < 60_000) }
  }

  /// Fonts are shared: what the forms have in common is in the volume once. Its prose, in faces that no form uses, is
  /// left out here.
  @Test func aVolumeOfFormsIsAtMostHalfOfThem() throws {
    let data = try Banxin.run(["extract", Rendering.example.get().volume.url.path]).output
    var document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for key in ["partOne", "rendering", "sha256"] { document[key] = nil }
    let input = try Scratch.file("数据.json", JSONSerialization.data(withJSONObject: document))
    let volume = try Rendering(input, ["--no-singles", "--no-verify"]).volume
    #expect(try 2 * size(volume) <= formsTogether())
  }
}
