import BudgetModel
import Diagnostics
import DocumentImport
import Testing

@Suite struct ImportFormatTests {
  @Test(arguments: [
    ("{\"a\": 1}", ImportFormat.json), (" \r\n\t{", .json), ("\u{FEFF}{}", .json), ("[{}]", .json), ("[ {}]", .json),
    ("[bookmark: _Toc_4_4_0000000004]第一部分", .text), ("第二部分", .text), ("", .text), ("%PDF-1.7\n", .pdf),
    ("PK\u{3}\u{4}\u{14}", .archive), ("PK\u{5}\u{6}", .archive), ("PKU", .text), ("{\\rtf1", .richText),
    ("<!DOCTYPE html>", .html), ("\n <TABLE>", .html), ("<?xml version=\"1.0\"?>", .html), ("GIF89a", .image),
    ("projects:\n", .yaml), ("# 数据\n---\n部门:\n", .yaml), ("- 项目编码: x\n", .yaml),
    ("绩效目标：无", .text), ("项目编码,项目名称,预算数\n1,2,3\n", .csv), ("项目编码\t项目名称\t预算数\n", .csv),
    ("\t项目编码\n\t1\n\t项目名称\n\t预算数\n", .text),
  ]) func aFormatIsToldByItsFirstBytes(text: String, format: ImportFormat) {
    #expect(ImportFormat(recognising: Array(text.utf8)) == format)
  }

  @Test func anOldWordDocumentIsRecognised() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]
    #expect(ImportFormat(recognising: bytes) == .compoundFile)
  }

  @Test(arguments: [("%PDF-1.7", "banxin extract"), ("{\\rtf1", ".docx"), ("<html>", ".docx"), ("GIF89a", "pictures")])
  func aFormatThatIsNotReadSaysWhatToDo(start: String, hint: String) throws {
    let error = #expect(throws: ImportFailure.self) {
      try importDocument(from: DocumentSource(name: "x.txt", bytes: Array(start.utf8)))
    }
    let finding = try #require(error?.diagnostics.first)
    #expect(finding.rule == "file.unsupported-format")
    #expect(finding.hints.first?.english.contains(hint) == true)
  }

  @Test func theSeedIsReadAsTextAndItsDataAsJSON() throws {
    let seed = try importDocument(from: DocumentSource(name: Seed.name, bytes: try Seed.bytes()))
    let data = DataSample.encoded(DataDocument(text: seed.performanceText))
    let again = try importDocument(from: DocumentSource(name: "x.txt", bytes: data))
    #expect(again.projects.map(\.code.value) == seedCodes)
  }
}
