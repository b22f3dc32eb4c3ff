public import LayoutCore

/// What a name of the policy comes to on this machine: a line of `banxin doctor`.
public struct FaceInventory: Sendable, Hashable {
  public var name: FaceName
  public var aliases: [FaceName]
  /// The font that the name is set in, or nil when none of its fonts is there.
  public var font: FontDescription?
  /// Whether the font is not the one that the name means.
  public var isStandIn: Bool
  /// How many characters the font has, and how many of them are Han.
  public var characterCount: Int
  public var hanCount: Int
  /// How much of each standard asked for it can set.
  public var coverage: [Coverage]
}

extension FontLibrary {
  /// Every name of the policy with the font that it gets here, in the policy's order.
  public func inventory(against standards: [CharacterStandard] = []) -> [FaceInventory] {
    policy.rules.map { rule in
      let chain = chain(for: rule.name)
      let primary = chain?.primary
      let ranges = primary?.font.face.characterRanges ?? []
      return FaceInventory(
        name: rule.name, aliases: rule.aliases, font: primary?.font.description,
        isStandIn: primary.map { $0.standing != .official } ?? false,
        characterCount: ranges.reduce(0) { $0 + $1.count }, hanCount: Self.hanCount(in: ranges),
        coverage: standards.compactMap { chain?.coverage(of: $0) })
    }
  }

  /// The font that a name is set in, regular or bold, and whether it only stands in; nil where there is none.
  public func font(for name: FaceName) -> (font: FontDescription, isStandIn: Bool)? {
    chain(for: name)?.primary.map { ($0.font.description, $0.standing != .official) }
  }

  private static func hanCount(in ranges: [ClosedRange<UInt32>]) -> Int {
    ranges.joined().count { Unicode.Scalar($0)?.properties.isIdeographic == true }
  }
}
