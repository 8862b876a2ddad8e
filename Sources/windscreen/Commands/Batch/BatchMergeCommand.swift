import ArgumentParser
import Runs
import Wording

/// `windscreen batch merge BATCH`
struct BatchMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Sum a batch up into one table, once all its shards are played.")

  @Argument(help: ArgumentHelp("The folder of the batch.", valueName: "batch"), completion: .directory) var folder:
    String
  @Flag(help: "Write the table as text too, for spreadsheets.") var csv = false
  @OptionGroup var play: BatchPlayOptions

  func validate() throws { try checkNamed(folder, "the folder of the batch") }

  func run() throws {
    let (merged, refused) = try play.playing { observer throws(WorkbenchError) in
      let batch = try OpenBatch(folder)
      let merged = try batch.merge(
        library: try batch.library(), threads: play.threads ?? RunRequest.allThreads, csv: csv, observer: observer)
      return (merged, batch.plan.refused)
    }
    try Self.tell(merged, refused: refused)
  }

  /// Says where the table is, and what is not in it; what is not there makes the command fail.
  static func tell(_ merged: MergedBatch, refused: [RefusedScenario]) throws(Ending) {
    Console.write(BatchWords.merged(merged) + "\n")
    let missing = [BatchWords.refusals(refused), BatchWords.failures(merged.failed)].compactMap { $0 }
    for words in missing { Console.say(words) }
    if !missing.isEmpty { throw Ending(code: 65) }
  }
}
