import Drawing
import Foundation
import LayoutCore
import TextEngine
import Typesetting

/// Pages of real text in the fonts of the project's policy.
final class SamplePages {
  static let info = DocumentInfo(
    title: "项目绩效目标表", author: "乐亭县财政局", subject: "2023 年", created: "2023-01-01T00:00:00Z")

  let fonts: FontSet
  private let shaper: PangoShaper
  private let folder: URL

  /// Fonts for all of `texts` in each of `faces`.
  init(_ texts: [String], faces: [FaceName] = ["宋体"]) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../fonts/policy.yaml").standardizedFileURL.path
    guard var policy = FontPolicy.read(file: path).policy else { throw CocoaError(.fileReadCorruptFile) }
    policy.rules += [
      FaceRule(name: "霞鹜文楷", official: ["LXGWWenKai-Regular"], standIns: []),
      FaceRule(name: "明朝", official: ["NotoSerifCJKjp-Regular"], standIns: []),
    ]
    var demands = FontDemands()
    for face in faces { for text in texts { demands.add(text, in: face) } }
    let library = FontLibrary(policy: policy)
    let plan = library.plan(for: demands)
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    fonts = try library.writeSubsets(of: plan, to: folder.path)
    shaper = PangoShaper(fonts: fonts, assignment: plan.assignment)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The runs of `text` on one line that starts at `origin`, set tight.
  func runs(_ text: String, face: FaceName = "宋体", size: Length = .pt(16), at origin: Point) -> [GlyphRun] {
    let shaped = shaper.shape(text, face: face)
    var pen = origin
    return shaped.clusters.chunks.map { clusters in
      let run = GlyphRun(clusters, of: shaped, size: size, origin: pen)
      pen.x += clusters.map { $0.advance.length(at: size) }.sum()
      return run
    }
  }

  func items(
    _ text: String, face: FaceName = "宋体", size: Length = .pt(16), x: Double = 72, y: Double = 100,
    mark: ContentMark = .content(ContentID(block: 0))
  ) -> [DrawItem] {
    let origin = Point(x: .pt(x), y: .pt(y))
    return runs(text, face: face, size: size, at: origin).map { .glyphs($0, mark: mark) }
  }

  /// An A4 page of the items.
  func page(_ items: [DrawItem]) -> Page {
    let size = Size(width: .mm(210), height: .mm(297))
    return Page(size: size, layers: [.init(Frame(size: size, items: items))])
  }

  func pdf(_ pages: [Page], options: PDFOptions = PDFOptions(), outline: [OutlineEntry] = []) throws -> DrawnPDF {
    let writer = try PDFWriter(info: Self.info, creator: "Banxin 1.0", fonts: GlyphFonts(fonts), options: options)
    for (index, page) in pages.enumerated() { try writer.draw(page, label: "\(index + 1)") }
    return try writer.finish(outline: outline)
  }
}

extension [Cluster] {
  /// Stretches of one face.
  fileprivate var chunks: [[Cluster]] {
    reduce(into: []) { chunks, cluster in
      if chunks.last?.last?.face == cluster.face {
        chunks[chunks.count - 1].append(cluster)
      } else {
        chunks.append([cluster])
      }
    }
  }
}

extension GlyphRun {
  fileprivate init(_ clusters: [Cluster], of shaped: ShapedText, size: Length, origin: Point) {
    var pen = Em.zero
    var glyphs: [PlacedGlyph] = []
    for cluster in clusters {
      glyphs += shaped.glyphs[cluster.glyphs].map { glyph in
        PlacedGlyph(id: glyph.id, x: (pen + glyph.x).length(at: size), y: glyph.y.length(at: size))
      }
      pen += cluster.advance
    }
    let bytes = clusters.map(\.bytes)
    let text = Array(shaped.text.utf8)[(bytes.first?.lowerBound ?? 0)..<(bytes.last?.upperBound ?? 0)]
    self.init(
      face: clusters.first?.face ?? FaceID(0), size: size, origin: origin, glyphs: glyphs,
      text: String(decoding: text, as: UTF8.self),
      clusters: clusters.map { TextCluster(bytes: $0.bytes.count, glyphs: $0.glyphs.count) })
  }
}
