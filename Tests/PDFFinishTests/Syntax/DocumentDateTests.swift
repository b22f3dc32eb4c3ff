import Testing

@testable import PDFFinish

@Suite struct DocumentDateTests {
  @Test(arguments: [
    ("2023-01-31T00:00:00Z", "D:20230131000000Z"), ("2024-02-29T23:59:59+08:00", "D:20240229235959+08'00'"),
  ])
  func bothFormsSayTheSame(text: String, objectForm: String) throws {
    let date = try #require(DocumentDate(text))
    #expect(date.objectForm == objectForm)
    #expect(date.metadataForm == text)
  }

  @Test(arguments: [
    "", "2023-01-31", "2023-02-29T00:00:00Z", "2023-13-01T00:00:00Z", "2023-01-01T24:00:00Z", "2023-01-01T00:00:00",
    "２０２３-01-01T00:00:00Z", "2023-01-01T00:00:00+0800",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(DocumentDate(text) == nil)
  }
}
