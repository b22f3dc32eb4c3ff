internal import ScanReading

/// The ink of a small part of a picture: from 0 for white to 1 for black.
struct InkPatch {
  let width: Int
  let height: Int
  private(set) var ink: [Float]

  /// The part of a grey picture whose paper has the value `white`.
  init(_ area: PixelArea, of picture: Picture, white: Float) {
    (width, height) = (area.width, area.height)
    ink = []
    ink.reserveCapacity(area.width * area.height)
    for y in area.top..<area.bottom {
      for x in area.left..<area.right {
        ink.append(max(0, (white - Float(picture.sample(x: x, y: y))) / white))
      }
    }
  }

  private init(width: Int, height: Int, ink: [Float]) { (self.width, self.height, self.ink) = (width, height, ink) }

  subscript(x: Int, y: Int) -> Float { ink[y * width + x] }

  var total: Float { ink.reduce(0, +) }

  /// The part of `width` and `height` whose corner lies `x` and `y` in.
  func part(x: Int, y: Int, width: Int, height: Int) -> InkPatch {
    let rows = (y..<y + height).flatMap { row in ink[row * self.width + x..<row * self.width + x + width] }
    return InkPatch(width: width, height: height, ink: rows)
  }

  /// Each pixel as dark as the darkest around it.
  var spread: InkPatch { spreadAcross.spreadDown }

  private var spreadAcross: InkPatch {
    let darkest = ink.indices.map { index in
      let column = index % width
      return max(ink[index], column > 0 ? ink[index - 1] : 0, column < width - 1 ? ink[index + 1] : 0)
    }
    return InkPatch(width: width, height: height, ink: darkest)
  }

  private var spreadDown: InkPatch {
    let darkest = ink.indices.map { index in
      max(ink[index], index >= width ? ink[index - width] : 0, index + width < ink.count ? ink[index + width] : 0)
    }
    return InkPatch(width: width, height: height, ink: darkest)
  }
}

// MARK: - Likeness

extension InkPatch {
  /// How alike two patches of one size are, whatever their contrast: normalised correlation, from −1 to 1. Where `mask`
  /// is set nothing counts.
  func likeness(to other: InkPatch, mask: InkPatch) -> Float {
    var sums = CorrelationSums()
    ink.withUnsafeBufferPointer { first in
      other.ink.withUnsafeBufferPointer { second in
        mask.ink.withUnsafeBufferPointer { mask in
          for index in first.indices where mask[index] == 0 { sums.add(first[index], second[index]) }
        }
      }
    }
    return sums.correlation
  }

  /// By how much the ink of another patch has to be multiplied to come closest to this one's.
  func gain(over other: InkPatch) -> Float {
    let products = zip(ink, other.ink).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = other.ink.reduce(0) { $0 + $1 * $1 }
    return squares > 0 ? products / squares : 1
  }

  /// The ink that goes beyond `other` by more than `slack`, in pixels of full ink; where `mask` is set nothing counts.
  func excess(over other: InkPatch, gain: Float, slack: Float, mask: InkPatch?) -> InkPatch {
    let values = ink.indices.map { index in
      (mask?.ink[index] ?? 0) > 0 ? 0 : max(0, ink[index] - gain * other.ink[index] - slack)
    }
    return InkPatch(width: width, height: height, ink: values)
  }
}

extension InkPatch {
  func scaled(_ gain: Float) -> InkPatch { InkPatch(width: width, height: height, ink: ink.map { $0 * gain }) }

  /// 1 where a picture of one bit is set.
  init(bits area: PixelArea, of picture: Picture) {
    let values = (area.top..<area.bottom).flatMap { y in
      (area.left..<area.right).map { Float(picture.sample(x: $0, y: y)) }
    }
    self.init(width: area.width, height: area.height, ink: values)
  }
}

/// What normalised correlation is made of.
private struct CorrelationSums {
  private var (count, a, b, aa, bb, ab): (Float, Float, Float, Float, Float, Float) = (0, 0, 0, 0, 0, 0)

  @inline(__always)
  mutating func add(_ first: Float, _ second: Float) {
    count += 1
    a += first
    b += second
    aa += first * first
    bb += second * second
    ab += first * second
  }

  var correlation: Float {
    guard count > 0 else { return 0 }
    let spread = (aa - a * a / count) * (bb - b * b / count)
    return spread > 1e-6 ? (ab - a * b / count) / spread.squareRoot() : 0
  }
}
