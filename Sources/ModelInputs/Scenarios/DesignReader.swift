import LocatedYAML
package import ServiceModel

/// Reads how a scenario is played: `run: {draws: 2000, replications: 1, seed: 7, prices: 2010/11}`.
package struct DesignReader {
  let deflators: Deflators

  /// The key of the year whose prices sums are told in.
  package static let prices = "prices"
  private static let keys = ["draws", "replications", "seed", "parameters-vary", "chance-varies", prices]

  func read(_ cursor: Cursor) -> Design? {
    guard let fields = cursor.mapping(allowing: Self.keys) else { return nil }
    var design = Design()
    if let draws = fields.optional("draws", { $0.integer(in: 1...1_000_000) }) { design.draws = draws }
    if let replications = fields.optional("replications", { $0.integer(in: 1...1_000) }) {
      design.replications = replications
    }
    if let seed = fields.optional("seed", { $0.integer(in: 0...Design.largestSeed) }) { design.seed = UInt64(seed) }
    if let vary = fields.optional("parameters-vary", { $0.boolean() }) { design.parametersVary = vary }
    if let vary = fields.optional("chance-varies", { $0.boolean() }) { design.chanceVaries = vary }
    if let prices = fields.optional(Self.prices, { $0.priceYear(in: deflators) }) { design.prices = prices }
    return design
  }
}

extension Design {
  /// The largest seed: the largest whole number that every reader of JSON keeps exactly, 2 to the 53rd less 1 (RFC 8259,
  /// section 6; decision 19).
  package static let largestSeed = 1 << 53 - 1
}
