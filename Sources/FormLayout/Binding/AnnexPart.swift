extension BoundContents {
  /// The name of the part that the volume's annexes are, in contents and outline.
  public static let annexPart = "附件"
}
