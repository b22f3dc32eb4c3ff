public import PageCodes
internal import ScanReading

/// A stack of paper on its way to the scanner: what was printed, and what became of it.
public struct ScanBatch: Sendable {
  public enum Mishap: Sendable, CaseIterable {
    /// Pages in any order.
    case shuffled
    /// Pages turned by quarters.
    case turned
    /// One page in ten left out, at least one.
    case dropped
    /// One page in ten scanned twice, at least one.
    case doubled
  }

  public var papers: [PaperPage]
  /// For each paper the code of its page.
  public var codes: [PageCode]
  /// Pages that are not among the papers.
  public var dropped: [PageCode] = []
  /// Pages that are there twice.
  public var doubled: [PageCode] = []

  public init(_ forms: [PrintedForm]) {
    papers = forms.flatMap { $0.papers() }
    codes = forms.flatMap(\.codes)
  }

  public init(papers: [PaperPage], codes: [PageCode]) {
    (self.papers, self.codes) = (papers, codes)
  }

  /// The stack after mishaps, the same for the same seed.
  public func after(_ mishaps: [Mishap], seed: Int) -> ScanBatch {
    var random = SeededRandom(seed: seed)
    return mishaps.reduce(self) { $0.after($1, random: &random) }
  }

  private func after(_ mishap: Mishap, random: inout SeededRandom) -> ScanBatch {
    var batch = self
    switch mishap {
    case .shuffled:
      let order = papers.indices.shuffled(using: &random)
      (batch.papers, batch.codes) = (order.map { papers[$0] }, order.map { codes[$0] })
    case .turned:
      for index in papers.indices { batch.papers[index].turn = QuarterTurn(quarters: random.number(in: 0...3)) }
    case .dropped:
      for index in chosen(&random).sorted(by: >) {
        batch.dropped.append(batch.codes.remove(at: index))
        batch.papers.remove(at: index)
      }
    case .doubled:
      for index in chosen(&random) {
        batch.doubled.append(codes[index])
        batch.papers.append(papers[index])
        batch.codes.append(codes[index])
      }
    }
    return batch
  }

  /// One in ten, at least one.
  private func chosen(_ random: inout SeededRandom) -> [Int] {
    Array(papers.indices.shuffled(using: &random).prefix(max(1, papers.count / 10)))
  }

  /// The papers through the scanner, each with noise of its own.
  public func scanned(_ profile: ScanProfile, dpi: Double, seed: Int) -> [SimulatedScan] {
    papers.enumerated().map { SimulatedScan($1, profile: profile, dpi: dpi, seed: seed &* 1009 &+ $0) }
  }
}
