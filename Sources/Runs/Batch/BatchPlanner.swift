import LocatedYAML
import ModelInputs
import ServiceModel
import Synchronization

/// Settles what a batch plays: which scenarios share their draws, and what is played together.
struct BatchPlanner {
  let library: Library
  let request: BatchRequest
  let words: RefusalWords
  let observer: RunObserver

  /// The plan of the files that were asked for, with the bytes of the findings that it names, by their place in its folder.
  func plan() throws(WorkbenchError) -> (plan: BatchPlan, evidence: [String: [UInt8]]) {
    var scenarios = try BatchScenarios(request, library: library, words: words, observer: observer)
    try scenarios.checkStarts(threads: request.threads, observer: observer, failsFast: request.failsFast)
    guard let first = scenarios.read.first else {
      throw .unplayableScenarios(scenarios.refused, of: scenarios.refused.count)
    }
    let draws = try self.draws(scenarios.read)
    let outputs = try BatchOutputs.chosen(
      request.outputs, scenarios: scenarios.read.map(\.playable.scenario), layout: first.playable.engine().layout)
    var layout = TileLayout(tile: request.tile, block: request.block)
    var evidence: [String: [UInt8]] = [:]
    let names = scenarios.read.flatMap { $0.varied.map(\.name) }.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let planned = try scenarios.read.enumerated().map { number, read throws(WorkbenchError) in
      let (world, places) = layout.add(read.playable, scenario: number + 1)
      let bytes = read.playable.start.bytes
      let file = bytes.map { "\(BatchFolder.evidenceName)/\(SHA256.hexadecimal(of: $0).prefix(16)).yaml" }
      if let file { evidence[file] = bytes }
      let values = Dictionary(read.varied.map { ($0.name, $0.value) }) { first, _ in first }
      let scenario = read.playable.scenario
      var variant = read.variant
      variant.scenario.design.draws = draws
      return PlannedScenario(
        file: read.file, title: scenario.name, values: names.map { values[$0] }, seed: scenario.design.seed,
        replications: scenario.design.replications, world: world, places: places, evidence: file,
        text: ResolvedScenario(
          variant, evidence: bytes == nil ? nil : PracticeStart.copy, catalogue: library.catalogue
        ).text)
    }
    let digests = try library.digests(evidence: nil)
    var plan = BatchPlan(
      versions: .current, program: ProgramDigest.current, arithmetic: ArithmeticDigest.current,
      data: InputDigest.all(digests), dataFiles: digests,
      evidence: evidence.sorted { $0.key < $1.key }.map { InputDigest($0.key, of: $0.value) }, draws: draws,
      outputs: outputs, varied: names, scenarios: planned, worlds: layout.worlds, tiles: layout.tiles,
      refused: scenarios.refused)
    try plan.checkShards(name: "--block", found: request.block.map(String.init) ?? "")
    try playCanaries(&plan, scenarios.read)
    return (plan, evidence)
  }

  /// The number of draws, which is that of all scenarios.
  private func draws(_ read: [BatchScenarios.Read]) throws(WorkbenchError) -> Int {
    let asked = Set(read.map(\.playable.scenario.design.draws)).sorted()
    guard asked.count == 1, let draws = asked.first else {
      let found = asked.prefix(5).map(String.init).joined(separator: ", ")
      throw .badOption(
        name: "--draws", found: "nothing, while the scenarios say \(found)",
        wanted: "one number of draws for all of them")
    }
    return draws
  }

  /// Plays the first draw of every tile and writes down its digest.
  private func playCanaries(_ plan: inout BatchPlan, _ read: [BatchScenarios.Read]) throws(WorkbenchError) {
    let tiles = plan.tiles
    let canaries = Mutex([String](repeating: "", count: tiles.count))
    let failure = Mutex<WorkbenchError?>(nil)
    let observer = observer
    concurrently(tiles.indices, threads: request.threads) { place in
      if failure.withLock({ $0 != nil }) { return }
      do throws(WorkbenchError) {
        if observer.shouldStop() { throw .interrupted }
        let playables = tiles[place].portfolios.map { read[$0.scenario - 1].playable }
        let engine = try TilePlay.engine(tiles[place], scenarios: playables)
        let canary = try TilePlay.canary(engine, shouldStop: observer.shouldStop)
        canaries.withLock { $0[place] = canary }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    for (place, canary) in canaries.withLock({ $0 }).enumerated() { plan.tiles[place].canary = canary }
  }
}
