/// Random numbers that are the same for the same seed: SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Whether something happens that happens `percent` times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { number(in: 1...100) <= percent }

  mutating func element<Element>(of choices: [Element]) -> Element { choices[number(in: 0...choices.count - 1)] }

  /// The value of the first entry whose bound a number from 1 to 100 does not pass. The last bound is 100.
  mutating func choice<Value>(_ table: KeyValuePairs<Int, Value>) -> Value {
    let roll = number(in: 1...100)
    let entry = table.first { roll <= $0.key } ?? table[table.endIndex - 1]
    return entry.value
  }
}
