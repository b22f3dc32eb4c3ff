import Foundation
import Testing

/// The objects of a PDF as qpdf lists them.
struct PDFObjects {
  private let root: [String: Any]
  private let objects: [String: Any]
  /// The references of the pages in order.
  private let pages: [String]

  init(_ file: URL) throws {
    let json = try Program("qpdf", ["--json", file.path]).output
    root = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    objects = try #require((root["qpdf"] as? [Any])?.last as? [String: Any])
    pages = (root["pages"] as? [[String: Any]] ?? []).compactMap { $0["object"] as? String }
  }

  var pageCount: Int { pages.count }

  // MARK: Page labels

  /// What readers call the pages (ISO 32000-1, 12.4.2).
  var pageLabels: [String] {
    let ranges = (root["pagelabels"] as? [[String: Any]] ?? []).compactMap { entry in
      (entry["index"] as? Int).flatMap { index in (entry["label"] as? [String: Any]).map { (index, $0) } }
    }
    return pages.indices.compactMap { page in
      ranges.last { $0.0 <= page }.map { first, label in PDFObjects.label(page - first, of: label) }
    }
  }

  private static func label(_ index: Int, of range: [String: Any]) -> String {
    let number = (range["/St"] as? Int ?? 1) + index
    return text(range["/P"]) + (range["/S"] as? String == "/D" ? String(number) : "")
  }

  /// A text string, which qpdf writes as `u:…`.
  private static func text(_ value: Any?) -> String { String((value as? String ?? "u:").dropFirst(2)) }

  // MARK: Outline

  var outline: [ReadVolume.OutlineEntry] { PDFObjects.entries(root["outlines"], level: 0) }

  private static func entries(_ value: Any?, level: Int) -> [ReadVolume.OutlineEntry] {
    (value as? [[String: Any]] ?? []).flatMap { entry in
      let page = entry["destpageposfrom1"] as? Int ?? 0
      return [ReadVolume.OutlineEntry(title: entry["title"] as? String ?? "", level: level, page: page)]
        + entries(entry["kids"], level: level + 1)
    }
  }

  // MARK: Links

  /// The links of a page, counted from 0, in their order.
  func links(onPage page: Int) throws -> [ReadVolume.Link] {
    let dictionary = try #require(resolved(pages[page]) as? [String: Any])
    let height = try #require(numbers(dictionary["/MediaBox"]).last)
    return try (resolved(dictionary["/Annots"]) as? [Any] ?? []).compactMap { resolved($0) as? [String: Any] }
      .filter { $0["/Subtype"] as? String == "/Link" }
      .map { try link($0, pageHeight: height) }
  }

  private func link(_ annotation: [String: Any], pageHeight: Double) throws -> ReadVolume.Link {
    let corners = numbers(annotation["/Rect"])
    let target = try #require(resolved(annotation["/Dest"]) as? [Any], "a link needs a destination of its own")
    let page = try #require(pages.firstIndex { $0 == target.first as? String })
    let top = try #require(target.count > 3 ? target[3] as? Double : nil)
    let area = PDFFile.Area(
      x: corners[0], y: pageHeight - corners[3], width: corners[2] - corners[0], height: corners[3] - corners[1])
    return ReadVolume.Link(area: area, page: page + 1, top: pageHeight - top)
  }

  /// The object behind a reference, or the value itself.
  private func resolved(_ value: Any?) -> Any? {
    guard let reference = value as? String, let object = objects["obj:\(reference)"] as? [String: Any] else {
      return value
    }
    return object["value"]
  }

  private func numbers(_ value: Any?) -> [Double] { (resolved(value) as? [Any] ?? []).compactMap { $0 as? Double } }
}
