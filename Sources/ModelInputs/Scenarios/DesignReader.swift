import LocatedYAML
import ServiceModel

/// Reads how a scenario is played: `run: {draws: 2000, replications: 1, seed: 7}`.
struct DesignReader {
  private static let keys = ["draws", "replications", "seed", "parameters-vary", "chance-varies"]

  func read(_ cursor: Cursor) -> Design? {
    guard let fields = cursor.mapping(allowing: Self.keys) else { return nil }
    var design = Design()
    if let draws = fields.optional("draws", { $0.integer(in: 1...1_000_000) }) { design.draws = draws }
    if let replications = fields.optional("replications", { $0.integer(in: 1...1_000) }) {
      design.replications = replications
    }
    if let seed = fields.optional("seed", { $0.integer(in: 0...Int.max) }) { design.seed = UInt64(seed) }
    if let vary = fields.optional("parameters-vary", { $0.boolean() }) { design.parametersVary = vary }
    if let vary = fields.optional("chance-varies", { $0.boolean() }) { design.chanceVaries = vary }
    return design
  }
}
