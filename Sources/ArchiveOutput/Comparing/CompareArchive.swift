public import Archive
public import Diagnostics
internal import PDFFinish
internal import Pipeline
internal import ScanComparison
internal import ScanReading

/// Compares what came back of archived documents with what was printed. It belongs to the thread that made it.
public final class ArchiveComparer {
  private let reader: ArchiveReader
  private let setter: SheetSetter

  /// Throws where the folders of layouts and fonts cannot be found.
  public init(_ reader: ArchiveReader) throws(ArchiveFailure) {
    self.reader = reader
    setter = try making(reader.folder) { try SheetSetter() }
  }

  /// Compares the pages of a document that came back.
  ///
  /// - Parameter pages: the numbers of the pages that are wanted; nil for all.
  /// - Returns: the pages that could be compared; and why others could not.
  public func compare(
    _ document: ArchivedDocument, pages: Set<Int>? = nil
  ) throws(ArchiveFailure) -> (pages: [ComparedPage], diagnostics: [Diagnostic]) {
    let original = try reader.bytes(of: document.original)
    let printed = try making(document.file) { try PrintedPage.all(in: PDFReader(original)) }
    var (compared, findings): ([ComparedPage], [Diagnostic]) = ([], [])
    for page in document.pages where pages?.contains(page.number) ?? true {
      guard let pictures = try ArchivedPage(page, original: original, in: reader) else {
        findings.append(.notBack(page.number, of: document))
        continue
      }
      do throws(ComparisonError) {
        let comparison = try ScanComparison.compare(
          pictures.scan, with: pictures.original, of: printed[page.number - 1])
        compared.append(try self.page(comparison, of: pictures, title: document.title))
      } catch {
        findings.append(error.diagnostic.concerning(page.number, of: document))
      }
    }
    return (compared, findings)
  }

  private func page(
    _ comparison: PageComparison, of pictures: ArchivedPage, title: String
  ) throws(ComparisonError) -> ComparedPage {
    let sheet = ComparisonLegend(comparison: comparison, title: "第 \(pictures.number) 页的比较").sheet
    let pages = (try? setter.pictures(of: sheet, dpi: ComparisonPicture.dpi)) ?? []
    let legend = pages.compactMap { try? ScanFile($0, name: "legend").raster(at: 0) }
    let raster = try ComparisonPicture(comparison, original: pictures.original).raster(legend: legend)
    return ComparedPage(number: pictures.number, comparison: comparison, picture: raster.png())
  }
}

extension Diagnostic {
  fileprivate static func notBack(_ page: Int, of document: ArchivedDocument) -> Diagnostic {
    Diagnostic(
      .note, "compare.not-back", zh: "第 \(page) 页还没有收到签字件", en: "page \(page) did not come back yet",
      record: document.code)
  }

  fileprivate func concerning(_ page: Int, of document: ArchivedDocument) -> Diagnostic {
    var diagnostic = self
    diagnostic.record = document.code
    diagnostic.location.place = diagnostic.location.place ?? "第 \(page) 页"
    return diagnostic
  }
}
