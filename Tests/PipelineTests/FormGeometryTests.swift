import FormLayout
import LayoutCore
import PageComposition
import Testing
import VolumeBinding

/// Where the forms of the example stand on their pages, looked up in the finished frames.
@Suite struct FormGeometryTests {
  private let example: ComposedExample

  init() throws { example = try ComposedExample.shared.get() }

  /// The text block of GB/T 9704-2012, 5.2.1.
  private let textBlock = Rect(x: .zero, y: .zero, width: .mm(156), height: .mm(225))

  @Test func theTextBlockIsTheStandards() {
    for form in example.forms {
      let block = form.setup.textBlock
      #expect(abs(block.width.millimetres - 156) < 0.01 && abs(block.height.millimetres - 225) < 0.01)
      #expect((form.setup.top, form.setup.inner) == (.mm(37), .mm(28)))
    }
  }

  @Test func eachFormHasOnePage() {
    #expect(example.forms.map(\.pageCount) == Array(repeating: 1, count: 10))
    #expect(example.forms.flatMap(\.diagnostics).isEmpty)
  }

  @Test func theEmSquareOfEveryGlyphIsInsideTheTextBlock() {
    for form in example.forms {
      let squares = form.bodies.flatMap(\.emSquares)
      #expect(!squares.isEmpty)
      #expect(squares.filter { !textBlock.contains($0) } == [], "\(form.title)")
    }
  }

  @Test func noRuleLeavesTheTextBlock() {
    for form in example.forms {
      let rules = form.bodies.flatMap(\.rules)
      #expect(!rules.isEmpty)
      let outside = rules.filter { rule in !textBlock.contains(rule.area) }
      #expect(outside == [], "\(form.title)")
    }
  }

  @Test func rulesAreThickEnoughToCopy() {
    let thin = example.forms.flatMap(\.bodies).flatMap(\.rules).filter { $0.thickness < .mm(0.25) }
    #expect(thin == [])
  }

  @Test func rulesAreHorizontalOrVertical() {
    let slanted = example.forms.flatMap(\.bodies).flatMap(\.rules).filter { rule in
      (rule.start.x == rule.end.x) == (rule.start.y == rule.end.y)
    }
    #expect(slanted == [])
  }

  @Test func theVolumeShowsTheVeryFramesOfTheSingleForms() throws {
    for form in example.forms {
      let pages = try #require(example.volume.formPages[form.record])
      let shown = pages.map { example.volume.pages[$0 - 1].page.layers.map(\.frame) }
      for (body, frames) in zip(form.bodies, shown) { #expect(frames.contains(body), "\(form.title)") }
      #expect(shown.count == form.bodies.count)
    }
  }

  @Test func theBindingEdgeIsOnTheLeftOfOddPagesAndOnTheRightOfEvenOnes() throws {
    for form in example.forms {
      let index = try #require(example.volume.formPages[form.record]).lowerBound - 1
      let numbered = example.volume.pages[index]
      let body = try #require(numbered.page.layers.first { $0.frame == form.bodies[0] })
      let isOdd = try #require(Int(numbered.label)) % 2 == 1
      #expect(body.origin == Point(x: isOdd ? .mm(28) : .mm(26), y: .mm(37)))
    }
  }
}

extension Frame {
  fileprivate var rules: [Rule] { items.compactMap { if case .rule(let rule) = $0 { rule } else { nil } } }

  /// The square of each glyph, 0.88 em of it above the baseline as in Han fonts.
  fileprivate var emSquares: [Rect] {
    items.flatMap { item -> [Rect] in
      guard case .glyphs(let run, mark: _) = item else { return [] }
      return run.glyphs.map { glyph in
        Rect(
          x: run.origin.x + glyph.x, y: run.origin.y + glyph.y - run.size.scaled(by: 88, over: 100), width: run.size,
          height: run.size)
      }
    }
  }
}

extension Rule {
  /// What the rule covers: half its thickness on either side, square at its ends.
  fileprivate var area: Rect {
    let half = thickness.half
    let isHorizontal = start.y == end.y
    let corner = Point(x: min(start.x, end.x), y: min(start.y, end.y))
    let size = Size(width: max(start.x, end.x) - corner.x, height: max(start.y, end.y) - corner.y)
    return isHorizontal
      ? Rect(x: corner.x, y: corner.y - half, width: size.width, height: thickness)
      : Rect(x: corner.x - half, y: corner.y, width: thickness, height: size.height)
  }
}

extension Rect {
  fileprivate func contains(_ other: Rect) -> Bool {
    other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
  }
}
