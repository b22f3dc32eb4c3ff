import BudgetModel
import FormLayout
import Foundation
import LayoutCore
import PageComposition
import Pipeline
import Testing
import TextEngine
import VolumeBinding

/// The example laid out in frames, before anything is drawn.
struct ComposedExample: Sendable {
  let forms: [ComposedForm]
  let volume: ComposedVolume

  static let shared = Result { try ComposedExample() }

  private init() throws {
    let text = try Example.model.get()
    let layouts = LayoutLibrary(folder: Repository.layouts.path)
    let form = try #require(layouts.forms["项目绩效目标表"])
    let volume = try #require(layouts.volumes["绩效文本"]).bind(text, missing: [])
    let bound = text.projects.map { form.bind($0, of: text.department) }
    let titles = bound.map { volume.contents.entry($0.title, at: text.department.code.location) }
    let shaper = try ComposedExample.shaper(for: volume.texts + titles + bound.flatMap(\.texts))
    let forms = bound.map { composeForm($0, shaper: shaper) }
    let numbered = zip(text.projects, forms).map { (sequence: $0.sequence.value, form: $1) }
    self.forms = forms
    self.volume = composeVolume(volume, forms: numbered, shaper: shaper)
  }

  private static func shaper(for texts: [BoundText]) throws -> PangoShaper {
    let policy = try #require(FontPolicy.read(file: Banxin.home.get().fontPolicy.path).policy)
    let library = FontLibrary(policy: policy)
    var demands = FontDemands()
    for text in texts {
      demands.add(text.paragraph.text, in: text.paragraph.style.text.face)
    }
    let plan = library.plan(for: demands)
    return PangoShaper(
      fonts: try library.writeSubsets(of: plan, to: try Scratch.folder().path), assignment: plan.assignment)
  }
}
