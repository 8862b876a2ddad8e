import ArgumentParser
import Runs
import Terminal

/// `windscreen decide FILE`
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Compare a scenario's plans: what each buys, what to regret, what to find out first.",
    discussion: "Plays the scenario and writes no results; docs/decide.md says what the numbers mean.")

  @Argument(help: ArgumentHelp("A scenario file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var file: String
  @Option(
    help: ArgumentHelp(
      "The outcome by which plans are compared, such as without-help, lac-three-placements or staying-safe.",
      valueName: "outcome"))
  var outcome: String?
  @Option(help: ArgumentHelp("Pounds that one unit of the outcome is worth.", valueName: "pounds")) var worth: Double?
  @Option(
    help: ArgumentHelp("What must come true of the outcome, such as '<= 11'; tells where it fails.", valueName: "wish"))
  var want: String?
  @Flag(help: "Take plans of several interventions apart; plays their combinations, which takes longer.")
  var parts = false
  @Option(help: "Draws instead of the scenario's own number.") var draws: Int?
  @Option(help: "Threads; no number depends on it.") var threads: Int?
  @Option(help: "What to print: table, csv or json.") var format: Format = .table
  @Flag(help: "Say nothing while it plays.") var quiet = false
  @OptionGroup var options: DataOptions

  func validate() throws {
    if let draws, !(1...100_000).contains(draws) {
      throw ValidationError("--draws must lie between 1 and 100,000, not \(draws)")
    }
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 1024, not \(threads)")
    }
    if let worth, !(worth.isFinite && worth >= 0) {
      throw ValidationError("--worth must be a sum of pounds, not \(worth)")
    }
  }

  func run() throws {
    let interruption = Interruption()
    defer { interruption.stop() }
    let flag = interruption.flag
    let progress = Progress(isShown: !quiet && Console.showsProgress)
    let observer = RunObserver(progress: { progress.update($0, of: $1) }, shouldStop: { flag.isUp })
    let library = try options.library()
    var request = DecisionRequest(scenario: file, threads: threads ?? RunRequest.allThreads)
    (request.outcome, request.worth, request.want, request.draws) = (outcome, worth, want, draws)
    request.takesApart = parts
    let asked = request
    let result = try telling { () throws(WorkbenchError) in
      defer { progress.clear() }
      return try library.decide(asked, observer: observer)
    }
    switch format {
    case .table: Console.show(result.page(width: PromptTerminal.columns))
    case .csv: Console.write(result.tidyTable.rows)
    case .json: Console.write(try telling { () throws(WorkbenchError) in try json(result) })
    }
  }
}
