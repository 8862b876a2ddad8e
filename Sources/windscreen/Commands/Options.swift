import ArgumentParser
import Runs

/// How results are printed.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case table
  case csv
  case json
}

/// Where the reference data is.
struct DataOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder with reference data of your own.", valueName: "folder"), completion: .directory)
  var data: String?

  /// The data, or its faults told on standard error.
  func library() throws(Ending) -> Library { try telling { () throws(WorkbenchError) in try Library(data: data) } }
}
