import ArgumentParser
import Runs

/// How results are printed.
enum Format: String, CaseIterable, ExpressibleByArgument {
  case table
  case csv
  case json
}

/// Throws where a seed is larger than files can tell (decision 19).
func checkSeed(_ seed: UInt64) throws {
  guard RunRequest.seeds.contains(seed) else {
    throw ValidationError("--seed must be \(RunRequest.wantedSeed), not \(seed)")
  }
}

/// Throws where a number that was given lies outside a range.
func checkWithin(_ number: Int?, _ range: ClosedRange<Int>, _ name: String) throws {
  guard let number, !range.contains(number) else { return }
  throw ValidationError("\(name) must lie between \(range.lowerBound) and \(range.upperBound), not \(number)")
}

/// Where the reference data is.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Folder with data of your own, laid over what comes with the program.", valueName: "folder"),
    completion: .directory)
  var data: String?

  func validate() throws { try checkNamed(data, "the folder of --data") }

  /// The data for a finished run: the copy in its folder where it has one and no other was asked for.
  func library(ofRun folder: String) throws(Ending) -> Library {
    try telling { () throws(WorkbenchError) in try Library(data: data ?? ResultsFolder(path: folder).data) }
  }

  /// The data, or its faults told on standard error.
  func library() throws(Ending) -> Library { try telling { () throws(WorkbenchError) in try Library(data: data) } }
}
