import ArgumentParser
import LocatedYAML
import Reports
import Runs
import Terminal

/// `windscreen run FILE`
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Play a scenario and show what changes for children, the cost and the grades.")

  @Argument(help: ArgumentHelp("The scenario.", valueName: "file"), completion: .file(extensions: ["yaml"]))
  var file: String
  @Option(help: "Sets of uncertain assumptions to play, instead of the scenario's own number.") var draws: Int?
  @Option(help: "Histories within each draw, which differ by chance alone.") var replications: Int?
  @Option(help: "The seed of all chance.") var seed: UInt64?
  @Option(
    help: ArgumentHelp("Tell sums at the prices of this year, such as 2010/11 (docs/scenarios.md).", valueName: "year"))
  var prices: String?
  @Option(help: "Threads; no number depends on it.") var threads: Int?
  @Option(help: "What to print: table, csv or json.") var format: Format = .table
  @Flag(help: "Print no words, only what was asked for with --format.") var quiet = false
  @Option(help: ArgumentHelp("Where results go.", valueName: "folder"), completion: .directory)
  var results = "Results"
  @Flag(
    inversion: .prefixedNo,
    help: "Keep every number of every future, which more draws can follow (docs/columns.md).")
  var saveDraws = true
  @Flag(help: "Play all, even where the same run or some of its draws are there already.") var again = false
  @Flag(help: "Write the report of the run too, beside its folder.") var report = false
  @Flag(
    help: ArgumentHelp(
      "Play on until every plan is told apart from doing nothing more, or what it does to the chance of a good grade is known to within --within."
    )) var untilDecided = false
  @Option(
    help: ArgumentHelp("Percentage points for --until-decided.", valueName: "points"), transform: TypedNumber.read)
  var within: TypedNumber?
  @OptionGroup var options: DataOptions

  func validate() throws {
    try checkNamed(file, "the scenario's file")
    if untilDecided {
      if draws != nil { throw ValidationError("--until-decided finds the number of draws itself: leave --draws out") }
      if let within, !(0.5...50).contains(within.value) {
        throw ValidationError("--within must lie between 0.5 and 50 points, not \(within)")
      }
    } else if within != nil {
      throw ValidationError("--within goes with --until-decided")
    }
    try checkWithin(draws, 1...1_000_000, "--draws")
    try checkWithin(replications, 1...1_000, "--replications")
    try checkWithin(threads, 1...1_024, "--threads")
    if results.isEmpty { throw ValidationError("--results must name a folder") }
    if let seed { try checkSeed(seed) }
  }

  func run() throws {
    PipedInput.readAhead(file)
    let (request, decides, writesReport) = (request, untilDecided, report)
    let points = within?.value ?? 2
    let (outcome, decision, page) = try options.playing(isQuiet: quiet) { library, observer throws(WorkbenchError) in
      let outcome: RunOutcome
      var decision: RunDecision?
      if decides {
        let decided = try library.runUntilDecided(request, within: points, observer: observer)
        (outcome, decision) = (decided.outcome, decided.decision)
      } else {
        outcome = try library.run(request, observer: observer)
      }
      // Before anything is printed, so that a reader who goes away does not cost the report.
      let page =
        writesReport ? try library.report(ReportRequest(folder: outcome.folder), observer: observer) : nil
      return (outcome, decision, page)
    }
    try show(outcome, decision)
    if let page { Console.say(harmless(page)) }
  }

  private var request: RunRequest {
    var request = RunRequest(scenario: file, results: results, threads: threads ?? RunRequest.allThreads)
    request.draws = draws
    request.replications = replications
    request.seed = seed
    request.prices = prices
    request.savesDraws = saveDraws
    request.playsAgain = again
    return request
  }

  private func show(_ outcome: RunOutcome, _ decision: RunDecision?) throws(Ending) {
    switch format {
    case .table:
      if quiet {
        Console.write(harmless(outcome.folder) + "\n")
      } else {
        Console.show(outcome.page(width: PromptTerminal.columns, decision: decision))
      }
    case .csv:
      Console.write(outcome.table.rows)
      if !quiet, let note = outcome.sheetNote { Console.say(note) }
    case .json:
      Console.write(try telling { () throws(WorkbenchError) in try json(outcome.summary) })
    }
    if format != .table, !quiet { Console.say(outcome.whereItIs) }
  }
}
