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
  @Option(help: "Threads; no number depends on it.") var threads: Int?
  @Option(help: ArgumentHelp("Write the finalists as a scenario.", valueName: "file")) var write: String?
  @Option(help: "What to print: table, csv or json.") var format: Format = .table
  @Flag(help: "Say nothing while it plays.") var quiet = false
  @OptionGroup var options: DataOptions

  func validate() throws {
    if !(budget.isFinite && budget >= 0) { throw ValidationError("--budget must be a sum of pounds, not \(budget)") }
    if let worth, !(worth.isFinite && worth >= 0) {
      throw ValidationError("--worth must be a sum of pounds, not \(worth)")
    }
    if let difference, !(difference.isFinite && difference > 0) {
      throw ValidationError("--difference must lie above 0, not at \(difference)")
    }
    guard (1...10_000).contains(most) else {
      throw ValidationError("--most must lie between 1 and 10,000, not \(most)")
    }
    guard (50...100_000).contains(draws) else {
      throw ValidationError("--draws must lie between 50 and 100,000, not \(draws)")
    }
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 1024, not \(threads)")
    }
  }

  func run() throws {
    let interruption = Interruption()
    defer { interruption.stop() }
    let flag = interruption.flag
    let progress = Progress(isShown: !quiet && Console.showsProgress)
    let observer = RunObserver(progress: { progress.update($0, of: $1) }, shouldStop: { flag.isUp })
    let library = try options.library()
    var request = BestRequest(scenario: file, budget: budget)
    (request.outcome, request.worth, request.difference) = (outcome, worth, difference)
    (request.most, request.draws, request.written) = (most, draws, write)
    if let threads { request.threads = threads }
    let asked = request
    let result = try telling { () throws(WorkbenchError) in
      defer { progress.clear() }
      return try library.best(asked, observer: observer)
    }
    switch format {
    case .table: Console.show(result.page(width: PromptTerminal.columns))
    case .csv: Console.write(result.tidyTable.rows)
    case .json: Console.write(try telling { () throws(WorkbenchError) in try json(result) })
    }
  }
}
