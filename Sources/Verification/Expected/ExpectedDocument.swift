public import FormLayout

/// A form with its project's number in the volume.
public struct SequencedForm: Sendable {
  public var sequence: Int
  public var form: BoundForm

  public init(sequence: Int, form: BoundForm) {
    self.sequence = sequence
    self.form = form
  }
}

/// What a finished PDF has to say, told by data and layouts alone.
public enum ExpectedDocument: Sendable {
  /// The PDF of one project.
  case form(BoundForm)
  /// The department's volume with its forms in order, and what comes behind them.
  case volume(BoundVolume, forms: [SequencedForm], annexes: [ExpectedAnnex] = [])
}

extension ExpectedDocument {
  /// What the structure holds below its root.
  var elements: [ExpectedElement] {
    switch self {
    case .form(let form): ExpectedForm(form: form, headingLevel: 1).elements
    case .volume(let volume, let forms, let annexes):
      ExpectedVolume(volume: volume, forms: forms, annexes: annexes).elements
    }
  }

  var page: PageSetup {
    switch self {
    case .form(let form): form.page
    case .volume(let volume, _, _): volume.page
    }
  }
}
