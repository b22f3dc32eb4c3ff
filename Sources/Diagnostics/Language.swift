/// The language that messages are shown in. Chinese comes first: its readers fill in the forms.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// A sentence in both languages, written side by side where it is first said.
public struct Message: Sendable, Hashable {
  public var chinese: String
  public var english: String

  public init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  public func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
