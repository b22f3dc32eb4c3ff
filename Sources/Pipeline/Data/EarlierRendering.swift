internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import PDFFinish

extension RenderSession {
  /// The forms to set an input in: the one that the user names, else the ones that its data were set in before, else the
  /// ones that records name and the volume's.
  func forms(for imported: ImportedDocument) -> FormChoice {
    guard request.layout == nil, let name = imported.rendering?.form.name, name != forms.common.name,
      let folders = ResourceFolders.find(),
      let earlier = try? LayoutLibrary.choose(name, isForced: false, in: folders)
    else { return forms }
    return earlier.forms
  }
}

extension BoundDepartment {
  /// The standard that PDFs keep: the one asked for, else that of the PDF which the data were taken from, else PDF/A-3a.
  func conformance(asked: Conformance?) -> Conformance {
    asked ?? Conformance.allCases.first { $0.option == rendering?.conformance } ?? .a3a
  }

  /// How many steps smaller the records of a form were set before, where the form is the same again; nil to choose.
  func earlierFitSteps(of form: FormDefinition) -> Int? {
    let layout = RenderingRecord.Layout(form)
    if rendering?.form == layout { return rendering?.fitSteps }
    return rendering?.otherForms.first { $0.layout == layout }?.fitSteps
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
    let others = otherForms.flatMap { old in
      current.otherForms.filter { $0.layout.name == old.layout.name }.map { (old.layout, $0.layout) }
    }
    let pairs = [(form, current.form)] + others + (volume.flatMap { old in current.volume.map { [(old, $0)] } } ?? [])
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
