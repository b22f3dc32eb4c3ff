import ArgumentParser
import Pipeline

@main
struct Banxin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banxin",
    abstract: "把部门预算绩效数据排成正式表格。Sets a department's performance data in the official forms.",
    discussion: """
      例 Examples:
        banxin render 绩效文本.txt                每个项目一份 PDF，部门一册合订本，放入 output/
                                                  one PDF a project and one bound volume, into output/
        banxin render 绩效文本.txt -o 上报 --only 13022523P000PCJ10025Q
        banxin import 绩效文本.docx -o 数据.yaml  把 Word、Excel 读成数据 Word and Excel into data
        banxin check 绩效文本.txt                 打印之前找出数据中的错误 mistakes in the data, before printing
        banxin extract 绩效文本.pdf -o 数据.json  取出 PDF 所带的数据 the data that a PDF carries
        banxin archive scan 档案 扫描/*.pdf       签字盖章后扫描的页归档 files signed and scanned pages
        banxin why 绩效文本.txt --only 13022523P000PCJ10025Q
                                                  为何这样分页 why pages break where they do
        banxin layouts list                       有哪些表 which forms there are
        banxin fields                             表中可以取哪些数据 what a form can show
        banxin doctor                             字体是否齐全 whether all fonts are there
      """,
    version: "banxin \(banxinVersion)",
    subcommands: [
      RenderCommand.self, CheckCommand.self, ImportCommand.self, VerifyCommand.self, ExtractCommand.self,
      AttachCommand.self, ArchiveCommand.self, WhyCommand.self, LayoutsCommand.self, FieldsCommand.self,
      DoctorCommand.self, ReadScansCommand.self,
    ])
}
