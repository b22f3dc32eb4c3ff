internal import CLeptonica

/// Leptonica and the libraries below it print what they find wrong; we say it ourselves, in the user's language.
enum MutedLibraries {
  /// Done once, before the first file is read.
  private static let isMuted: Bool = {
    setMsgSeverity(l_int32(L_SEVERITY_NONE))
    leptSetStderrHandler { _ in }
    return true
  }()

  static func mute() { _ = isMuted }
}
