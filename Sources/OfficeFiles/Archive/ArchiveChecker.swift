/// Looks for what no program for offices writes into an archive.
struct ArchiveChecker {
  var limits: ArchiveLimits

  /// Throws for the first member that breaks a limit, is encrypted, or has a name that leads elsewhere.
  func check(_ members: [ZipArchive.Member]) throws(OfficeFileError) {
    guard members.count <= limits.members else {
      throw .refused("archive.members", "压缩包内有 \(members.count) 个成员", "the archive has \(members.count) members")
    }
    var (names, total): (Set<String>, UInt64) = ([], 0)
    for member in members {
      try check(member)
      guard names.insert(member.name.lowercased()).inserted else {
        throw .refused("archive.duplicate", "成员 \(member.name) 有两个", "its member \(member.name) occurs twice")
      }
      total &+= member.size
      guard total <= limits.totalSize else { throw tooLarge("全部成员", "all members", total, limits.totalSize) }
    }
  }

  private func check(_ member: ZipArchive.Member) throws(OfficeFileError) {
    guard !member.isEncrypted else { throw .encrypted }
    guard !leadsElsewhere(member.name) else {
      throw .refused("archive.name", "成员的名称不对：\(member.name)", "its member has a wrong name: \(member.name)")
    }
    guard member.size <= limits.memberSize else {
      throw tooLarge("成员 \(member.name)", "its member \(member.name)", member.size, limits.memberSize)
    }
    let (allowed, overflows) = member.packedSize.multipliedReportingOverflow(by: UInt64(limits.ratio))
    guard member.size <= limits.ratioFloor || overflows || member.size <= allowed else {
      throw .refused(
        "archive.ratio", "成员 \(member.name) 展开后是原来的 \(limits.ratio) 倍以上",
        "its member \(member.name) is more than \(limits.ratio) times larger when unpacked")
    }
  }

  private func leadsElsewhere(_ name: String) -> Bool {
    name.hasPrefix("/") || name.hasPrefix("\\") || name.contains(":")
      || name.split { $0 == "/" || $0 == "\\" }.contains("..")
  }

  private func tooLarge(_ zh: String, _ en: String, _ size: UInt64, _ limit: Int) -> OfficeFileError {
    .refused(
      "archive.size", "\(zh)展开后有 \(size >> 20) MB，上限 \(limit >> 20) MB",
      "\(en): \(size >> 20) MB when unpacked; the limit is \(limit >> 20) MB")
  }
}
