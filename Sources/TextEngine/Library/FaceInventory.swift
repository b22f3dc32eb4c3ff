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
}

extension FontLibrary {
  /// Every name of the policy with the font that it gets here, in the policy's order.
  public func inventory() -> [FaceInventory] {
    policy.rules.map { rule in
      let primary = chain(for: rule.name)?.primary
      let ranges = primary?.font.face.characterRanges ?? []
      return FaceInventory(
        name: rule.name, aliases: rule.aliases, font: primary?.font.description,
        isStandIn: primary.map { $0.standing != .official } ?? false,
        characterCount: ranges.reduce(0) { $0 + $1.count }, hanCount: Self.hanCount(in: ranges))
    }
  }

  private static func hanCount(in ranges: [ClosedRange<UInt32>]) -> Int {
    ranges.joined().count { Unicode.Scalar($0)?.properties.isIdeographic == true }
  }
}
