import Extremes
import Fuzzing
import Runs
import TestSupport
import Testing

/// Inputs that nobody would write are refused, or accepted and played. `scripts/fuzz/run` takes many more of them.
@Suite struct `Spoilt inputs` {
  private static let library = Result { try Library(keepsDocuments: true) }

  private func targets(in folder: TemporaryFolder) throws -> [any FuzzTarget] {
    try FuzzTargets(try Self.library.get(), scratch: folder.path).all
  }

  @Test func `dirty input: every kept input is refused or played by its target`() throws {
    let folder = TemporaryFolder()
    for target in try targets(in: folder) {
      for (file, input) in zip(Corpus.files(of: target.name), Corpus.inputs(of: target.name)) {
        if case .broken(let why) = target.verdict(on: input) { Issue.record("\(file): \(why)") }
      }
    }
    #expect(Corpus.files(of: "scenario").count > 20)
  }

  @Test func `functionality: seeds are played as they are, so that what is spoilt reaches far`() throws {
    let folder = TemporaryFolder()
    for target in try targets(in: folder) {
      let seed = try #require(target.seeds.first)
      #expect(target.verdict(on: seed, playing: false) == .accepted, "\(target.name)")
      #expect(target.verdict(on: seed) == .played, "\(target.name)")
    }
  }

  @Test func `functionality: draws, tables and searches of a run, and tables of figures, are played as they are`()
    throws
  {
    let folder = TemporaryFolder()
    for target in try targets(in: folder) where ["results", "table"].contains(target.name) {
      let marks = ["# draws.parquet", "# results.csv", "# search.json", "area,year"]
      let seeds = target.seeds.filter { seed in marks.contains { seed.starts(with: Array($0.utf8)) } }
      #expect(seeds.count > 1)
      for seed in seeds {
        let start = String(decoding: seed.prefix(16), as: UTF8.self)
        #expect(target.verdict(on: seed, playing: false) == .accepted, "\(start)")
        #expect(target.verdict(on: seed) == .played, "\(start)")
      }
    }
  }

  /// A few for each target; `scripts/test` spoils inputs for a minute besides.
  @Test(arguments: 1...2)
  func `dirty input: spoilt inputs are refused or played`(seed: Int) throws {
    let folder = TemporaryFolder()
    for target in try targets(in: folder) {
      var chance = Chance(seed: UInt64(seed))
      let mutation = Mutation(seeds: target.seeds + Corpus.inputs(of: target.name))
      for _ in 0..<20 {
        let input = mutation.input(&chance)
        if case .broken(let why) = target.verdict(on: input) { Issue.record("\(target.name): \(why)") }
      }
    }
  }

  @Test func `deterministic: the same seed spoils the same inputs`() throws {
    let mutation = Mutation(seeds: [Array("scenario: A\narea: b\nassume: {c: {fixed: 1}}\n".utf8)])
    var (one, other) = (Chance(seed: 5), Chance(seed: 5))
    for _ in 0..<200 { #expect(mutation.input(&one) == mutation.input(&other)) }
  }
}
