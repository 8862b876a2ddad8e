import ArgumentParser
import Runs
import Terminal

/// `windscreen validate [AREA]`
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check the program against itself and the model against figures, as a table for a log.",
    discussion: "Ends with 0 where no check failed, and with 1 where one did.")

  @Argument(help: ArgumentHelp("An area as `windscreen list areas` shows it.", valueName: "area"))
  var area = ValidationRequest.comparedArea
  @Option(help: "Draws of the long checks; the short ones take fewer.") var draws = 400
  @Option(help: "The seed of all chance.") var seed: UInt64 = 2006
  @Option(help: "Threads; no number depends on it.") var threads: Int?
  @Option(
    help: ArgumentHelp(
      "A folder of real records to compare with; else the one that \(ValidationRequest.variable) names.",
      valueName: "folder"), completion: .directory)
  var dataToCompare: String?
  @Option(help: ArgumentHelp("Add the checks to this log too, as comma-separated values.", valueName: "file"))
  var log: String?
  @Option(help: "What to print: table, csv or json.") var format: Format = .table
  @Flag(
    help: ArgumentHelp(
      "Instead of the checks: each intervention alone at its usual dose, beside what the evidence says.",
      discussion: "scripts/effects makes the page docs/model/effects.md of it."))
  var effects = false
  @OptionGroup var options: DataOptions

  func validate() throws {
    try checkNamed(log, "the file of --log")
    try checkNamed(dataToCompare, "the folder of --data-to-compare")
    guard (2...100_000).contains(draws) else {
      throw ValidationError("--draws must lie between 2 and 100,000, not \(draws)")
    }
    try checkSeed(seed)
    if effects, log != nil || dataToCompare != nil {
      throw ValidationError("--effects goes with neither --log nor --data-to-compare")
    }
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 1024, not \(threads)")
    }
  }

  func run() throws {
    let (request, log) = (request, log)
    guard !effects else { return try showEffects(request) }
    let report = try options.playing(isQuiet: true) { library, observer throws(WorkbenchError) in
      let report = try library.validate(request, observer: observer)
      if let log { try writing { () throws(SystemFailure) in try report.append(to: log) } }
      return report
    }
    try format.show(report, page: report.page, table: { report.tidyTable })
    if !report.passes { throw Ending.checkFailed }
  }

  private func showEffects(_ request: ValidationRequest) throws {
    let report = try options.playing(isQuiet: true) { library, observer throws(WorkbenchError) in
      try library.effects(request, observer: observer)
    }
    try format.show(report, page: report.page, table: { report.tidyTable })
    if !report.passes { throw Ending.checkFailed }
  }

  private var request: ValidationRequest {
    var request = ValidationRequest()
    request.area = area
    request.draws = draws
    request.seed = seed
    request.threads = threads ?? RunRequest.allThreads
    if let dataToCompare { request.comparison = dataToCompare }
    return request
  }
}
