import ArgumentParser
import Runs
import Terminal

/// `windscreen compare RUN RUN ...`
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Put finished runs side by side; the first is what the others are held against.")

  @Argument(help: ArgumentHelp("The runs' folders, two or more.", valueName: "run"), completion: .directory)
  var runs: [String]
  @Option(help: "What to print: table, csv or json.") var format: Format = .table
  @Flag(help: "Show every row that differs, not only those that differ most.") var all = false

  func validate() throws {
    for run in runs { try checkNamed(run, "a run's folder") }
    guard runs.count > 1 else { throw ValidationError("compare needs two runs or more") }
  }

  func run() throws {
    let comparison = try telling { () throws(WorkbenchError) in
      try RunComparison(runs.map { ResultsFolder(path: $0) })
    }
    switch format {
    case .table: Console.show(comparison.page(width: PromptTerminal.columns, showsAll: all, byWay: "--all"))
    case .csv: Console.write(comparison.table.rows)
    case .json: Console.write(try telling { () throws(WorkbenchError) in try json(comparison) })
    }
  }
}
