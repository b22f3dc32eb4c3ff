import Diagnostics
import Foundation
import ScanFixtures
import ScanReading
import Testing

@Suite("Workers that read scans")
struct ScanWorkerTests {
  /// The program beside the tests, called to read scans.
  private static let banxin = ScanWorkerCommand(
    program: Bundle.main.bundleURL.appending(path: "banxin").path, arguments: ["read-scans"])

  private static let form = PrintedForm(number: 6)
  private static let scans = ScanBatch([form]).scanned(.normal, dpi: 100, seed: 5)

  /// A worker that runs a script of the shell, to which `$0` is the program.
  private func script(_ text: String) -> ScanWorkerCommand {
    ScanWorkerCommand(program: "/bin/sh", arguments: ["-c", text, Self.banxin.program])
  }

  @Test("a worker reads the same as we do")
  func same() throws {
    let bytes = Self.scans.tiff()
    let (here, there) = (try ScanFile(bytes, name: "a.tif"), try ScanFile(bytes, name: "a.tif", worker: Self.banxin))
    #expect(there.format == here.format)
    #expect(there.pageCount == here.pageCount)
    for index in 0..<here.pageCount {
      let (own, read) = (try here.page(at: index), try there.page(at: index))
      #expect(read.identity == .code(Self.form.codes[index]))
      #expect(read.codes == own.codes)
      #expect(read.turning == own.turning)
      #expect(read.upright == own.upright)
      #expect(try there.raster(at: index) == own.original)
    }
  }

  @Test("a worker's findings are ours, with file and page")
  func findings() throws {
    #expect(throws: ScanError.self) { try ScanFile([1, 2, 3], name: "a", worker: Self.banxin) }
    var jpeg = Self.scans[0].jpeg()
    jpeg.removeLast(jpeg.count / 2)
    let file = try ScanFile(jpeg, name: "a.jpg", worker: Self.banxin)
    let (here, there) = (finding { try ScanFile(jpeg, name: "a.jpg").page(at: 0) }, finding { try file.page(at: 0) })
    #expect(there?.diagnostic.rule == "scan.damaged")
    #expect(there == here)
  }

  @Test("a worker that crashes as it opens a file costs that file")
  func crashAtOpening() {
    let found = finding { try ScanFile(Self.scans.tiff(), name: "a.tif", worker: script("kill -SEGV $$")) }
    #expect(found?.diagnostic.rule == "scan.crashed")
    #expect(found?.diagnostic.location.file == "a.tif")
  }

  @Test("a program that is not there is told")
  func noProgram() {
    let worker = ScanWorkerCommand(program: "/nowhere/banxin", arguments: [])
    #expect(finding { try ScanFile([], name: "a", worker: worker) }?.diagnostic.rule == "scan.no-worker")
  }

  @Test("a worker that ends in the middle of a file costs one page, and a new one reads on")
  func crashOnPage() throws {
    let identifier = FileManager.default.temporaryDirectory.appending(path: "banxin-worker-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: identifier) }
    let worker = script("echo $$ > \(identifier.path); exec \"$0\" read-scans")
    let file = try ScanFile(Self.scans.tiff(), name: "a.tif", worker: worker)
    #expect(try file.page(at: 0).identity == .code(Self.form.codes[0]))
    let text = try String(contentsOf: identifier, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    kill(try #require(pid_t(text)), SIGKILL)
    #expect(finding { try file.page(at: 0) }?.diagnostic.rule == "scan.crashed")
    #expect(try file.page(at: 1).identity == .code(Self.form.codes[1]))
  }

  private func finding<Result>(_ read: () throws -> Result) -> ScanError? {
    do {
      _ = try read()
      return nil
    } catch {
      return error as? ScanError
    }
  }
}
