import ArgumentParser
import Runs
import Terminal

/// `windscreen best FILE --budget POUNDS`
struct BestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "best", abstract: "Find the plans that do most for a sum, among the interventions of a scenario.",
    discussion: """
      Every intervention that the scenario's plans deploy may be left out or stand at its least, usual or most dose, or \
      at the scenario's own. Write the best as a scenario with --write, and run that for the whole page.
      """)

  @Argument(help: ArgumentHelp("A scenario file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var file: String
  @Option(help: ArgumentHelp("Pounds for the plan itself over all years, in present value.", valueName: "pounds"))
  var budget: Double
  @Option(
    help: ArgumentHelp("The outcome by which plans are compared, such as without-help.", valueName: "outcome"))
  var outcome: String?
  @Option(help: ArgumentHelp("Pounds that one unit of the outcome is worth.", valueName: "pounds")) var worth: Double?
  @Option(help: "A difference too small to matter, in what is compared.") var difference: Double?
  @Option(help: "Candidates at most.") var most = 1_000
  @Option(help: "Fresh draws for the finalists.") var draws = 400
  @Option(help: ArgumentHelp("Write the finalists as a scenario.", valueName: "file")) var write: String?
  @OptionGroup var play: PlayOptions

  func validate() throws {
    try checkPounds(budget, "--budget")
    try checkPounds(worth, "--worth")
    if let difference, !(difference.isFinite && difference > 0) {
      throw ValidationError("--difference must lie above 0, not at \(difference)")
    }
    guard (1...10_000).contains(most) else {
      throw ValidationError("--most must lie between 1 and 10,000, not \(most)")
    }
    guard (50...100_000).contains(draws) else {
      throw ValidationError("--draws must lie between 50 and 100,000, not \(draws)")
    }
  }

  func run() throws {
    var request = BestRequest(scenario: file, budget: budget)
    (request.outcome, request.worth, request.difference) = (outcome, worth, difference)
    (request.most, request.draws, request.written) = (most, draws, write)
    request.threads = play.playedThreads
    let asked = request
    let result = try play.playing { library, observer throws(WorkbenchError) in
      try library.best(asked, observer: observer)
    }
    try play.show(result, page: result.page, table: { result.tidyTable })
  }
}
