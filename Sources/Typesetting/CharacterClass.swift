/// How a character behaves at the ends of lines and beside others, after CLREQ (W3C, Requirements for Chinese Text
/// Layout) 3.1: the classes of its tables, as far as the forms need to tell them apart.
public enum CharacterClass: Sendable, Hashable, CaseIterable {
  /// Han characters and everything else that is set solid on the square.
  case han
  /// （ 《 “ …: never at the end of a line.
  case opening
  /// ） 》 ” …: never at the start of a line.
  case closing
  /// 、 ， ； ：: pause marks, never at the start of a line.
  case pause
  /// 。 ！ ？: stops, never at the start of a line.
  case stop
  /// ·: never at the start of a line.
  case interpunct
  /// ～ – -: joins two things; never at the start of a line.
  case connector
  /// —: half of a two-em dash (——), which is never parted.
  case dash
  /// …: half of an ellipsis (……), which is never parted.
  case ellipsis
  /// /: never at the end of a line (GB style), nor at its start.
  case solidus
  case digit
  /// ≥ ¥ №: belongs to the number after it.
  case prefix
  /// % ℃: belongs to the number before it.
  case suffix
  /// Letters and signs of Latin width.
  case latin
  case space

  /// The class of a cluster that begins with `scalar`.
  public init(_ scalar: Unicode.Scalar) {
    self = CharacterClass.marks[scalar] ?? CharacterClass.plain(scalar)
  }

  private static let marks: [Unicode.Scalar: CharacterClass] = {
    let table: [(CharacterClass, String)] = [
      (.opening, "（《〈【〔「『［｛〖“‘(["),
      (.closing, "）》〉】〕」』］｝〗”’)]"),
      (.pause, "、，；：,;:"),
      (.stop, "。！？．!?."),
      (.interpunct, "·・‧"),
      (.connector, "～–-－〜~"),
      (.dash, "—⸺"),
      (.ellipsis, "…"),
      (.solidus, "/／"),
      (.prefix, "≥≤＞＜><=＝±＋+¥￥$№≧≦"),
      (.suffix, "%‰℃°％"),
      (.space, " \u{A0}\u{3000}"),
    ]
    let pairs = table.flatMap { entry in entry.1.unicodeScalars.map { ($0, entry.0) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  private static func plain(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19: .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .latin
    default: scalar.value < 0x2000 ? .latin : .han
    }
  }
}

extension CharacterClass {
  /// Whether a line must not start with it (CLREQ, Prohibition Rules for Line Start; GB level).
  var isForbiddenAtLineStart: Bool {
    switch self {
    case .closing, .pause, .stop, .interpunct, .connector, .solidus, .suffix, .ellipsis, .dash: true
    case .han, .opening, .digit, .prefix, .latin, .space: false
    }
  }

  /// Whether a line must not end with it (CLREQ, Prohibition Rules for Line End; GB level).
  var isForbiddenAtLineEnd: Bool { self == .opening || self == .solidus }

  /// Whether a full-width mark of this class leaves its right half blank.
  var hasBlankRightHalf: Bool { self == .closing || self == .pause || self == .stop }

  /// Whether a full-width mark of this class leaves its left half blank.
  var hasBlankLeftHalf: Bool { self == .opening }

  /// Whether it is a letter or a digit, of Latin or of full width.
  var isWestern: Bool { self == .latin || self == .digit }
}

extension CharacterClass {
  /// Whether letters and digits and the signs bound to them are set without a gap between them.
  private var isInWords: Bool { isWestern || self == .prefix || self == .suffix }

  /// Whether nothing may open beside it (CLREQ, Line Adjustment): dashes, ellipses, connectors and solidi.
  private var staysClosed: Bool { self == .connector || self == .solidus || self == .dash || self == .ellipsis }

  /// Whether a line that is opened may part this one and the one after it.
  func mayPart(from next: CharacterClass) -> Bool {
    !staysClosed && !next.staysClosed && !(isInWords && next.isInWords)
  }
}
