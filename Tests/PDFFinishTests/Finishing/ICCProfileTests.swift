import Testing

@testable import PDFFinish

@Suite struct ICCProfileTests {
  private let profile = ICCProfile.sRGB

  @Test func itIsADisplayProfileOfVersionTwo() {
    #expect(number(at: 0) == profile.count)
    #expect(Array(profile[8..<12]) == [2, 0x10, 0, 0])
    #expect(text(at: 12, length: 12) == "mntrRGB XYZ ")
    #expect(text(at: 36, length: 4) == "acsp")
  }

  @Test func everyTagLiesInsideOnAMultipleOfFour() {
    for entry in 0..<number(at: 128) {
      let place = 132 + 12 * entry
      let (offset, size) = (number(at: place + 4), number(at: place + 8))
      #expect(offset % 4 == 0 && offset + size <= profile.count, "\(text(at: place, length: 4))")
    }
  }

  @Test func thePrimariesAddUpToWhite() throws {
    let sums = try (0..<3).map { component in
      try ["rXYZ", "gXYZ", "bXYZ"].map { try tag($0) + 8 + 4 * component }.map(number).reduce(0, +)
    }
    let white = try tag("wtpt") + 8
    #expect(sums == [number(at: white), number(at: white + 4), number(at: white + 8)])
  }

  @Test func theCurveRunsFromDarkToLight() throws {
    let curve = try tag("gTRC")
    #expect(number(at: curve + 8) == 256)
    let samples = (0..<256).map { Int(profile[curve + 12 + 2 * $0]) << 8 | Int(profile[curve + 13 + 2 * $0]) }
    #expect(samples[0] == 0 && samples[255] == 65535)
    // IEC 61966-2-1: the middle of the scale is 21.4 % of the light.
    #expect(samples[127] == 13_913 || samples[128] == 14_146)
    #expect(zip(samples, samples.dropFirst()).allSatisfy { $0 < $1 })
  }

  private func tag(_ signature: String) throws -> Int {
    let places = (0..<number(at: 128)).map { 132 + 12 * $0 }
    return number(at: try #require(places.first { text(at: $0, length: 4) == signature }) + 4)
  }

  private func number(at place: Int) -> Int { profile[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }

  private func text(at place: Int, length: Int) -> String {
    String(decoding: profile[place..<place + length], as: UTF8.self)
  }
}
