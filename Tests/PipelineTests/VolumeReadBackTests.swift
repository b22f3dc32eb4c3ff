import BudgetModel
import Testing

/// The finished volume as readers and other programs see it.
@Suite struct VolumeReadBackTests {
  @Test func pagesAreLabelledWithWhatIsPrintedOnThem() throws {
    let pages = try ReadVolume.example.get().pages
    #expect(pages.map(\.label) == ["封面", "封二", "I", "II"] + (1...pages.count - 4).map(String.init))
    for page in pages where !page.letters.isEmpty && page.label != "封面" {
      #expect(page.letters.hasSuffix("—\(page.label)—"))
    }
  }

  @Test func theReportCountsThePagesThatTheFilesHave() throws {
    let rendering = try Rendering.example.get()
    #expect(try rendering.report.volume?.pages == ReadVolume.example.get().pages.count)
    for form in rendering.report.forms { #expect(try form.pages == rendering.form(form.code).pageCount()) }
  }

  /// Justified lines open so little that no program takes a gap for a space: the prose has none.
  @Test func noSpaceIsReadFromTheProseThatWasNotTyped() throws {
    let lines = try Rendering.example.get().volume.lines(pages: 5...8).filter { !$0.contains("—") }
    #expect(lines.count > 60)
    #expect(lines.filter { $0.contains(" ") } == [])
  }

  @Test func partsBeginOnRightHandPages() throws {
    let parts = try ReadVolume.example.get().outline.filter { $0.level == 0 }
    #expect(parts.map { $0.page % 2 } == [1, 1])
  }

  @Test func theOutlineHasThePartsAndWhatTheyHold() throws {
    let text = try Example.model.get()
    let chapters = try #require(text.partOne).narrative.chapters.map(\.heading.value)
    let forms = text.projects.map { "\($0.sequence.value).\($0.title.value)" }
    let outline = try ReadVolume.example.get().outline
    #expect(outline.map(\.title) == ["第一部分　部门整体绩效目标"] + chapters + ["第二部分　预算项目绩效目标"] + forms)
    #expect(outline.map(\.level) == [0, 1, 1, 1, 0] + forms.map { _ in 1 })
  }

  @Test func outlineEntriesLeadToThePagesThatShowTheirTitles() throws {
    let volume = try ReadVolume.example.get()
    for entry in volume.outline {
      #expect(volume.pages[entry.page - 1].letters.contains([entry.title].letters), "\(entry.title)")
    }
  }

  @Test func contentsLinksLeadWhereTheirNumbersSay() throws {
    let volume = try ReadVolume.example.get()
    let number = try #require(volume.pages.firstIndex { $0.label == "I" }) + 1
    let links = volume.pages[number - 1].links
    #expect(links.count == 13)
    for link in links {
      let line = try volume.file.letters(page: number, area: link.area)
      let parts = try #require(line.wholeMatch(of: /(.*?)…+(\d+)/))
      let below = PDFFile.Area(x: 0, y: link.top, width: 596, height: 842 - link.top)
      #expect(volume.pages[link.page - 1].label == parts.output.2)
      #expect(try volume.file.letters(page: link.page, area: below).hasPrefix(parts.output.1), "\(line)")
    }
  }

  @Test func noOtherPageHasLinks() throws {
    let linked = try ReadVolume.example.get().pages.filter { !$0.links.isEmpty }
    #expect(linked.map(\.label) == ["I"])
  }

  @Test func theTitleNamesTheDepartmentAndTheYear() throws {
    let title = try Rendering.example.get().volume.information("Title")
    #expect(title == "中国共产党乐亭县委员会政法委员会2023年度绩效文本")
  }

  @Test func aFormsTitleIsItsHeading() throws {
    let title = try Rendering.example.get().form(Example.codes[7]).information("Title")
    #expect(title == "8.“雪亮工程”政府购买服务项目经费绩效目标表")
  }

  @Test func theDateIsTheFirstDayOfTheDatasYear() throws {
    #expect(try Rendering.example.get().volume.information("CreationDate").hasPrefix("2023-01-01T00:00:00"))
  }

  /// The volume and the single forms.
  private func files() throws -> [PDFFile] {
    let rendering = try Rendering.example.get()
    return try [rendering.volume] + Example.codes.map(rendering.form)
  }

  @Test func allFontsAreEmbeddedSubsetsWithText() throws {
    for file in try files() {
      let fonts = try file.fonts()
      #expect(!fonts.isEmpty)
      #expect(fonts.filter { !($0.isEmbedded && $0.isSubset && $0.hasUnicode) } == [])
    }
  }

  @Test func theFontsAreThoseOfTheReportAndNoOthers() throws {
    let rendering = try Rendering.example.get()
    let faces = Set(rendering.report.fonts.map(\.face))
    #expect(try Set(rendering.volume.fonts().map(\.name)) == faces)
    for code in Example.codes { #expect(try faces.isSuperset(of: rendering.form(code).fonts().map(\.name))) }
  }
}
