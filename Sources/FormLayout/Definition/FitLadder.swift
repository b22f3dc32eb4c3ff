public import Diagnostics
public import LayoutCore

/// How a form may be set smaller so that it takes no more pages than it should: steps from the mildest on.
public struct FitLadder: Sendable, Hashable {
  /// The number of pages that a form should take.
  public var pages: Int
  public var steps: [FitStep]

  public init(pages: Int, steps: [FitStep]) {
    self.pages = pages
    self.steps = steps
  }
}

/// What is set smaller than the layout says. A step holds all that the steps before it changed.
public struct FitStep: Sendable, Hashable {
  /// The most that lines are led, in thousandths of the type size.
  public var leading: Int?
  /// The size that text of another size takes instead.
  public var size: SizeChange?

  public struct SizeChange: Sendable, Hashable {
    public var from: Length
    public var to: Length
  }

  /// The step in words.
  public var description: Message {
    let leading = leading.map { hundredths(of: Double($0) / 1000) }
    let size = size.map { ("\($0.from)", "\($0.to)") }
    return Message(
      zh: [leading.map { "行距不超过 \($0) 倍" }, size.map { "字号 \($0.0) 改为 \($0.1)" }].compactMap(\.self).joined(
        separator: "，"),
      en: [leading.map { "leading at most \($0)" }, size.map { "type of \($0.0) set in \($0.1)" }].compactMap(\.self)
        .joined(separator: ", "))
  }
}

extension FormDefinition {
  /// The form, set smaller.
  public func shrunk(by step: FitStep) -> FormDefinition {
    var form = self
    form.roles.roles = roles.roles.mapValues { $0.shrunk(by: step) }
    return form
  }
}

extension Role {
  /// The role, set smaller. Lines of a fixed pitch keep it.
  fileprivate func shrunk(by step: FitStep) -> Role {
    var role = self
    if let change = step.size, role.style.text.size == change.from { role.style.text.size = change.to }
    guard var leading = role.leading else { return role }
    if let most = step.leading { leading = min(leading, most) }
    role.leading = leading
    role.style.linePitch = role.style.text.size.scaled(by: leading, over: 1000)
    return role
  }
}
