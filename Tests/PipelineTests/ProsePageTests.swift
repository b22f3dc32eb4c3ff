import FormLayout
import LayoutCore
import Pipeline
import Testing
import VolumeBinding

/// The prose of part one on its pages, looked up in the finished frames.
@Suite struct ProsePageTests {
  /// A line of a paragraph: on which page, how far down, and what stands on it.
  private struct ProseLine {
    var page: Int
    var paragraph: ContentID
    var top: Length
    var runs: [GlyphRun]

    var text: String { runs.map(\.text).joined() }
  }

  private let lines: [ProseLine]
  private let volume: VolumeDefinition

  init() throws {
    let composed = try ComposedExample.shared.get().volume
    volume = try #require(LayoutLibrary(folder: Repository.layouts.path).volumes["绩效文本"])
    lines = composed.pages.enumerated().flatMap { number, page in ProsePageTests.lines(of: page.page, number: number) }
  }

  /// The lines of part one's chapters on a page, which are set in 号数制 三号.
  private static func lines(of page: Page, number: Int) -> [ProseLine] {
    let runs = page.layers.flatMap { layer in
      layer.frame.items.compactMap { item -> (GlyphRun, ContentID)? in
        guard case .glyphs(let run, .content(let id)) = item.placed(at: .zero, section: layer.section),
          id.section == 2, run.size == .pt(15.75)
        else { return nil }
        return (run, id)
      }
    }
    let tops = Set(runs.map(\.0.origin.y)).sorted()
    return tops.compactMap { top in
      let line = runs.filter { $0.0.origin.y == top }
      return line.first.map { ProseLine(page: number, paragraph: $0.1, top: top, runs: line.map(\.0)) }
    }
  }

  private var paragraphs: [[ProseLine]] {
    Dictionary(grouping: lines, by: \.paragraph).values.map { $0.sorted { ($0.page, $0.top) < ($1.page, $1.top) } }
  }

  private func isHeading(_ paragraph: ContentID) -> Bool {
    lines.last { $0.paragraph == paragraph }?.text.hasSuffix("。") == false
  }

  /// GB/T 9704-2012, 5.2.2 and 5.2.3: 22 lines of 28 characters fill the text block.
  @Test func aPageHoldsTwentyTwoLinesOfTwentyEightCharacters() throws {
    let style = try #require(volume.roles["段"]?.style)
    let block = volume.page.textBlock
    #expect(block.width.units / style.text.size.units == 28)
    #expect(block.height.units / style.linePitch.units == 22)
    let full = lines.map(\.text.count).max() ?? 0
    let perPage = Dictionary(grouping: lines, by: \.page).values.map(\.count).max()
    #expect(full >= 28 && perPage == 22)
  }

  @Test func linesFollowEachOtherAtOnePitch() throws {
    let pitch = try #require(volume.roles["段"]?.style.linePitch)
    for page in Dictionary(grouping: lines, by: \.page).values {
      for (line, next) in zip(page, page.dropFirst()) { #expect(next.top - line.top == pitch) }
    }
  }

  /// All lines but a paragraph's last end at the right edge of the text block: Han with their square, marks with half.
  @Test func theRightEdgeIsEven() {
    let width = volume.page.textBlock.width
    for paragraph in paragraphs {
      for line in paragraph.dropLast() {
        guard let run = line.runs.last, let glyph = run.glyphs.last, let last = line.text.unicodeScalars.last else {
          continue
        }
        let isMark = "，。、；：”）》".unicodeScalars.contains(last)
        let right = run.origin.x + glyph.x + (isMark ? run.size.half : run.size)
        if !last.isASCII { #expect(abs(right.points - width.points) < 0.01, "\(line.text)") }
      }
    }
  }

  @Test func noHeadingIsLastOnItsPage() {
    let last = Dictionary(grouping: lines, by: \.page).values.compactMap(\.last)
    #expect(last.count > 2)
    for line in last { #expect(!isHeading(line.paragraph), "\(line.text)") }
  }

  /// CLREQ, widows and orphans.
  @Test func noLineOfAParagraphStandsAloneOnAPage() {
    for paragraph in paragraphs {
      let counts = Dictionary(grouping: paragraph, by: \.page).values.map(\.count)
      if counts.count > 1 { #expect(counts.allSatisfy { $0 > 1 }, "\(paragraph[0].text)") }
    }
  }
}
