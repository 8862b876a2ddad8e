import ArgumentParser

/// `windscreen batch`: thousands of scenarios, on this machine or on many.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Play many scenarios into one table, on this machine or on a cluster.",
    discussion: """
      Begin with: windscreen batch run FOLDER-OF-SCENARIOS
      What is interrupted goes on where it stopped when the same is typed again. On a cluster: plan, then run-shard on \
      any number of machines, then merge (docs/batch.md).
      """,
    subcommands: [
      BatchRunCommand.self, BatchPlanCommand.self, BatchRunShardCommand.self, BatchStatusCommand.self,
      BatchMergeCommand.self, BatchExtendCommand.self,
    ])
}
