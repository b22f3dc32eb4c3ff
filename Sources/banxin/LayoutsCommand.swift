import ArgumentParser
import Diagnostics
import Foundation
import Pipeline

struct LayoutsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layouts",
    abstract: "版式：有哪些表、空表的样子、版式文件的错误。Layouts: the forms, an empty form, a layout's mistakes.",
    discussion: """
      例 Examples:
        banxin layouts list
        banxin layouts show 项目绩效目标表 -o 空表.pdf
        banxin layouts check 我的表.yaml
      """,
    subcommands: [List.self, Show.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "列出各表。Lists the forms.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      let terminal = Terminal(language: common.messageLanguage)
      let listing = listLayouts()
      terminal.show(listing.diagnostics)
      if common.json {
        terminal.result(prettyJSON(listing.layouts).trimmingCharacters(in: .newlines))
      } else {
        for layout in listing.layouts { terminal.result("\(layout.name)\t\(layout.paper)\t\(layout.source)") }
      }
      if listing.diagnostics.hasErrors { throw ExitCode(1) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "画出空表。Draws an empty form.")

    @Argument(help: "表的名称，或版式文件。The form's name, or a layout file.")
    var name: String

    @Option(name: [.customShort("o"), .customLong("output")], help: "输出文件，.pdf、.png、.svg 或 .txt。The file to write.")
    var output: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let terminal = Terminal(language: common.messageLanguage)
      let shown = showLayout(name, output: output ?? "\(name).pdf")
      terminal.show(shown.diagnostics)
      for file in shown.files { terminal.result(file) }
      if shown.files.isEmpty { throw ExitCode(2) }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "检查版式文件。Checks layout files.")

    @Argument(help: "版式文件。Layout files.")
    var files: [String]

    @OptionGroup var common: CommonOptions

    func run() throws {
      let terminal = Terminal(language: common.messageLanguage)
      let diagnostics = checkLayouts(files)
      if common.json {
        let entries = diagnostics.map { DiagnosticEntry($0, language: terminal.language) }
        terminal.result(prettyJSON(entries).trimmingCharacters(in: .newlines))
      } else {
        terminal.show(diagnostics)
      }
      if diagnostics.hasErrors { throw ExitCode(1) }
    }
  }
}
