public import Diagnostics
internal import FormLayout
internal import Foundation
internal import LayoutCore
internal import PageComposition
internal import SafeFiles
internal import TextEngine

/// Which empty form `banxin layouts show` draws, and how.
public struct ShowRequest: Sendable {
  /// A form's name, or the path of a layout file.
  public var form: String
  /// The file to write; named after the form where nil.
  public var output: String?
  /// The format; what the output's suffix says where nil, PDF where it says nothing.
  public var format: RenderRequest.Format?
  /// Whether cells are numbered and the widths of columns shown.
  public var showsGrid: Bool

  public init(form: String, output: String? = nil, format: RenderRequest.Format? = nil, showsGrid: Bool = false) {
    self.form = form
    self.output = output
    self.format = format
    self.showsGrid = showsGrid
  }

  fileprivate var outputFormat: RenderRequest.Format {
    let suffix = output.map { URL(fileURLWithPath: $0).pathExtension.lowercased() }
    return format ?? suffix.flatMap(RenderRequest.Format.init(suffix:)) ?? .pdf
  }

  /// The file to write a form of a name to.
  fileprivate func outputFile(for form: String) -> String {
    output ?? "\(form.replacingOccurrences(of: "/", with: "／")).\(outputFormat.suffix)"
  }
}

/// Draws a form without data.
///
/// - Returns: the files written, none when something stood in the way; and everything found.
public func showLayout(_ request: ShowRequest) -> (files: [String], diagnostics: [Diagnostic]) {
  do {
    let folders = try ResourceFolders.required()
    var library = LayoutLibrary(folder: folders.layouts)
    guard let form = try library.form(named: request.form) else { return ([], library.diagnostics) }
    let session = try FontSession(folders: folders)
    let shown = show(form, fonts: session, request: request)
    return (shown.files, library.diagnostics + session.diagnostics + shown.diagnostics)
  } catch {
    return ([], error.diagnostics)
  }
}

private func show(
  _ form: FormDefinition, fonts session: FontSession, request: ShowRequest
) -> (files: [String], diagnostics: [Diagnostic]) {
  let bound = form.emptyForm
  let output = request.outputFile(for: form.name)
  do {
    let fonts = try session.fonts(for: bound.demands(withGrid: request.showsGrid))
    let compose = request.showsGrid ? composeGrid : composeForm
    let composed = compose(bound, fonts.makeShaper())
    let encoder = try DocumentEncoder(format: request.outputFormat, fonts: fonts.files)
    return (try write(composed, title: form.name, encoder: encoder, to: output), composed.diagnostics)
  } catch {
    return ([], [DocumentError(name: output, underlying: error).diagnostic])
  }
}

private func write(
  _ form: ComposedForm, title: String, encoder: DocumentEncoder, to output: String
) throws -> [String] {
  let document = OutputDocument(
    info: DocumentInfo(title: title, created: "2000-01-01T00:00:00Z"),
    pages: form.pages.map { OutputDocument.NumberedPage(page: $0, label: nil) }, outline: [], structure: form.structure)
  let stem = URL(fileURLWithPath: output).deletingPathExtension().path
  let files = try encoder.files(of: document) { suffix in
    document.pages.count == 1 || !suffix.contains(".") ? output : "\(stem).\(suffix)"
  }
  for file in files { try writeAtomically(file.bytes, to: file.name) }
  return files.map(\.name)
}

extension BoundForm {
  /// Every character that the form shows.
  fileprivate func demands(withGrid showsGrid: Bool) -> FontDemands {
    var demands = FontDemands()
    demands.add(texts)
    for line in pageLines {
      demands.add(line.paragraph(page: 1_234_567_890, of: 1).text, in: line.style.text.face)
    }
    if showsGrid { demands.add(gridCharacters, in: gridFace) }
    return demands
  }
}
