internal import CLeptonica

/// Leptonica prints what it finds wrong; we say it ourselves, in the user's language. What libpng and libjpeg below it print
/// goes nowhere only where a worker reads the file.
enum MutedLibraries {
  /// Done once, before the first file is read.
  private static let isMuted: Bool = {
    setMsgSeverity(l_int32(L_SEVERITY_NONE))
    leptSetStderrHandler { _ in }
    return true
  }()

  static func mute() { _ = isMuted }
}
