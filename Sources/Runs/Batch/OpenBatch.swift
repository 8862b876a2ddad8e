import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel

/// A batch whose plan was read and found to be this program's and these data's.
package struct OpenBatch: Sendable {
  /// What is played.
  package let plan: BatchPlan
  /// The digest of the plan, by which its shards are known.
  package let digest: String
  /// Numbers of draws asked for after the plan's own.
  package let extensions: [Int]
  let folder: BatchFolder

  /// Its path.
  package var path: String { folder.path }
  /// Draws of every scenario.
  package var draws: Int { extensions.last ?? plan.draws }
  /// Every shard.
  package let shards: [BatchShard]

  /// Opens the folder of a batch.
  ///
  /// Throws `input` where there is no plan, `notResults` where it is none that this version reads.
  package init(_ path: String) throws(WorkbenchError) {
    folder = BatchFolder(path: path)
    let bytes: [UInt8]
    do throws(Fault) {
      bytes = try ReadFiles().bytes(of: folder.plan, limit: OpenBatch.largestPlan)
    } catch {
      throw .input(Faults([error]))
    }
    struct Layout: Decodable { var format: Int }
    let format = try JSONFields.decode(Layout.self, from: bytes, file: folder.plan).format
    guard format == BatchPlan.currentFormat else {
      throw .notBatch(
        path: path, reason: "its format is \(format), and this program reads format \(BatchPlan.currentFormat)")
    }
    let plan = try JSONFields.decode(BatchPlan.self, from: bytes, file: folder.plan)
    try JSONFields.checking(folder.plan) { () throws(FieldProblem) in try plan.check() }
    self.plan = plan
    digest = SHA256.hexadecimal(of: bytes)
    extensions = folder.extensions().filter { $0 > plan.draws }
    let count = plan.shardCount(extensions: extensions)
    guard count <= BatchRequest.mostShards else {
      throw .notBatch(
        path: path, reason: "its draws, tiles and blocks make \(count) shards, more than \(BatchRequest.mostShards)")
    }
    shards = plan.shards(extensions: extensions)
  }

  /// The folder of a batch that a path names, by itself or by its plan; nil where it names none.
  package static func folder(_ path: String) -> String? {
    let folder = path.pathName == BatchPlan.name ? path.pathFolder : path
    let around = folder.isEmpty ? "." : folder
    return FileManager.default.fileExists(atPath: BatchFolder(path: around).plan) ? around : nil
  }

  /// No plan is larger: a hundred thousand scenarios of some kilobytes.
  private static let largestPlan = 1 << 30

  /// The data that the batch is played with; throws `otherData` where they are not those of the plan, `otherProgram` where the
  /// program is another build than the one that planned it,
  /// `otherProcessor` where the machine computes other bits.
  package func library() throws(WorkbenchError) -> Library {
    guard plan.program == ProgramDigest.current else {
      throw .otherProgram(path: path, planned: plan.versions.words)
    }
    guard plan.arithmetic == ArithmeticDigest.current else { throw .otherProcessor(path: path) }
    let data = ResultsFolder(path: path).data
    let library = try Library(data: data)
    let own = try library.digests(evidence: nil)
    guard own == plan.dataFiles else {
      throw .otherData(path: path, files: Set(own).symmetricDifference(plan.dataFiles).map(\.file).sorted())
    }
    return library
  }

  /// A scenario of the plan with everything that playing it needs.
  ///
  /// - Parameters:
  ///   - number: its number, from 1.
  ///   - draws: how many draws it says.
  func playable(_ number: Int, library: Library, draws: Int) throws(WorkbenchError) -> PlayableScenario {
    let planned = plan.scenarios[number - 1]
    let file = try self.file(planned)
    var scenario = try library.scenario(in: file)
    scenario.design.draws = draws
    return try PlayableScenario(scenario, file: file, library: library)
  }

  /// The text of a scenario as a file, with the findings that were kept for it.
  private func file(_ planned: PlannedScenario) throws(WorkbenchError) -> ScenarioFile {
    var bytes: [UInt8]?
    if let evidence = planned.evidence {
      do throws(Fault) {
        bytes = try ReadFiles().bytes(of: "\(path)/\(evidence)")
      } catch {
        throw .input(Faults([error]))
      }
      let found = InputDigest(evidence, of: bytes ?? [])
      guard plan.evidence.contains(found) else { throw .otherData(path: path, files: [evidence]) }
    }
    return try .held(planned.text, evidence: bytes, in: path)
  }

  /// The id of the run that a scenario would be by itself.
  func run(_ number: Int, _ playable: PlayableScenario) throws(WorkbenchError) -> String {
    let file = try self.file(plan.scenarios[number - 1])
    return try RunIdentity(playable.scenario, file: file, evidence: playable.start.bytes, library: playable.library).id
  }

  /// An engine for a tile.
  func engine(_ tile: Int, library: Library) throws(WorkbenchError) -> Engine {
    let planned = plan.tiles[tile]
    var playables: [PlayableScenario] = []
    for portfolio in planned.portfolios {
      let playable = try playable(portfolio.scenario, library: library, draws: plan.draws)
      guard portfolio.portfolio <= playable.scenario.portfolios.count else {
        throw .notBatch(path: path, reason: "scenario \(portfolio.scenario) has no portfolio \(portfolio.portfolio)")
      }
      playables.append(playable)
    }
    return try TilePlay.engine(planned, scenarios: playables)
  }
}

extension BatchPlan {
  /// Throws the first field that refers to what is not there, so that nothing read from a file is taken for granted.
  func check() throws(FieldProblem) {
    guard BatchRequest.draws.contains(draws) else { throw FieldProblem(field: "draws", wanted: "a number of draws") }
    guard !scenarios.isEmpty, !tiles.isEmpty, !outputs.isEmpty else {
      throw FieldProblem(field: "scenarios", wanted: "a list with scenarios, beside tiles and outputs")
    }
    let isPlace = { (place: TilePlace) in
      tiles.indices.contains(place.tile) && tiles[place.tile].portfolios.indices.contains(place.place)
    }
    for (number, world) in worlds.enumerated() where !isPlace(world.nothingMore) {
      throw FieldProblem(field: "worlds.\(number)", wanted: "a place in a tile")
    }
    for (number, scenario) in scenarios.enumerated() {
      guard worlds.indices.contains(scenario.world), scenario.places.allSatisfy(isPlace), !scenario.places.isEmpty,
        scenario.values.count == varied.count, 1...1_000 ~= scenario.replications,
        RunRequest.seeds.contains(scenario.seed)
      else { throw FieldProblem(field: "scenarios.\(number)", wanted: "a scenario of this plan's worlds and tiles") }
    }
    for (number, tile) in tiles.enumerated() {
      guard BatchRequest.blocks.contains(tile.block), !tile.portfolios.isEmpty,
        tile.portfolios.allSatisfy({ scenarios.indices.contains($0.scenario - 1) && $0.portfolio >= 0 })
      else { throw FieldProblem(field: "tiles.\(number)", wanted: "a tile of this plan's scenarios") }
    }
  }
}
