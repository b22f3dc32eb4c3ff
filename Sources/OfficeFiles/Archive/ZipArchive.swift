internal import CZip

/// A zip archive in memory. Its directory is checked before any member is unpacked.
///
/// Bound to the thread that opened it, as libzip is.
final class ZipArchive {
  /// A member as the archive's directory lists it.
  struct Member {
    var name: String
    var index: UInt64
    var size: UInt64
    var packedSize: UInt64
    var isEncrypted: Bool
  }

  let members: [Member]
  private let archive: OpaquePointer
  /// The archive's bytes, which libzip reads in place.
  private let bytes: UnsafeMutableRawBufferPointer

  /// Opens an archive. Throws when it is damaged, or breaks one of the limits.
  init(_ content: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(OfficeFileError) {
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, content.count), alignment: 1)
    bytes.copyBytes(from: content)
    guard let archive = ZipArchive.open(bytes) else {
      bytes.deallocate()
      throw .damaged("压缩包的目录读不出来", "the directory of the zip archive can't be read")
    }
    self.archive = archive
    members = ZipArchive.members(of: archive)
    try ArchiveChecker(limits: limits).check(members)
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// The unpacked bytes of a member; nil when there is none of that name. Names differ by more than case.
  func contents(of name: String) throws(OfficeFileError) -> [UInt8]? {
    guard let member = members.first(where: { $0.name.lowercased() == name.lowercased() }) else { return nil }
    return try contents(of: member)
  }

  private func contents(of member: Member) throws(OfficeFileError) -> [UInt8] {
    guard let file = zip_fopen_index(archive, member.index, 0) else { throw .unreadable(member) }
    defer { zip_fclose(file) }
    // One byte more than stated shows a member that lies about its size; it also makes libzip compare the checksum.
    let capacity = Int(member.size) + 1
    let content = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = max(0, Int(ZipArchive.read(file, into: buffer)))
    }
    guard content.count == Int(member.size), zip_file_get_error(file).pointee.zip_err == ZIP_ER_OK else {
      throw .unreadable(member)
    }
    return content
  }

  /// Reads until the buffer is full or the member ends; the bytes read.
  private static func read(_ file: OpaquePointer, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int64 {
    var count: Int64 = 0
    while count < buffer.count {
      let read = zip_fread(file, buffer.baseAddress?.advanced(by: Int(count)), UInt64(buffer.count) - UInt64(count))
      guard read > 0 else { break }
      count += read
    }
    return count
  }

  private static func open(_ bytes: UnsafeMutableRawBufferPointer) -> OpaquePointer? {
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil) else { return nil }
    if let archive = zip_open_from_source(source, ZIP_RDONLY, nil) { return archive }
    zip_source_free(source)
    return nil
  }

  private static func members(of archive: OpaquePointer) -> [Member] {
    (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).compactMap { index in
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else { return nil }
      return Member(
        name: String(cString: name), index: index, size: status.size, packedSize: status.comp_size,
        isEncrypted: Int32(status.encryption_method) != ZIP_EM_NONE)
    }
  }
}

extension OfficeFileError {
  fileprivate static func unreadable(_ member: ZipArchive.Member) -> OfficeFileError {
    .damaged("其中的 \(member.name) 解不开", "its member \(member.name) can't be unpacked")
  }
}
