/// A file that lies in an archive under the digest of its content.
public struct StoredObject: Hashable, Sendable, Codable {
  /// SHA-256, as lower-case hexadecimal digits.
  public var sha256: String
  /// Its length.
  public var bytes: Int
  /// Its media type, such as `application/pdf`.
  public var type: String
}
