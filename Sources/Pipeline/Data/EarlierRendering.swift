internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import PDFFinish

extension RenderSession {
  /// The form to set an input in: the one that the user names, else the one that its data were set in before, else the
  /// volume's.
  func form(for imported: ImportedDocument) -> FormDefinition {
    guard request.layout == nil, let name = imported.rendering?.form.name, name != form.name,
      let folders = ResourceFolders.find(), let earlier = try? LayoutLibrary.choose(name, in: folders)
    else { return form }
    return earlier.form
  }
}

extension BoundDepartment {
  /// The standard that the PDF kept which the data were taken from.
  var earlierConformance: Conformance? {
    Conformance.allCases.first { $0.option == rendering?.conformance }
  }

  /// How many steps smaller the forms were set before, where they are to be set in the same form again; nil to choose.
  var earlierFitSteps: Int? {
    rendering.flatMap { $0.form == RenderingRecord.Layout(form) ? $0.fitSteps : nil }
  }
}

extension RenderingRecord {
  /// What makes a rendering differ from the one that the data were taken from.
  ///
  /// - Parameter current: the rendering that is under way, of the whole department.
  func differences(from current: RenderingRecord, at location: SourceLocation) -> [Diagnostic] {
    layoutDifferences(from: current, at: location) + fontDifferences(from: current, at: location)
      + programDifferences(from: current, at: location)
  }

  private func layoutDifferences(from current: RenderingRecord, at location: SourceLocation) -> [Diagnostic] {
    let pairs = [(form, current.form)] + (volume.flatMap { old in current.volume.map { [(old, $0)] } } ?? [])
    return pairs.filter { $0 != $1 }.map { old, new in
      Diagnostic(
        .warning, "rerender.layout", zh: "版式“\(new.name)”与生成原 PDF 的“\(old.name)”不同，结果会有差别",
        en: "the layout 「\(new.name)」 is not the 「\(old.name)」 that the PDF was made with: the result will differ",
        at: location, hints: [Message(zh: "用 --layout 指定原来的版式文件", en: "name the original layout file with --layout")])
    }
  }

  private func fontDifferences(from current: RenderingRecord, at location: SourceLocation) -> [Diagnostic] {
    fonts.filter { !current.fonts.contains($0) }.map { font in
      let name = "\(font.postScriptName) (\(font.version))"
      return Diagnostic(
        .warning, "rerender.font", zh: "“\(font.asked)”原来用 \(name)，现在不同，结果会有差别",
        en: "「\(font.asked)」 was set in \(name), now in another: the result will differ",
        at: location, hints: [Message(zh: "把原来的字体放进 fonts/", en: "put the original font into fonts/")])
    }
  }

  private func programDifferences(from current: RenderingRecord, at location: SourceLocation) -> [Diagnostic] {
    let pairs = [
      ("banxin", banxin, current.banxin), ("--pdf", conformance, current.conformance),
      ("SOURCE_DATE_EPOCH", created, current.created),
    ]
    return pairs.filter { $1 != $2 }.map { name, old, new in
      Diagnostic(
        .note, "rerender.option", zh: "原 PDF 的 \(name) 是 \(old)，这次是 \(new)，结果会有差别",
        en: "\(name) was \(old) for the PDF and is \(new) now: the result will differ", at: location)
    }
  }
}
