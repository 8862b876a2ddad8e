import ArgumentParser
import Runs
import Wording

/// `windscreen batch plan FILES --into FOLDER`
struct BatchPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Settle what a batch plays, and play nothing yet.")

  @Argument(
    help: ArgumentHelp("Scenarios, and folders of scenarios.", valueName: "files"),
    completion: .file(extensions: ["yaml"]))
  var files: [String]
  @OptionGroup var batch: BatchOptions
  @OptionGroup var play: BatchPlayOptions
  @OptionGroup var data: DataOptions

  func validate() throws { for file in files { try checkNamed(file, "a scenario or a folder") } }

  func run() throws {
    let library = try data.library()
    let request = try batch.request(files, threads: play.threads ?? RunRequest.allThreads)
    let planned = try play.playing { observer throws(WorkbenchError) in
      try library.planBatch(request, words: { $0.description }, observer: observer)
    }
    Console.write(BatchWords.planned(planned) + "\n")
    if let refusals = BatchWords.refusals(planned.plan.refused) {
      Console.say(refusals)
      throw Ending(code: 65)
    }
  }
}
