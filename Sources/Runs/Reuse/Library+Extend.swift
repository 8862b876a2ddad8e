import LocatedYAML
import SystemPackage

extension Library {
  /// Plays a finished run on to more draws, into a folder of its own beside it; the draws that it kept are not played again,
  /// and what was searched for its plans is kept there too.
  ///
  /// - Parameters:
  ///   - folder: the run's folder.
  ///   - draws: draws in all.
  ///   - results: the folder of all results; nil for the one that the run is in.
  /// - Throws: what reading a run throws, `badOption` where it has so many draws already, and what playing one throws.
  package func extend(
    _ folder: String, draws: Int, results: String?, threads: Int, observer: RunObserver
  ) throws(WorkbenchError) -> RunOutcome {
    let run = ResultsFolder(path: folder)
    let record = try run.record()
    try record.check(self)
    guard draws > record.manifest.design.draws else {
      throw .badOption(
        name: "--draws", found: "\(draws)", wanted: "more than the \(record.manifest.design.draws) that the run has")
    }
    let around = FilePath(run.trimmed).removingLastComponent()
    // A run that was moved away from the others of its scenario has its place nowhere but under the usual folder.
    let isAmongRuns = around.lastComponent?.string == slug(record.manifest.title)
    let root = around.removingLastComponent().string
    var request = RunRequest(
      scenario: run.scenario, results: results ?? (isAmongRuns ? (root.isEmpty ? "." : root) : "Results"),
      threads: threads)
    request.draws = draws
    request.search = try record.searchText()
    request.earlier = run.trimmed
    return try self.run(request, observer: observer)
  }
}
