import ArgumentParser
import LocatedYAML
import Reports
import Runs
import Wording

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
  @Option(
    help: ArgumentHelp("Pounds for the plan itself over all years, in present value.", valueName: "pounds"),
    transform: TypedNumber.read)
  var budget: TypedNumber
  @Option(
    help: ArgumentHelp("The outcome by which plans are compared, such as without-help.", valueName: "outcome"))
  var outcome: String?
  @Option(
    help: ArgumentHelp("Pounds that one unit of the outcome is worth.", valueName: "pounds"),
    transform: TypedNumber.read)
  var worth: TypedNumber?
  @Option(help: "A difference too small to matter, in what is compared.", transform: TypedNumber.read)
  var difference: TypedNumber?
  @Option(help: "Candidates at most.") var most = 1_000
  @Option(help: "Fresh draws for the finalists.") var draws = 400
  @Option(help: ArgumentHelp("Write the finalists as a scenario.", valueName: "file")) var write: String?
  @Flag(help: "Play the best as a run too, and write the report of it beside its folder.") var report = false
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the report goes; implies --report.", valueName: "file"),
    completion: .file(extensions: ["html", "md", "csv", "json"]))
  var output: String?
  @Option(help: ArgumentHelp("Where the results of that run go.", valueName: "folder"), completion: .directory)
  var results = "Results"
  @OptionGroup var play: PlayOptions

  private var writesReport: Bool { report || output != nil }

  func validate() throws {
    try checkNamed(file, "the scenario's file")
    try checkNamed(write, "the file of --write")
    if results.isEmpty { throw ValidationError("--results must name a folder") }
    if let output, format(of: output) == nil {
      throw ValidationError("--output must name a file that ends in .html, .md, .csv or .json, not '\(output)'")
    }
    try checkPounds(budget, "--budget")
    try checkPounds(worth, "--worth")
    if let difference, difference.value <= 0 {
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
    var request = BestRequest(scenario: file, budget: budget.value)
    (request.outcome, request.worth, request.difference) = (outcome, worth?.value, difference?.value)
    (request.most, request.draws, request.written) = (most, draws, write)
    (request.prices, request.threads) = (play.prices, play.playedThreads)
    let (asked, results, writesReport) = (request, results, writesReport)
    let wanted = output.map { (path: $0, format: format(of: $0) ?? .html) }
    let (result, written) = try play.playing { library, observer throws(WorkbenchError) in
      var asked = asked
      asked.file = try library.scenarioFile(asked.scenario)
      try writing { () throws(SystemFailure) in
        if writesReport { _ = try StagingFolder(in: results) }
        if let wanted, wanted.path != "-" { try GrowingFile.checkPlace(at: wanted.path) }
      }
      let result = try library.best(asked, observer: observer)
      guard writesReport,
        let outcome = try library.run(bestOf: result, asked, results: results, observer: observer)
      else { return (result, String?.none) }
      var report = ReportRequest(folder: outcome.folder)
      report.threads = asked.threads
      (report.output, report.format) = (wanted?.path, wanted?.format ?? .html)
      return (result, try library.report(report, observer: observer))
    }
    try play.format.show(result, text: result.text, table: { result.tidyTable })
    if let written {
      Console.say(harmless(written))
    } else if writesReport {
      Console.say("Nothing does better than doing nothing more, so there is no run and no report.")
    }
  }

  /// The form that a file's name asks for; nil where it asks for none.
  private func format(of path: String) -> ReportFormat? {
    path.split(separator: ".").last.flatMap { ReportFormat(rawValue: $0.lowercased()) }
  }
}
