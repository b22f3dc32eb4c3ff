/// Looks for a patch of print on a piece of the scan that is a little larger.
struct PatchSearch {
  struct Place {
    var patch: InkPatch
    /// Normalised correlation, from −1 to 1.
    var likeness: Float
  }

  /// How far print may lie from where the registration has it, in pixels.
  static let reach = 3

  /// The piece of the scan, larger than the patch by `reach` on each side.
  let ground: InkPatch
  /// As large as the patch: what is not looked at.
  let mask: InkPatch

  /// Climbs from the middle to the place that is most alike.
  func best(of print: InkPatch) -> Place {
    var known: [Int: Place] = [:]
    var (x, y) = (PatchSearch.reach, PatchSearch.reach)
    var best = place(of: print, x: x, y: y, known: &known)
    while true {
      var next: (x: Int, y: Int, place: Place)?
      for (x, y) in [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)] where isInside(x) && isInside(y) {
        let place = place(of: print, x: x, y: y, known: &known)
        if place.likeness > next?.place.likeness ?? best.likeness { next = (x, y, place) }
      }
      // Each step is more alike than the last, so that no place is stood on twice.
      guard let step = next else { return best }
      (x, y, best) = (step.x, step.y, step.place)
    }
  }

  private func isInside(_ step: Int) -> Bool { (0...2 * PatchSearch.reach).contains(step) }

  private func place(of print: InkPatch, x: Int, y: Int, known: inout [Int: Place]) -> Place {
    let key = y * (2 * PatchSearch.reach + 1) + x
    if let place = known[key] { return place }
    let patch = ground.part(x: x, y: y, width: print.width, height: print.height)
    let place = Place(patch: patch, likeness: print.likeness(to: patch, mask: mask))
    known[key] = place
    return place
  }
}
