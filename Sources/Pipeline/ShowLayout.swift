public import Diagnostics
internal import FormLayout
internal import Foundation
internal import LayoutCore
internal import PageComposition
internal import TextEngine

/// Draws a form without data into `output`, whose suffix says the format.
///
/// - Parameter name: a form's name, or the path of a layout file.
/// - Returns: the files written, none when something stood in the way; and everything found.
public func showLayout(_ name: String, output: String) -> (files: [String], diagnostics: [Diagnostic]) {
  do {
    let folders = try ResourceFolders.required()
    var library = LayoutLibrary(folder: folders.layouts)
    guard let form = try library.form(named: name) else { return ([], library.diagnostics) }
    let session = try FontSession(folders: folders)
    let shown = show(form, fonts: session, output: output)
    return (shown.files, library.diagnostics + session.diagnostics + shown.diagnostics)
  } catch {
    return ([], error.diagnostics)
  }
}

private func show(
  _ form: FormDefinition, fonts session: FontSession, output: String
) -> (files: [String], diagnostics: [Diagnostic]) {
  let bound = form.emptyForm
  do {
    var demands = FontDemands()
    demands.add(bound.texts)
    if let footer = bound.footer {
      demands.add(footer.paragraph(page: 1_234_567_890, of: 1).text, in: footer.style.text.face)
    }
    let fonts = try session.fonts(for: demands)
    let composed = composeForm(bound, shaper: fonts.makeShaper())
    return (try write(composed, title: form.name, fonts: fonts, to: output), composed.diagnostics)
  } catch {
    return ([], [DocumentError(name: output, underlying: error).diagnostic])
  }
}

private func write(_ form: ComposedForm, title: String, fonts: BatchFonts, to output: String) throws -> [String] {
  let url = URL(fileURLWithPath: output)
  let format = RenderRequest.Format(rawValue: url.pathExtension.lowercased()) ?? .text
  let document = OutputDocument(
    info: DocumentInfo(title: title, created: "2000-01-01T00:00:00Z"),
    pages: form.pages.map { OutputDocument.NumberedPage(page: $0, label: nil) }, outline: [], structure: form.structure)
  let stem = url.deletingPathExtension().path
  let files = try DocumentEncoder(format: format, fonts: fonts.files).files(of: document) { suffix in
    document.pages.count == 1 ? output : "\(stem).\(suffix)"
  }
  for file in files { try writeAtomically(file.bytes, to: file.name) }
  return files.map(\.name)
}
