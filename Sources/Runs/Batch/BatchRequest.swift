/// What a user asks of a batch: which scenarios, and how they are played.
package struct BatchRequest: Sendable {
  /// Files of scenarios, and folders whose files are read in the order of their names.
  package var files: [String]
  /// The folder of the batch; nil for one of its own under `results`.
  package var folder: String?
  /// The folder under which batches go that are given none.
  package var results = "Results"
  /// Draws of every scenario; nil where their files say, and say the same.
  package var draws: Int?
  /// Outputs that are summed up, by their names; none for the outcomes of the scenarios, `all` for all of them.
  package var outputs: [String] = []
  /// Portfolios that are played together at most, and share the start of a draw.
  package var tile = BatchRequest.usualTile
  /// Draws of a shard at most; nil for about a minute of work.
  package var block: Int?
  /// Whether one file that cannot be played stops all.
  package var failsFast = false
  /// Threads; no number depends on it.
  package var threads: Int

  /// A request with everything as the files say.
  package init(files: [String], threads: Int = RunRequest.allThreads) {
    self.files = files
    self.threads = threads
  }

  /// More than fifty share little more.
  package static let usualTile = 50
  /// What a tile may hold: enough to share, and no more than a shard can hold in memory.
  package static let tiles = 1...200
  /// Draws of a shard.
  package static let blocks = 1...12_500
  /// Draws of a batch.
  package static let draws = 1...1_000_000
  /// Shards of one batch: each has two files, and all of them are looked for whenever the batch is opened.
  package static let mostShards = 100_000
  /// Scenarios of one batch.
  package static let mostScenarios = 100_000
}
