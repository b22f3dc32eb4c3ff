import Diagnostics
import OfficeFiles
import OfficeFixtures
import Testing

/// Files that are built to exhaust, to deceive or to lead elsewhere, and files that are broken.
@Suite struct HostileFileTests {
  private static let word = WordFile.document(body: WordFile.paragraph("第一部分"))

  /// A Word document with other members beside its own.
  private func document(with members: ZipWriter.Member...) -> [UInt8] {
    let types = ZipWriter.Member("[Content_Types].xml", "<Types/>".utf8)
    return ZipWriter.archive([types] + members)
  }

  private func refusal(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) -> Diagnostic? {
    #expect(throws: OfficeFileError.self) { try OfficeFile(bytes, limits: limits) }?.diagnostic
  }

  @Test func aMemberThatStatesMoreThanTheLimitIsRefusedUnread() throws {
    var bomb = ZipWriter.Member("word/document.xml", [UInt8](repeating: 0, count: 100))
    bomb.statedSize = 3 << 30
    bomb.method = 8
    let finding = try #require(refusal(document(with: bomb)))
    #expect(finding.rule == "archive.size")
    #expect(finding.message.english.contains("word/document.xml: 3072 MB"))
  }

  @Test func aMemberThatUnpacksToMoreThanAHundredfoldIsRefused() throws {
    var bomb = ZipWriter.Member("word/media/image.png", [UInt8](repeating: 0, count: 1000))
    bomb.statedSize = 5 << 20
    bomb.method = 8
    #expect(refusal(document(with: bomb))?.rule == "archive.ratio")
  }

  @Test func aMemberThatLiesAboutItsSizeIsRefused() throws {
    var liar = ZipWriter.Member("_rels/.rels", "<Relationships/>".utf8)
    liar.statedSize = 3
    #expect(refusal(document(with: liar))?.rule == "file.damaged")
  }

  @Test func aMemberWithAWrongChecksumIsRefusedByName() throws {
    var broken = ZipWriter.Member("_rels/.rels", "<Relationships/>".utf8)
    broken.checksum ^= 1
    let finding = try #require(refusal(document(with: broken)))
    #expect(finding.rule == "file.damaged")
    #expect(finding.message.english.contains("_rels/.rels"))
  }

  @Test func tooManyMembersAreRefused() {
    var limits = ArchiveLimits()
    limits.members = 3
    #expect(refusal(Self.word, limits: limits)?.rule == "archive.members")
  }

  @Test func membersThatAreTooLargeTogetherAreRefused() {
    var limits = ArchiveLimits()
    limits.totalSize = 500
    #expect(refusal(Self.word, limits: limits)?.rule == "archive.size")
  }

  @Test(arguments: ["../evil.xml", "word/../../evil.xml", "/etc/passwd", "word\\..\\evil.xml", "C:/evil.xml"])
  func aNameThatLeadsElsewhereIsRefused(name: String) throws {
    let finding = try #require(refusal(document(with: ZipWriter.Member(name, []))))
    #expect(finding.rule == "archive.name")
    #expect(finding.message.chinese.contains(name))
  }

  @Test func twoMembersOfOneNameAreRefused() {
    let bytes = document(with: .init("word/document.xml", []), .init("Word/Document.xml", []))
    #expect(refusal(bytes)?.rule == "archive.duplicate")
  }

  @Test func anEncryptedMemberAsksForThePasswordToBeRemoved() {
    var member = ZipWriter.Member("word/document.xml", [])
    member.flags |= 1
    #expect(refusal(document(with: member))?.rule == "file.encrypted")
  }

  @Test(arguments: [1, 4, 30, 100, 300]) func aCutFileIsDamaged(missing: Int) {
    #expect(refusal(Array(Self.word.dropLast(missing)))?.rule == "file.damaged")
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><Types>&b;</Types>",
    "<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\"><Types/>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Types>&a;</Types>",
  ]) func aDocumentTypeIsRefused(xml: String) {
    let bytes = ZipWriter.archive([.init("[Content_Types].xml", xml.utf8)])
    #expect(refusal(bytes)?.rule == "xml.document-type")
  }

  @Test(arguments: ["<Types>", "<Types>&nbsp;</Types>", "<Types a=b/>", "", "\0", "<a><b></a></b>"])
  func xmlThatIsNotWellFormedIsDamaged(xml: String) {
    let bytes = ZipWriter.archive([.init("[Content_Types].xml", xml.utf8)])
    #expect(refusal(bytes)?.rule == "file.damaged")
  }

  @Test func elementsNestedTooDeepAreRefused() {
    let body = String(repeating: "<w:sdt><w:sdtContent>", count: 10_000)
    #expect(refusal(WordFile.document(body: body))?.rule == "file.damaged")
  }

  @Test func mergedCellsOfWholeSheetsOverEachOtherAreRefused() {
    let merges = (1...50).map { "A\($0):XFD1048576" }
    let sheet = WorkbookFile.Sheet("表", rows: Array(repeating: ["甲", "乙"], count: 60), merges: merges)
    #expect(refusal(WorkbookFile.workbook([sheet]))?.rule == "sheet.merges")
  }

  @Test(arguments: [
    ("application/vnd.oasis.opendocument.text", ".docx"), ("application/vnd.oasis.opendocument.spreadsheet", ".xlsx"),
    ("text/plain", "unpack"),
  ]) func anotherKindOfArchiveSaysWhatToDo(type: String, hint: String) throws {
    let finding = try #require(refusal(ZipWriter.archive([.init("mimetype", type.utf8)])))
    #expect(finding.rule == "file.unsupported-format")
    #expect(finding.hints.first?.english.contains(hint) == true)
  }

  @Test(arguments: [
    (["WordDocument"], "file.unsupported-format", ".docx"), (["Workbook"], "file.unsupported-format", ".xlsx"),
    (["Book"], "file.unsupported-format", ".xlsx"),
    (["EncryptionInfo", "EncryptedPackage"], "file.encrypted", "password"),
    ([], "file.unsupported-format", ".docx"),
  ]) func aCompoundFileIsToldByItsStreams(streams: [String], rule: String, hint: String) throws {
    let entries = streams.flatMap { name in
      let units = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let length = [UInt8(units.count + 2), 0] as [UInt8]
      return units + [UInt8](repeating: 0, count: 64 - units.count) + length + [UInt8](repeating: 0, count: 62)
    }
    let error = OfficeFileError.compoundFile([UInt8](repeating: 0, count: 512) + entries)
    #expect(error.diagnostic.rule == rule)
    #expect(error.diagnostic.hints.first?.english.contains(hint) == true)
  }
}
