import Diagnostics
import PDFFinish
import Testing

@Suite struct DamagedInputTests {
  private let form = SampleForm()

  @Test(arguments: [0, 1, 8, 100, 1000, 5000])
  func aFileCutOffIsAnError(length: Int) {
    #expect(throws: FinishError.self) { try finish(Array(form.pdf.prefix(length)), form.request) }
  }

  @Test func aFileWithoutItsEndIsAnErrorWhereverItWasCut() {
    for length in stride(from: form.pdf.count - 1, to: form.pdf.count - 400, by: -37) where length < form.pdf.count - 7
    {
      #expect(throws: FinishError.self) { try finish(Array(form.pdf.prefix(length)), form.request) }
    }
  }

  @Test func otherFilesAreErrors() {
    for bytes in [Array("PK\u{3}\u{4}".utf8), [UInt8](repeating: 0, count: 4096), Array("%PDF-1.7\n%%EOF\n".utf8)] {
      #expect(throws: FinishError.self) { try finish(bytes, form.request) }
    }
  }

  /// Whatever byte is hit, the result is a sound document or an error.
  @Test func aChangedByteNeverCrashes() throws {
    var generator = SeededGenerator(seed: 20230131)
    for _ in 0..<150 {
      var pdf = form.pdf
      for _ in 0..<4 {
        pdf[Int.random(in: pdf.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let finished = try? finish(pdf, form.request) else { continue }
      #expect(throws: Never.self) { try PDFReader(finished).pageCount }
    }
  }

  @Test func anEncryptedFileIsAnError() throws {
    for password in ["", "secret"] {
      let encrypted = try OutsideJudge.encrypted(form.pdf, password: password)
      let error = #expect(throws: FinishError.self) { try finish(encrypted, form.request) }
      #expect(error?.diagnostic.rule == "pdf.encrypted")
    }
  }
}
