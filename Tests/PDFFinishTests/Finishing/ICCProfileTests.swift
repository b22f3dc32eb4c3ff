import Foundation
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
    let samples = try curve()
    #expect(samples.first == 0 && samples.last == 1)
    #expect(zip(samples, samples.dropFirst()).allSatisfy { $0 < $1 })
  }

  /// IEC 61966-2-1, 5.2: between the samples too, each of the 256 values is closer to itself than to its neighbours.
  @Test func everyValueOfEightBitsStaysItself() throws {
    let samples = try curve()
    for value in 0...255 {
      let place = Double(value) / 255 * Double(samples.count - 1)
      let lower = min(Int(place), samples.count - 2)
      let light = samples[lower] + (samples[lower + 1] - samples[lower]) * (place - Double(lower))
      let back = light <= 0.003_130_8 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
      #expect(abs(back * 255 - Double(value)) < 0.5, "\(value)")
    }
  }

  private func curve() throws -> [Double] {
    let start = try tag("gTRC")
    return (0..<number(at: start + 8)).map { index in
      let place = start + 12 + 2 * index
      return Double(Int(profile[place]) << 8 | Int(profile[place + 1])) / 65535
    }
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
