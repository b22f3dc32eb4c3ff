/// A file of Word or Excel, told by what it holds.
public enum OfficeFile: Sendable {
  case word(WordDocument)
  case workbook(Workbook)

  /// Reads a zip archive. Throws when it is neither, damaged, locked with a password, or built to do harm.
  public init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(OfficeFileError) {
    let package = try OfficePackage(bytes, limits: limits)
    let main = try package.mainPart()
    let type = package.type(of: main)
    if type.contains("wordprocessingml") {
      self = .word(try WordReader(package, main: main).document())
    } else if type.contains("spreadsheetml") {
      self = .workbook(try WorkbookReader(package, main: main).workbook())
    } else {
      throw .otherOfficeFile(type)
    }
  }
}
