/// What made a run: enough to make it again, and to know whether something else did.
package struct Manifest: Codable, Hashable, Sendable {
  /// The layout of a results folder; it changes when a reader of older folders would be misled.
  package var format = Manifest.currentFormat
  /// The run's id, from its scenario, design and data.
  package var run: String
  /// The scenario's title.
  package var title: String
  /// Versions of what made it.
  package var versions: Version
  /// The scenario's file: its last name and its digest.
  package var scenario: InputDigest
  /// Digest of the scenario with every choice written out, which is `scenario.yaml` here.
  package var resolvedScenario: String
  /// One digest for all reference data, and each file of it.
  package var data: String
  package var dataFiles: [InputDigest]
  /// The design; the number of threads is no part of it, since no number depends on it.
  package var design: DesignFact
  /// Sets of assumptions that were refused because they did not fit the area's counts.
  package var refusedSets: Int
  /// The draws that had any refused.
  package var drawsWithRefusals: Int
  /// The sets refused before each draw's own, of the draws that had any; absent in folders made before they were kept.
  package var refusedDraws: [ShardNote.RefusedSets]?
  /// The digest of everything but the number of draws, by which draws are found again; absent in older folders.
  package var question: String?
  /// The refused sets by reason, the commonest first; absent in folders made before reasons were kept.
  package var refusedBecause: [RefusalCount]?
  /// The files of the folder, this one left out.
  package var files: [InputDigest]
  /// The digest of this document with nothing between the quotation marks here, so that a changed record is known.
  package var seal: String?

  /// The layout that this version writes and reads: 3 since a manifest is sealed and `summary.json` says its `schema`, 2
  /// since results.csv has the columns of every table of results.
  package static let currentFormat = 3

  /// Whether the folder holds data of the user's own, which playing the run again needs.
  package var hasOwnData: Bool { files.contains { $0.file.hasPrefix("\(ResultsFolder.dataName)/") } }

  /// How a run was played.
  package struct DesignFact: Codable, Hashable, Sendable {
    package var draws: Int
    package var replications: Int
    package var seed: UInt64
    package var parametersVary: Bool
    package var chanceVaries: Bool
    /// Portfolios by name, doing nothing more first.
    package var portfolios: [String]
    package var years: [Int]
  }
}
