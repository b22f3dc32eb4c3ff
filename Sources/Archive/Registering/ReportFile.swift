internal import Foundation

/// What `report.json` of a run says, as far as an archive asks.
struct ReportFile: Decodable {
  struct Department: Decodable {
    var code: String
    var name: String
    var year: Int
  }

  /// What the codes on a document's pages say.
  struct PageCodes: Decodable {
    var form: String
    var edition: Int
    var digest: String
    /// How many pages have one: all but those of annexes.
    var pages: Int
  }

  struct Form: Decodable {
    var code: String
    var name: String
    var layout: String?
    var status: String
    var file: String?
    var pages: Int?
    var sha256: String?
    /// Nil where its pages have no codes.
    var pageCode: PageCodes?

    enum CodingKeys: String, CodingKey {
      case code, name, layout, status, file, pages, sha256
      case pageCode = "page_code"
    }
  }

  struct Volume: Decodable {
    var file: String
    var pages: Int
    var sha256: String
    var pageCode: PageCodes?

    enum CodingKeys: String, CodingKey {
      case file, pages, sha256
      case pageCode = "page_code"
    }
  }

  var department: Department
  var layout: String?
  var forms: [Form]
  var volume: Volume?
}
