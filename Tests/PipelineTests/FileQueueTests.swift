import Foundation
import SafeFiles
import Testing

@testable import Pipeline

@Suite struct FileQueueTests {
  private func queue(_ folder: URL, of count: Int) -> FileQueue {
    let queue = FileQueue(folder: folder.path, journal: nil)
    for index in 0..<count {
      let document = FinishedFile(file: "\(index).pdf", sha256: "", pages: 1)
      queue.add([OutputFile(name: "\(index).pdf", bytes: Array("form \(index)".utf8))], of: document)
    }
    return queue
  }

  @Test func everyFileStandsUnderItsNameWhenTheQueueIsFlushed() throws {
    let folder = try Scratch.folder()
    let queue = queue(folder, of: 60)
    defer { queue.close() }
    #expect(queue.flushed().isEmpty)
    for index in 0..<60 {
      let text = try String(contentsOf: folder.appending(path: "\(index).pdf"), encoding: .utf8)
      #expect(text == "form \(index)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 60)
  }

  @Test func whatTheDiskDoesNotTakeIsTold() throws {
    let folder = try Scratch.folder().appending(path: "gone")
    let queue = queue(folder, of: 40)
    defer { queue.close() }
    let failures = queue.flushed()
    #expect(Set(failures.keys) == Set((0..<40).map { "\($0).pdf" }))
    #expect(failures.values.allSatisfy { $0.code == ENOENT })
  }
}
