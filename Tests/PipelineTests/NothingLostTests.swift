import BudgetModel
import Foundation
import Testing

/// Every character that went in comes out of the finished PDFs, once, in order.
@Suite struct NothingLostTests {
  private func project(_ code: String) throws -> Project {
    try #require(try Example.model.get().projects.first { $0.code.value == code })
  }

  // MARK: Single forms

  @Test(arguments: Example.codes) func theFormSaysWhatTheProjectSaysInOrder(code: String) throws {
    let form = try Rendering.example.get().form(code)
    #expect(try form.letters() == FormWording(project: project(code)).texts.letters)
  }

  @Test(arguments: Example.codes) func aReaderWhoFollowsTheColumnsFindsTheSameCharacters(code: String) throws {
    let form = try Rendering.example.get().form(code)
    #expect(try form.letters(order: .seen).counts == FormWording(project: project(code)).texts.letters.counts)
  }

  @Test(arguments: Example.codes) func everyFieldOfTheCatalogIsShown(code: String) throws {
    let shown = try Rendering.example.get().form(code).letters()
    let lost = try texts(of: project(code)).map { [$0].letters }.filter { !$0.isEmpty && !shown.contains($0) }
    #expect(lost.isEmpty)
  }

  /// The texts of all fields that a record and the records in it have, and that do not follow from others.
  private func texts(of record: any FieldReadable) -> [String] {
    let fields = FieldCatalog.fields(of: type(of: record).recordKind).filter { !$0.isDerived }
    return fields.flatMap { texts(of: record.value(of: $0.name)?.value) }
  }

  private func texts(of value: FieldValue?) -> [String] {
    switch value {
    case .text(let text): [text]
    case .integer(let number): [String(number)]
    case .amount(let amount): [amount?.raw ?? ""]
    case .indicatorValue(let value): [value.raw]
    case .date(let date): [date.raw]
    case .paragraphs(let paragraphs): paragraphs.map(\.value)
    case .records(let records): records.flatMap { texts(of: $0) }
    case nil: []
    }
  }

  // MARK: The volume

  @Test func theVolumeHoldsEveryCharacterOfTheInputOnce() throws {
    let input = try Example.text().replacing(/\[bookmark:[^\]]*\]/, with: "")
    let pages = try ReadVolume.example.get().pages.filter(\.isText)
    let printed = pages.map { $0.body.replacing("第1页共1页", with: "") }
    #expect(printed.letters.counts == [input].letters.counts)
  }

  @Test func partOneStandsToTheLetterAcrossItsPages() throws {
    let partOne = try #require(try Example.model.get().partOne)
    let pages = try ReadVolume.example.get().pages.filter(\.isText).prefix { !$0.body.hasPrefix("第二部分") }
    #expect(pages.map(\.body).letters == partOne.texts.letters)
  }

  @Test func theDividerOfPartTwoNamesIt() throws {
    let divider = try ReadVolume.example.get().pages.filter { $0.isText && $0.body.hasPrefix("第二部分") }
    #expect(divider.map(\.body) == ["第二部分预算项目绩效目标"])
  }

  @Test(arguments: Example.codes) func theVolumesFormSaysWhatTheSingleFormSays(code: String) throws {
    let rendering = try Rendering.example.get()
    let pages = try #require(rendering.report.forms.first { $0.code == code }?.volumePages)
    #expect(pages[0] == pages[1])
    #expect(try ReadVolume.example.get().pages[pages[0] - 1].body == rendering.form(code).letters())
  }

  @Test func theCoverNamesTheDepartmentAndTheYear() throws {
    let department = try Example.model.get().department
    let (name, code) = (department.name.value, department.code.value)
    let cover = try ReadVolume.example.get().pages[0].letters
    #expect(cover == "\(name)2023年度绩效文本部门编码：\(code)年度：2023")
  }

  @Test func theContentsListEveryEntryOfTheOutlineWithItsPage() throws {
    let volume = try ReadVolume.example.get()
    let entries = volume.outline.map { $0.level == 0 ? $0.title : $0.title + volume.pages[$0.page - 1].label }
    #expect(try volume.contents.body.replacing("…", with: "") == (["目录"] + entries).letters)
  }
}
