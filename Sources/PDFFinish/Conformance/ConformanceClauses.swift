extension ConformanceClause {
  /// Every clause that is checked, in the order of the standards.
  public static let all =
    fileClauses + graphicsClauses + fontClauses + annotationClauses + metadataClauses + attachmentClauses
    + taggingClauses + structureClauses + tableClauses + linkClauses + ownClauses
}
