import LocatedYAML
package import Runs

extension Library {
  /// The same as ``checked(_:words:shouldStop:)``, with every refusal in the program's own words.
  package func checked(
    _ path: String, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(WorkbenchError) -> CheckedFile {
    try checked(path, words: { $0.description }, shouldStop: shouldStop)
  }
}

extension CheckedFile {
  /// The valid file in a line.
  package var words: String {
    switch self {
    case .scenario(let scenario): scenario.words
    case .scenarios(let count, let varied, let first):
      "\(first.words)\nIt makes \(counted(count, "scenario")) of one, with other values of "
        + harmless(varied.joined(separator: ", ")) + "; windscreen batch run plays them"
    case .evidence(let title, let findings):
      "valid: evidence with \(counted(findings, "finding")), \(harmless(title))"
    }
  }
}

extension CheckedScenario {
  fileprivate var words: String {
    let numbers = assumptions == 0 ? "" : ", \(counted(assumptions, "number")) of its own"
    let plays = replications == 1 ? "" : " with \(replications) replications in each"
    return "valid: \(harmless(area)), \(years), \(counted(portfolios.count, "portfolio")) against doing nothing more, "
      + "\(isOneFuture ? "one future, no chance" : "\(counted(draws, "draw"))\(plays)")\(numbers)"
      + "; practice starts from " + harmless(RunWords.practiceStart(evidence, findings, file: evidenceFile))
  }
}
