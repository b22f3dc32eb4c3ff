import Diagnostics
import Preflight
import Testing

@Suite struct SeedTests {
  @Test func show() throws {
    for finding in Preflight().findings(in: try Seed.text.get()) {
      print(finding.severity.rawValue, finding.summary, finding.message.chinese, "→", finding.hints[0].chinese)
    }
  }
}
