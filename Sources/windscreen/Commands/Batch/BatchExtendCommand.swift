import ArgumentParser
import Runs
import Wording

/// `windscreen batch extend BATCH --draws NUMBER`
struct BatchExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "Ask for more draws of a batch; those that were played stay.",
    discussion: "Then play them: windscreen batch run BATCH, or run-shard and merge as before.")

  @Argument(help: ArgumentHelp("The folder of the batch.", valueName: "batch"), completion: .directory) var folder:
    String
  @Option(help: "Draws of every scenario in all.") var draws: Int

  func validate() throws {
    try checkNamed(folder, "the folder of the batch")
    try checkWithin(draws, BatchRequest.draws, "--draws")
  }

  func run() throws {
    let batch = try telling { () throws(WorkbenchError) in try OpenBatch(folder).extended(to: draws) }
    Console.write(BatchWords.status(batch, missing: batch.missing()) + "\n")
  }
}
