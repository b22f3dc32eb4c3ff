import ArgumentParser

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "签字盖章的打印件归档。Keeps signed printouts beside what was printed.",
    discussion: """
      每条命令先写档案的文件夹。The archive's folder comes first in each command.

      例 Examples:
        banxin archive init 档案
        banxin render 绩效文本.txt --code --register 档案      打印并登记 print, and register
        banxin archive scan 档案 扫描/*.pdf                    扫描件归入 file the scans
        banxin archive status 档案                             哪些还没有回来 what is still to come
        banxin archive review 档案                             等人处理的页 what waits for a person
        banxin archive assign 档案 12 --form 7K3M9QXT2ABC --page 2
        banxin archive describe 档案 --department 216002 --fonds Z109 --year 2023 --term 30年 --office BGS --item 1
        banxin archive compare 档案 13022523P000PCJ10025Q -o 比较   纸上改了什么 what was changed on paper
        banxin archive export 档案 --all -o 导出                导出 PDF/A-3 export
        banxin archive check 档案                              逐字节核对 look at every byte
        banxin archive backup 档案 /备份/档案

      步骤见 docs/archive.md。The steps are in docs/archive.md.
      """,
    subcommands: [
      ArchiveInitCommand.self, ArchiveRegisterCommand.self, ArchiveScanCommand.self, ArchiveStatusCommand.self,
      ArchiveReviewCommand.self, ArchiveAssignCommand.self, ArchiveDiscardCommand.self, ArchiveListCommand.self,
      ArchiveShowCommand.self, ArchiveDescribeCommand.self, ArchiveLogCommand.self, ArchiveCheckCommand.self,
      ArchiveBackupCommand.self, ArchiveCompareCommand.self, ArchiveExportCommand.self,
    ])
}
