import LayoutCore

extension FontLibrary {
  /// Decides for every unit of `demands` which font sets it: the first of its name's list that can.
  public func plan(for demands: FontDemands) -> FontPlan {
    var planner = FontPlanner()
    for name in demands.faces {
      guard let chain = chain(for: name) else {
        planner.plan.unknownNames.append(name)
        continue
      }
      planner.add(name, chain: chain, units: demands.units[name, default: []])
    }
    return planner.plan
  }
}

/// Builds a plan name by name; the order of names and characters makes the same demands give the same plan.
struct FontPlanner {
  var plan = FontPlan()
  /// A font, drawn as it is or with thicker strokes.
  private struct Weighted: Hashable {
    var description: FontDescription
    var isEmboldened: Bool
  }

  private var indices: [Weighted: Int] = [:]

  mutating func add(_ name: FaceName, chain: FaceChain, units: Set<TextUnit>) {
    guard let primary = chain.primary else {
      plan.namesWithoutFont.append(name)
      return
    }
    if primary.font.isEmboldened { plan.emboldened.append(.init(asked: name, used: primary.font.description)) }
    if primary.standing != .official {
      plan.standIns.append(.init(asked: name, used: primary.font.description))
    }
    assign(units.sorted { $0.scalars.lexicographicallyPrecedes($1.scalars) }, of: name, chain: chain)
    addEngineCharacters(of: name, chain: chain)
  }

  private mutating func assign(_ units: [TextUnit], of name: FaceName, chain: FaceChain) {
    for unit in units {
      let (drawn, font) = choose(for: unit, in: chain)
      guard let font else {
        plan.missing.append(.init(face: name, unit: unit))
        continue
      }
      if drawn != unit { plan.unvaried[name, default: [:]][unit] = font.description }
      set(unit, drawnAs: drawn, of: name, in: font)
      guard let primary = chain.primary?.font, font.description != primary.description else { continue }
      if primary.lacks(drawn) { plan.substitutes[name, default: [:]][unit] = font.description }
      noteFallback(unit, of: name, to: font.description)
    }
  }

  /// The first font that can set a unit; where none knows its variation, the first that can set it without.
  private func choose(for unit: TextUnit, in chain: FaceChain) -> (drawn: TextUnit, font: ChainedFont?) {
    if let font = chain.font(for: unit) { return (unit, font) }
    guard let plain = unit.withoutVariation, let font = chain.font(for: plain) else { return (unit, nil) }
    return (plain, font)
  }

  /// Plans the characters that the engine sets by itself, whether the data has them or not.
  private mutating func addEngineCharacters(of name: FaceName, chain: FaceChain) {
    for unit in TextUnits(EngineCharacters.all) where plan.assignment[name, unit] == nil {
      if let font = chain.font(for: unit) { set(unit, drawnAs: unit, of: name, in: font) }
    }
  }

  private mutating func set(_ unit: TextUnit, drawnAs drawn: TextUnit, of name: FaceName, in font: ChainedFont) {
    let index = index(of: Weighted(description: font.description, isEmboldened: font.isEmboldened))
    plan.fonts[index].characters.formUnion(font.characters(for: drawn) ?? [])
    plan.assignment.fonts[name, default: [:]][unit] = FaceID(index)
  }

  private mutating func index(of font: Weighted) -> Int {
    if let index = indices[font] { return index }
    plan.fonts.append(.init(description: font.description, characters: [], isEmboldened: font.isEmboldened))
    indices[font] = plan.fonts.count - 1
    return plan.fonts.count - 1
  }

  private mutating func noteFallback(_ unit: TextUnit, of name: FaceName, to font: FontDescription) {
    if let index = plan.fallbacks.firstIndex(where: { $0.asked == name && $0.used == font }) {
      plan.fallbacks[index].units.append(unit)
    } else {
      plan.fallbacks.append(.init(asked: name, used: font, units: [unit]))
    }
  }
}
