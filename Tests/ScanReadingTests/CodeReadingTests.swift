import CodeSymbols
import PageCodes
import ScanFixtures
import ScanReading
import Testing

@Suite("Codes on scans")
struct CodeReadingTests {
  private let form = PrintedForm(number: 1)

  private func read(
    _ change: (inout PaperPage) -> Void = { _ in }, profile: ScanProfile = .normal, dpi: Double = 200, seed: Int = 1
  ) throws -> ScannedPage {
    var paper = form.papers()[0]
    change(&paper)
    let scan = SimulatedScan(paper, profile: profile, dpi: dpi, seed: seed)
    return try ScanFile([scan].pdf(), name: "scan.pdf").page(at: 0)
  }

  @Test("a page tells its code in every mode of a good and of a bad scanner", arguments: ScanProfile.Mode.allCases)
  func modes(mode: ScanProfile.Mode) throws {
    for profile in [ScanProfile.normal, .bad] {
      #expect(try read(profile: profile.scanning(in: mode)).identity == .code(form.codes[0]))
    }
  }

  @Test("a page on its side or its head is turned upright and straight", arguments: QuarterTurn.allCases)
  func turns(turn: QuarterTurn) throws {
    let page = try read({ $0.turn = turn }, profile: .bad, seed: 7)
    #expect(page.turning.turn == turn.inverse)
    #expect(page.turning.evidence == .code)
    let corners = try #require(page.codes.first?.corners)
    // The symbol's edges run along the page's, where they were printed: at the bottom, right.
    #expect(abs(corners.topRight.y - corners.topLeft.y) < 3)
    #expect(corners.topLeft.x > 0.75 * Double(page.upright.width))
    #expect(corners.topLeft.y > 0.85 * Double(page.upright.height))
  }

  @Test("seal, fold and signature beside the code do not matter")
  func marks() throws {
    let page = try read({ paper in
      paper.marks = [
        .seal(x: 150, y: 240), .fold(y: 148), .signature(x: 60, y: 240, isBlue: true, seed: 4),
      ]
    })
    #expect(page.identity == .code(form.codes[0]))
  }

  @Test("a seal on the code is seen through, by its colour")
  func sealOnCode() throws {
    let page = try read({ $0.marks = [.seal(x: 177, y: 277)] }, profile: .bad)
    #expect(page.identity == .code(form.codes[0]))
  }

  @Test("strokes of a pen across the code leave it readable", arguments: [true, false])
  func penOnCode(isBlue: Bool) throws {
    let page = try read({ paper in
      paper.marks = [
        .stroke(fromX: 160, fromY: 276, toX: 195, toY: 280, isBlue: isBlue),
        .stroke(fromX: 175, fromY: 262, toX: 179, toY: 292, isBlue: isBlue),
      ]
    })
    #expect(page.identity == .code(form.codes[0]))
  }

  @Test("a signature across the code and its corners leaves it readable")
  func signatureOnCode() throws {
    let page = try read({ $0.marks = [.signature(x: 150, y: 275, isBlue: false, seed: 5)] })
    #expect(page.identity == .code(form.codes[0]))
  }

  @Test("strokes through the corners by which a code is found leave it readable", arguments: [QuarterTurn.none, .half])
  func strokesOnCorners(turn: QuarterTurn) throws {
    let page = try read({ paper in
      paper.turn = turn
      paper.marks = [
        .stroke(fromX: 160, fromY: 270, toX: 195, toY: 285, isBlue: false),
        .stroke(fromX: 165, fromY: 288, toX: 190, toY: 262, isBlue: false),
      ]
    })
    #expect(page.identity == .code(form.codes[0]))
    #expect(page.turning.turn == turn.inverse)
  }

  @Test("two different codes of ours are a conflict, never a choice")
  func conflict() throws {
    let page = try read({ paper in paper.stamps.append(CodeStamp(form.codes[1].text, left: 20, top: 20)) })
    #expect(page.identity == .conflict([form.codes[0], form.codes[1]]))
  }

  @Test("a foreign code beside ours is listed, and ours counts")
  func foreignBesideOurs() throws {
    let page = try read({ paper in paper.stamps.append(CodeStamp("HTTPS://EXAMPLE.ORG", left: 20, top: 20)) })
    #expect(page.identity == .code(form.codes[0]))
    #expect(page.codes.map(\.text).sorted() == [form.codes[0].text, "HTTPS://EXAMPLE.ORG"])
  }

  @Test("a page with nothing but a foreign code is foreign")
  func foreign() throws {
    let page = try read({ $0.stamps = [CodeStamp("HTTPS://EXAMPLE.ORG")] })
    #expect(page.identity == .foreign(["HTTPS://EXAMPLE.ORG"]))
  }

  @Test("a page without a code has none, and is turned by its lines")
  func noCode() throws {
    let page = try read({ paper in
      paper.stamps = []
      paper.turn = .quarter
    })
    #expect(page.identity == .noCode)
    #expect(page.turning.turn == .threeQuarters)
    #expect(page.turning.evidence == .lines)
  }

  @Test("a code that is covered for the most part is not read, and nothing is made up")
  func covered() throws {
    let page = try read({ paper in
      paper.marks = stride(from: 262.0, through: 288, by: 0.7)
        .map { .stroke(fromX: 160, fromY: $0, toX: 195, toY: $0, isBlue: false) }
    })
    #expect(page.identity == .noCode)
  }
}
