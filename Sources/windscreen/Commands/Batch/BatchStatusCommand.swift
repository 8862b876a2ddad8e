import ArgumentParser
import Runs
import Wording

/// `windscreen batch status BATCH`
struct BatchStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say how much of a batch is played; 75 where shards are missing.")

  @Argument(help: ArgumentHelp("The folder of the batch.", valueName: "batch"), completion: .directory) var folder:
    String
  @Flag(help: "Print the number of shards and nothing else.") var shards = false

  func validate() throws { try checkNamed(folder, "the folder of the batch") }

  func run() throws {
    let batch = try telling { () throws(WorkbenchError) in try OpenBatch(folder) }
    if shards { return Console.write("\(batch.shards.count)\n") }
    let missing = batch.missing()
    Console.write(BatchWords.status(batch, missing: missing) + "\n")
    if !missing.isEmpty { throw Ending(code: 75) }
  }
}
