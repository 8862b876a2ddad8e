import ArgumentParser
import Runs
import Terminal

/// `windscreen compare RUN RUN`
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Put two finished runs side by side.")

  @Argument(help: ArgumentHelp("A run's folder.", valueName: "run"), completion: .directory) var one: String
  @Argument(help: ArgumentHelp("Another run's folder.", valueName: "run"), completion: .directory) var other: String
  @Option(help: "What to print: table, csv or json.") var format: Format = .table

  func run() throws {
    let comparison = try telling { () throws(WorkbenchError) in
      try RunComparison(ResultsFolder(path: one), ResultsFolder(path: other))
    }
    switch format {
    case .table: Console.show(comparison.page)
    case .csv: for row in comparison.table.rows { if !Console.write(row) { break } }
    case .json: Console.write(try telling { () throws(WorkbenchError) in try json(comparison) })
    }
  }
}
