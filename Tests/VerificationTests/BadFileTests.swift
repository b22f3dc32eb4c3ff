import Diagnostics
import Foundation
import Pipeline
import Testing
import Verification

@testable import PDFFinish

/// Files that are not ours, or no longer what was written: said in words, never a crash.
@Suite struct BadFileTests {
  @Test(arguments: [
    "", "not a PDF at all", "%PDF-1.7\n",
    "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
  ]) func whatIsNoPDFIsDamaged(content: String) throws {
    #expect(try rules(of: Array(content.utf8)) == ["pdf.damaged"])
  }

  @Test(arguments: [0.02, 0.3, 0.6, 0.9, 0.999]) func aFileCutOffIsDamaged(part: Double) throws {
    let pdf = try RenderedExample.shared.get().single
    #expect(try rules(of: Array(pdf.prefix(Int(Double(pdf.count) * part)))) == ["pdf.damaged"])
  }

  @Test func aFileBehindAPasswordIsEncrypted() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "verification-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "encrypted.pdf").path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "qpdf", "--encrypt", "secret", "owner", "256", "--", try RenderedExample.shared.get().singleFile, file,
    ]
    try process.run()
    process.waitUntilExit()
    let verified = verifyFiles(VerifyRequest(files: [file])).files
    #expect(verified.flatMap(\.verification.diagnostics).map(\.rule) == ["pdf.encrypted"])
  }

  @Test func aMissingFileIsUnreadable() {
    let verified = verifyFiles(VerifyRequest(files: ["/no/such/file.pdf"])).files
    #expect(verified.flatMap(\.verification.diagnostics).map(\.rule) == ["input.unreadable"])
  }

  @Test func aFileWithoutDataAsksForThem() throws {
    var pdf = try EditedPDF(RenderedExample.shared.get().single)
    pdf.change(pdf.root) { ($0["Names"], $0["AF"]) = (nil, nil) }
    #expect(try rules(of: pdf.written()) == ["verify.data", "verify.no-data"])
  }

  @Test func changedDataDoNotMatchTheirDigest() throws {
    let rules = try rules(ofDataChangedBy: { $0.replacing("\"5.00\"", with: "\"6.00\"") })
    #expect(rules.isSuperset(of: ["verify.data", "verify.content"]))
  }

  @Test func dataThatAreNoDataAreToldSo() throws {
    #expect(try rules(ofDataChangedBy: { _ in "{" }).isSuperset(of: ["verify.data", "verify.no-data"]))
  }

  /// A byte is changed at each of many places: in pages, fonts, data, between the objects, in the cross references.
  @Test func noChangedByteCrashesOrPassesUnseen() throws {
    let example = try RenderedExample.shared.get()
    let step = example.single.count / 60
    var unseen: [Int] = []
    for place in stride(from: 64, to: example.single.count, by: step) {
      var bytes = example.single
      bytes[place] ^= 0x15
      let verification = Verification.verify(bytes, against: example.expectedSingle, conformance: .a3a)
      if verification.isPassed { unseen.append(place) }
    }
    #expect(unseen == [])
  }

  private func rules(ofDataChangedBy change: (String) -> String) throws -> Set<String> {
    var pdf = try EditedPDF(RenderedExample.shared.get().single)
    let file = try #require(pdf.document.fileSpecifications.first)
    let stream = try #require(pdf.source.resolved(file["EF"]).dictionary?["F"]?.reference)
    pdf.changeStream(stream) { $0 = Array(change(String(decoding: $0, as: UTF8.self)).utf8) }
    return Set(try rules(of: pdf.written()))
  }

  private func rules(of pdf: [UInt8]) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "verification-\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return verifyFiles(VerifyRequest(files: [file.path])).files.flatMap(\.verification.diagnostics).map(\.rule)
  }
}
