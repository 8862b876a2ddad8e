import ArgumentParser
import LocatedYAML
import Runs
import Terminal

/// `windscreen extend RUN --draws NUMBER`
struct ExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "Play a finished run on to more draws; those that it kept are not played again.")

  @Argument(help: ArgumentHelp("The folder of the run.", valueName: "run"), completion: .directory) var folder: String
  @Option(help: "Draws in all.") var draws: Int
  @Option(
    help: ArgumentHelp(
      "Where results go; beside the run unless named, and in Results where that lies by itself.", valueName: "folder"),
    completion: .directory)
  var results: String?
  @OptionGroup var play: BatchPlayOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    try checkNamed(folder, "the run's folder")
    try checkWithin(draws, BatchRequest.draws, "--draws")
    if results == "" { throw ValidationError("--results must name a folder") }
  }

  func run() throws {
    let library = try data.library(ofRun: folder)
    let outcome = try play.playing { observer throws(WorkbenchError) in
      try library.extend(
        folder, draws: draws, results: results, threads: play.threads ?? RunRequest.allThreads, observer: observer)
    }
    if play.quiet {
      Console.write(harmless(outcome.folder) + "\n")
    } else {
      Console.show(outcome.page(width: PromptTerminal.columns))
    }
  }
}
