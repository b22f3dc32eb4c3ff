import Testing

@testable import PDFFinish

/// What joined documents declare, and what of their tags and files is left.
@Suite struct JoinedStandardTests {
  private func form(_ conformance: Conformance = .a3a, name: String = "form.pdf") throws -> JoinedDocument {
    JoinedDocument(name: name, bytes: try SampleForm(conformance: conformance).finished())
  }

  @Test func theStandardOfAllIsDeclaredAndKept() throws {
    let result = try join(JoinRequest(base: form(), parts: [form(), form()], position: 1))
    #expect(result.claim.name == "PDF/A-3a + PDF/UA-1")
    #expect(try PDFReader(result.bytes).conformance == .a3a)
    #expect(try checkConformance(of: result.bytes, to: .a3a).isEmpty)
    #expect(try OutsideJudge.qpdfFindsNoFault(in: result.bytes))
  }

  @Test func structuresHangOnOneDocument() throws {
    let result = try join(JoinRequest(base: form(), parts: [form()]))
    let reader = try PDFReader(result.bytes)
    let single = try PDFReader(form().bytes).text().content.map(\.text)
    #expect(reader.structure.map(\.role) == ["Document"])
    #expect(reader.structure.first?.children.map(\.role) == ["Part", "Part"])
    #expect(try reader.text().content.map(\.text) == single + single)
  }

  @Test func aPlainDocumentTakesTheDeclarationAway() throws {
    let plain = JoinedDocument(ForeignPDF(name: "A"))
    let result = try join(JoinRequest(base: plain, parts: [form()]))
    #expect(result.claim == .none)
    #expect(try PDFReader(result.bytes).conformance == .plain)
    #expect(
      result.losses.contains(
        .claim(
          document: "form.pdf", was: StandardClaim(part: 3, level: "A", isAccessible: true),
          reason: .lesser(document: "A.pdf"))))
    #expect(result.losses.contains(.untagged(document: "A.pdf")))
    #expect(try !PDFReader(result.bytes).isTagged)
  }

  @Test func theBaseLosesItsDeclarationWithAPlainPart() throws {
    let result = try join(JoinRequest(base: form(), parts: [JoinedDocument(ForeignPDF(name: "B"))]))
    let reader = try PDFReader(result.bytes)
    #expect(result.claim == .none)
    #expect(reader.claim == .none)
    #expect(reader.title == SampleForm.metadata.title)
  }

  @Test func theLesserLevelCounts() throws {
    let result = try join(JoinRequest(base: form(.a3u), parts: [form(.a2a)]))
    #expect(result.claim == StandardClaim(part: 3, level: "U", isAccessible: false))
    #expect(try PDFReader(result.bytes).conformance == .a3u)
  }

  // MARK: Files

  @Test func embeddedFilesOfAllDocumentsAreKept() throws {
    let result = try join(JoinRequest(base: form(), parts: [form()]))
    let files = try PDFReader(result.bytes).attachments()
    #expect(files.map(\.name).sorted() == ["数据-2.json", "数据.json"])
    #expect(Set(files.map(\.data)) == [SampleForm.attachment.data])
    #expect(result.losses.contains(.renamed(document: "form.pdf", old: "数据.json", new: "数据-2.json")))
  }

  @Test func formsTravelAsFilesWithTheirRelationship() throws {
    let attachment = Attachment(
      name: "表.pdf", mediaType: "application/pdf", description: "表", relationship: .supplement, data: try form().bytes)
    let result = try join(JoinRequest(base: form(), attachments: [attachment, attachment]))
    let files = try PDFReader(result.bytes).attachments()
    #expect(files.map(\.name).sorted() == ["数据.json", "表-2.pdf", "表.pdf"])
    #expect(files.filter { $0.relationship == "Supplement" }.map(\.data) == [attachment.data, attachment.data])
    #expect(result.claim.name == "PDF/A-3a + PDF/UA-1")
    #expect(try checkConformance(of: result.bytes, to: .a3a).isEmpty)
  }

  @Test func aFileRaisesPartTwoToPartThree() throws {
    let attachment = Attachment(name: "表.pdf", mediaType: "application/pdf", description: "表", data: try form().bytes)
    let result = try join(JoinRequest(base: form(.a2a), attachments: [attachment]))
    #expect(result.claim.name == "PDF/A-3a + PDF/UA-1")
    #expect(result.losses.isEmpty)
    #expect(try checkConformance(of: result.bytes, to: .a3a).isEmpty)
  }

  // MARK: Numbers

  @Test(arguments: [0, 90, 180, 270]) func numbersStandUprightWhateverWayThePageIsTurned(rotation: Int) throws {
    var foreign = ForeignPDF(name: "B", pageCount: 1)
    foreign.rotation = rotation
    let drawing = CairoDrawing()
    drawing.text("42", x: 500, y: 800)
    let numbers = try finish(
      drawing.pdf(), FinishRequest(metadata: SampleForm.metadata, conformance: .a3u))
    let request = JoinRequest(
      base: try form(), parts: [JoinedDocument(foreign)], position: 0, firstNumber: 42, numbers: numbers)
    let result = try join(request)
    let sheet = try PDFReader(result.bytes).sheetSizes[0]
    #expect(sheet.width == (rotation % 180 == 0 ? 595 : 842))
    #expect(String(decoding: try OutsideJudge.popplerSees(result.bytes).text, as: UTF8.self).contains("42"))
    #expect(try OutsideJudge.qpdfFindsNoFault(in: result.bytes))
  }
}
