package import ServiceModel

/// What a batch plays, settled once: every scenario with all its choices, which portfolios share what, and the digests of data
/// and program. It says nothing of how many draws there are beyond the first ones, so that more can follow.
package struct BatchPlan: Codable, Hashable, Sendable {
  /// The layout of this document and of the folder around it.
  package var format = BatchPlan.currentFormat
  /// Versions of what made it.
  package var versions: Version
  /// The digest of the program, since two builds may not mix.
  package var program: String
  /// The digest of elementary functions at fixed places, since two kinds of machine may not mix.
  package var arithmetic: String
  /// One digest for all reference data, and each file of it.
  package var data: String
  package var dataFiles: [InputDigest]
  /// The findings that practice starts from in any scenario, by their place in the folder.
  package var evidence: [InputDigest]
  /// Draws of the first part.
  package var draws: Int
  /// The outputs that are summed up.
  package var outputs: [OutputID]
  /// What is varied, by its name in the files; a scenario may have no value of it.
  package var varied: [String]
  /// Every scenario that is played.
  package var scenarios: [PlannedScenario]
  /// Worlds: scenarios of one world share the start of every draw, and doing nothing more.
  package var worlds: [PlannedWorld]
  /// Portfolios that are played together.
  package var tiles: [BatchTile]
  /// Files and scenarios that cannot be played, with what is wrong.
  package var refused: [RefusedScenario]

  /// The layout that this version writes and reads.
  package static let currentFormat = 1
  /// The name of its file.
  package static let name = "plan.json"
}

/// A scenario of a batch.
package struct PlannedScenario: Codable, Hashable, Sendable {
  /// Its file as the user named it.
  package var file: String
  /// Its title.
  package var title: String
  /// The value of everything that is varied, in the plan's order; nil where its file does not vary it.
  package var values: [Double?]
  /// Its seed and its replications.
  package var seed: UInt64
  package var replications: Int
  /// The number of its world, from 0.
  package var world: Int
  /// Where each of its portfolios is played.
  package var places: [TilePlace]
  /// The findings that its practice starts from, by their place in the folder; nil where it starts from the national mean.
  package var evidence: String?
  /// The scenario with every choice written out.
  package var text: String
}

/// What scenarios have in common that share their draws.
package struct PlannedWorld: Codable, Hashable, Sendable {
  /// Where doing nothing more is played.
  package var nothingMore: TilePlace
}

/// The place of a portfolio in a tile.
package struct TilePlace: Codable, Hashable, Sendable {
  /// The tile's number, from 0.
  package var tile: Int
  /// The portfolio's place in it, from 0.
  package var place: Int
}

/// Portfolios of one world that are played together.
package struct BatchTile: Codable, Hashable, Sendable {
  /// A portfolio of the batch: that of a scenario, from 1, or its doing nothing more, 0.
  package struct Portfolio: Codable, Hashable, Sendable {
    package var scenario: Int
    package var portfolio: Int
  }

  /// Its world.
  package var world: Int
  /// The portfolios in the order played.
  package var portfolios: [Portfolio]
  /// Draws of a shard at most.
  package var block: Int
  /// The digest of every number of its first draw, by which a machine that computes otherwise is known.
  package var canary: String
}

/// A scenario that is not played.
package struct RefusedScenario: Codable, Hashable, Sendable {
  /// Its file.
  package var file: String
  /// What is varied in it, in words; empty where the whole file is refused.
  package var varied: String
  /// What is wrong, in the words of the check.
  package var reason: String
}
