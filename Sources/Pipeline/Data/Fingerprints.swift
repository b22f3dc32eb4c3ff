internal import DocumentImport
internal import FormLayout
internal import Foundation
internal import SafeFiles

extension RenderingRecord.Layout {
  /// A variant is told by its own file and by those that it extends.
  init(_ form: FormDefinition) {
    self.init(name: form.name, sha256: digest(ofFiles: [form.file] + form.baseFiles))
  }

  init(_ volume: VolumeDefinition) { self.init(name: volume.name, sha256: digest(ofFile: volume.file)) }
}

/// The SHA-256 of a file; nil when it can't be read.
private func digest(ofFile path: String) -> String? {
  FileManager.default.contents(atPath: path).map { sha256(of: Array($0)) }
}

/// The digest of a file, or of the digests of several.
private func digest(ofFiles paths: [String]) -> String? {
  let digests = paths.map(digest)
  guard digests.count > 1 else { return digests.first ?? nil }
  return sha256(of: Array(digests.compactMap(\.self).joined().utf8))
}

/// The SHA-256 of a face's table directory, which holds the checksum of each of its tables: it tells one font from
/// another as surely as reading all of it, in a thousandth of the time. Nil when the file can't be read.
///
/// - Parameter index: the face's place in its file.
func fingerprint(ofFace index: Int, at path: String) -> String? {
  guard let file = FileHandle(forReadingAtPath: path) else { return nil }
  defer { try? file.close() }
  guard let start = directoryStart(ofFace: index, in: file), let head = file.bytes(at: start, count: 12) else {
    return nil
  }
  let tableCount = Int(head[4]) << 8 | Int(head[5])
  return file.bytes(at: start, count: 12 + 16 * tableCount).map(sha256)
}

/// Where a face's table directory begins (OpenType, "Organization of an OpenType Font" and "Font Collections").
private func directoryStart(ofFace index: Int, in file: FileHandle) -> Int? {
  guard let tag = file.bytes(at: 0, count: 4) else { return nil }
  guard tag == Array("ttcf".utf8) else { return 0 }
  return file.bytes(at: 12 + 4 * index, count: 4).map { $0.reduce(0) { $0 << 8 | Int($1) } }
}

extension FileHandle {
  /// The bytes at an offset; nil when the file has fewer.
  fileprivate func bytes(at offset: Int, count: Int) -> [UInt8]? {
    do {
      try seek(toOffset: UInt64(offset))
      return try read(upToCount: count).flatMap { $0.count == count ? Array($0) : nil }
    } catch {
      return nil
    }
  }
}
