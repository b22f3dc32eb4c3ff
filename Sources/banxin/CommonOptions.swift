public import ArgumentParser
public import Diagnostics
import Foundation

extension Language: ExpressibleByArgument {
  /// The language of messages: what the user's environment asks for, Chinese where it asks for nothing.
  static var ofEnvironment: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("en") ? .english : .chinese
  }
}

/// What every command understands.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "消息的语言。The language of messages: zh, en.")
  var language: Language?

  @Flag(help: "以 JSON 输出结果。Prints the result as JSON.")
  var json = false

  var messageLanguage: Language { language ?? .ofEnvironment }
}
