import ArgumentParser
import LocatedYAML
import Runs
import Wording

/// `windscreen batch run FILES`, or `windscreen batch run BATCH` to go on.
struct BatchRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Play a batch on all cores of this machine, from files to the table.",
    discussion: "Given the folder of a batch instead of files, it goes on with that batch.")

  @Argument(
    help: ArgumentHelp("Scenarios, folders of scenarios, or the folder of a batch.", valueName: "files"),
    completion: .file(extensions: ["yaml"]))
  var files: [String]
  @Flag(help: "Write the table as text too, for spreadsheets.") var csv = false
  @OptionGroup var batch: BatchOptions
  @OptionGroup var play: BatchPlayOptions
  @OptionGroup var data: DataOptions

  func validate() throws { for file in files { try checkNamed(file, "a scenario or a folder") } }

  func run() throws {
    let threads = play.threads ?? RunRequest.allThreads
    let (folder, refused) = try planned(threads)
    let further = "What was played is kept; to go on: windscreen batch run \(harmless(folder))"
    let merged = try play.playing(further: further) { observer throws(WorkbenchError) in
      let batch = try OpenBatch(folder)
      let library = try batch.library()
      try batch.play(
        batch.shards, library: library, threads: threads, words: { $0.description }, observer: observer)
      return try batch.merge(library: library, threads: threads, csv: csv, observer: observer)
    }
    try BatchMergeCommand.tell(merged, refused: refused)
  }

  /// The folder of the batch, planned now or earlier, and what its plan refused.
  private func planned(_ threads: Int) throws -> (String, [RefusedScenario]) {
    if files.count == 1, let folder = OpenBatch.folder(files[0]) {
      let opened = try telling { () throws(WorkbenchError) in try OpenBatch(folder) }
      return (folder, opened.plan.refused)
    }
    let library = try data.library()
    let request = try batch.request(files, threads: threads)
    let planned = try play.playing { observer throws(WorkbenchError) in
      try library.planBatch(request, words: { $0.description }, observer: observer)
    }
    if !play.quiet { Console.say(BatchWords.planned(planned)) }
    return (planned.folder, planned.plan.refused)
  }
}
