/// What each intervention of a portfolio does alone, what all do together, and what is left between the two.
///
/// Every column holds paired differences against doing nothing more, from runs of the same keys; so the parts and the
/// interaction add up to the whole in every replicate, and so do their means.
public struct ContributionTable: Codable, Hashable, Sendable {
  /// One intervention by itself.
  public struct Part: Codable, Hashable, Sendable {
    /// The intervention's id.
    public var intervention: String
    /// Its paired difference when nothing else is deployed.
    public var alone: DrawSummary
  }

  /// The interventions, each alone, in the order of the portfolio.
  public var parts: [Part]
  /// All of them together.
  public var together: DrawSummary
  /// What they do jointly that none does alone: together minus the sum of the parts, replicate by replicate.
  public var interaction: DrawSummary

  /// Splits a portfolio's effect on one output.
  ///
  /// - Parameters:
  ///   - alone: paired differences of each intervention by itself, with its id.
  ///   - together: paired differences of the whole portfolio.
  ///   - replications: how many replications each draw has.
  /// - Precondition: all columns are of one length.
  public init(alone: [(intervention: String, differences: [Float])], together: [Float], replications: Int = 1) {
    precondition(alone.allSatisfy { $0.differences.count == together.count }, "replicates must be paired")
    parts = alone.map {
      Part(intervention: $0.intervention, alone: DrawSummary($0.differences, replications: replications))
    }
    self.together = DrawSummary(together, replications: replications)
    let rest = together.indices.map { place in
      Float(alone.reduce(Double(together[place])) { $0 - Double($1.differences[place]) })
    }
    interaction = DrawSummary(rest, replications: replications)
  }
}
