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
        banxin layouts show 我的表.yaml --format png --grid
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
        for layout in listing.layouts {
          terminal.result([layout.name, layout.title, layout.source, layout.paper].joined(separator: "\t"))
        }
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

    @Option(help: "格式，不写则看输出文件的后缀。The format; the output's suffix says it otherwise: pdf, png, svg, text.")
    var format: RenderRequest.Format?

    @Flag(help: "在每格标出行号.列号，在表上方标出列宽（毫米）。Numbers the cells and shows the widths of columns in mm.")
    var grid = false

    @OptionGroup var common: CommonOptions

    func run() throws {
      let terminal = Terminal(language: common.messageLanguage)
      let shown = showLayout(ShowRequest(form: name, output: output, format: format, showsGrid: grid))
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
