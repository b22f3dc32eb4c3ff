public import PageCodes

/// A page of a scan, read: what it shows, turned upright and straight, and the codes on it.
public struct ScannedPage: Sendable {
  /// The file as the user named it.
  public var file: String

  /// The page's place in its file, from 0.
  public var index: Int

  /// As it was scanned, in its colours.
  public var original: Raster

  /// Turned upright and straight; as large as the original, or with its sides exchanged.
  public var upright: Raster

  /// How `upright` was made.
  public var turning: PageTurning

  /// Every QR code on it, foreign ones too, with corners on `upright`.
  public var codes: [ReadCode]

  /// Whether nothing is printed or written on it: the back of a sheet.
  public var isBlank: Bool

  /// How many ways of looking for codes were tried.
  public var attempts: Int

  /// Pixels an inch.
  public var dpi: Double { original.dpi }
}

/// How a page was turned so that it stands upright and straight.
public struct PageTurning: Hashable, Sendable {
  /// What the turn was known from.
  public enum Evidence: String, Sendable {
    /// A code of ours, which is printed upright.
    case code
    /// Lines of text: they tell a page that lies on its side from one that stands, not whether it stands on its head.
    case lines
    /// Nothing: the page is as it was scanned.
    case none
  }

  /// Clockwise, by quarters, done first.
  public var turn: QuarterTurn

  /// Clockwise, in degrees, about the middle, done then.
  public var degrees: Double

  public var evidence: Evidence
}

/// Which page a scanned page says it is.
public enum PageIdentity: Hashable, Sendable {
  /// One code of ours, once or several times.
  case code(PageCode)
  /// Different codes of ours: two sheets on one picture, or a code pasted over another page. A person must decide.
  case conflict([PageCode])
  /// Only codes of others, with what they say.
  case foreign([String])
  /// No code could be read.
  case noCode
  /// Nothing is on the page.
  case blank
}

extension ScannedPage {
  /// What its codes say together; nothing is guessed.
  public var identity: PageIdentity {
    let ours = Set(codes.compactMap(\.pageCode)).sorted { $0.text < $1.text }
    if ours.count > 1 { return .conflict(ours) }
    if let code = ours.first { return .code(code) }
    if !codes.isEmpty { return .foreign(codes.map(\.text)) }
    return isBlank ? .blank : .noCode
  }
}
