import ArgumentParser
import LocatedYAML
import Reports
import Runs
import SystemPackage
import Terminal

/// `windscreen backtest TABLE --map MEASURE=stock.looked-after`
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Forecast the past of many areas from what was known then, and score the forecasts.",
    discussion: """
      The table is comma-separated and has a figure a row. For example: windscreen backtest lait.csv \
      --columns area=area,year=year_end,measure=measure,value=value --where level=la \
      --map LACnum=stock.looked-after,LACnum_Start=flow.entries,LACceased=flow.exits
      """)

  @Argument(help: ArgumentHelp("The table.", valueName: "table"), completion: .file(extensions: ["csv"]))
  var table: String
  @Option(
    help: ArgumentHelp("Which column is the area, the year, the measure and the value.", valueName: "area=name,..."))
  var columns: [String] = []
  @Option(name: .customLong("where"), help: ArgumentHelp("Read only rows with this value.", valueName: "column=value"))
  var conditions: [String] = []
  @Option(
    help: ArgumentHelp(
      "What a measure is: \(BacktestQuantity.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "measure=quantity"))
  var map: [String] = []
  @Option(help: "The longest horizon in years.") var horizon = 3
  @Option(help: ArgumentHelp("Years to forecast from; all that can be scored otherwise.", valueName: "first-last"))
  var origins: String?
  @Option(help: "Areas take part whose stock is above this in every year. (default: 30)", transform: TypedNumber.read)
  var minimum = TypedNumber(30)
  @Option(help: "Futures of each forecast.") var draws = 1_000
  @Option(help: "The seed of all chance.") var seed: UInt64 = 2006
  @Option(help: "Threads; no number depends on it.") var threads: Int?
  @Option(help: "What to print: table, csv or json.") var format: Format = .table
  @Option(
    help: ArgumentHelp("Write the page with every fan against what happened too.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var page: String?
  @OptionGroup var options: DataOptions

  func validate() throws {
    try checkNamed(table, "the table")
    try checkNamed(page, "the file of --page")
    if let page, let one = try? Stat(table), let other = try? Stat(page), one.deviceID == other.deviceID,
      one.inode == other.inode
    {
      throw ValidationError("--page must not name the table itself")
    }
    guard (1...15).contains(horizon) else {
      throw ValidationError("--horizon must lie between 1 and 15, not \(horizon)")
    }
    guard (2...100_000).contains(draws) else {
      throw ValidationError("--draws must lie between 2 and 100,000, not \(draws)")
    }
    guard minimum.value >= 0 else { throw ValidationError("--minimum must be 0 or more, not \(minimum)") }
    try checkSeed(seed)
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("--threads must lie between 1 and 1024, not \(threads)")
    }
  }

  func run() throws {
    let request = try telling { () throws(WorkbenchError) in try self.request() }
    PipedInput.readAhead(request.table, limit: DelimitedText.limit)
    let page = page
    let result = try options.playing(isQuiet: true) { library, observer throws(WorkbenchError) in
      if let page { try writing { () throws(SystemFailure) in try GrowingFile.checkPlace(at: page) } }
      let result = try library.backtest(request, observer: observer)
      if let page {
        try writing { () throws(SystemFailure) in try OutputFile.replace(BacktestReport.page(result), at: page) }
      }
      return result
    }
    if let page { Console.say(harmless(page)) }
    try format.show(result, page: result.page, table: { result.tidyTable })
  }

  private func request() throws(WorkbenchError) -> BacktestRequest {
    var request = BacktestRequest(table: table)
    try request.read(columns: columns, conditions: conditions, map: map)
    request.horizon = horizon
    request.origins = try origins.map { words throws(WorkbenchError) in try BacktestRequest.years(words) }
    request.minimum = minimum.value
    request.draws = draws
    request.seed = seed
    request.threads = threads ?? RunRequest.allThreads
    return request
  }
}
