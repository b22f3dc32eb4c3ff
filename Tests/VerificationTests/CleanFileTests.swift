import Diagnostics
import Foundation
import PDFFinish
import Pipeline
import Testing
import Verification

/// What the product writes is proved whole, line by line.
@Suite struct CleanFileTests {
  @Test(arguments: Conformance.allCases) func allFilesOfTheExamplePass(conformance: Conformance) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "verification-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = Repository.root.appending(path: "examples/leting-2023.txt").path
    let request = RenderRequest(
      inputs: [input], outputFolder: folder.path, jobs: 2, conformance: conformance, verifies: false)
    let department = try #require(render(request, language: .english).departments.first)
    let files = department.report.forms.compactMap(\.file) + [department.report.volume?.file].compactMap(\.self)
    #expect(files.count == 11)
    let verified = verifyFiles(VerifyRequest(files: files.map { "\(department.folder)/\($0)" }, data: input))
    #expect(verified.files.flatMap(\.verification.diagnostics).map(\.message.english) == [])
  }

  @Test func aFormOfTwoPagesAndItsVolumePassByTheirOwnData() throws {
    let example = try RenderedExample.shared.get()
    let verified = verifyFiles(VerifyRequest(files: [example.singleFile, example.volumeFile]))
    #expect(verified.files.flatMap(\.verification.diagnostics).map(\.message.english) == [])
    #expect(verified.files.allSatisfy { $0.verification.checks.count > 100 })
  }

  @Test func everyCheckHasItsOwnLine() throws {
    let example = try RenderedExample.shared.get()
    let checks = Verification.verify(example.volume, against: example.expectedVolume).checks
    #expect(Set(checks.map(\.rule)).count == checks.count)
    #expect(checks.map(\.rule).contains("verify.contents"))
  }

  @Test func aVolumeIsNotASingleForm() throws {
    let example = try RenderedExample.shared.get()
    #expect(!Verification.verify(example.volume, against: example.expectedSingle).isPassed)
    #expect(!Verification.verify(example.single, against: example.expectedVolume).isPassed)
  }
}
