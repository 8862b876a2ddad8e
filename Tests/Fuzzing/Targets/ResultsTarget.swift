import Foundation
import ModelInputs
import Reports
import Runs
import Terminal
import Wording

/// One file of a finished run's folder, with digests and seal made anew so that readers get to what it says.
///
/// The first line of an input names the file: `# summary.json`. What is read becomes every page and table that can be made of it;
/// where it is played, `report` and `why` play the run's futures again. Draws are exported and played on from. A `search.json`
/// belongs to a second run, whose plan was searched for.
struct ResultsTarget: FuzzTarget {
  let name = "results"
  let seeds: [[UInt8]]
  private let library: Library
  private let whole: FinishedRun
  private let run: String
  private let original: SealedManifest
  private let searched: String
  private let ofSearched: SealedManifest
  private let aside: String

  init(_ library: Library, scratch: String) throws {
    self.library = library
    let scenario = try SmallQuestion.write(into: "\(scratch)/run")
    let request = RunRequest(scenario: scenario, results: "\(scratch)/run/Results", threads: 1)
    run = try library.run(request).folder
    let folder = ResultsFolder(path: run)
    whole = FinishedRun(path: run, manifest: try folder.manifest(), summary: try folder.summary())
    let (place, documents) = (run, ["manifest.json", "scenario.yaml", "evidence.yaml", "draws.parquet"])
    original = SealedManifest(try ScratchFile.bytes(at: "\(place)/manifest.json"))
    let thin = try ThinSummary.bytes(of: try ScratchFile.bytes(at: "\(place)/summary.json"))
    seeds =
      try documents.map { NamedInput.input($0, try ScratchFile.bytes(at: "\(place)/\($0)")) }
      + [
        NamedInput.input("summary.json", thin),
        // Nothing but a digest is taken of it, so its beginning is as good.
        NamedInput.input("results.csv", Array(try ScratchFile.bytes(at: "\(run)/results.csv").prefix(2_000))),
        NamedInput.input("search.json", Array(SmallQuestion.search.utf8)),
      ]
    aside = "\(scratch)/aside"
    let search = try JSONDecoder().decode(BestResult.self, from: Data(SmallQuestion.search.utf8))
    var best = BestRequest(scenario: scenario, budget: search.budget)
    best.threads = 1
    guard let found = try library.run(bestOf: search, best, results: "\(scratch)/run/Searched") else {
      throw UnknownTarget(name: name)
    }
    searched = found.folder
    ofSearched = SealedManifest(try ScratchFile.bytes(at: "\(found.folder)/manifest.json"))
  }

  func verdict(on input: [UInt8], playing: Bool) -> FuzzVerdict {
    let file = NamedInput(input, keepingFirstLine: false)
    do throws(WorkbenchError) {
      switch file.name {
      case "manifest.json": _ = try Manifest.read(file.bytes, file: file.name)
      case "summary.json": try pages(try RunSummary.read(file.bytes, of: whole.manifest, file: file.name))
      case "scenario.yaml", "evidence.yaml", "results.csv": break
      case "draws.parquet":
        return try laid(file, in: run, original) { () throws(WorkbenchError) in try draws(playing: playing) }
      case "search.json":
        return try laid(file, in: searched, ofSearched) { () throws(WorkbenchError) in try search(playing: playing) }
      default: return .refused
      }
      guard playing else { return .accepted }
      return try laid(file, in: run, original) { () throws(WorkbenchError) in try played() }
    } catch {
      return error.description.isEmpty ? .broken("a refusal without words") : .refused
    }
  }

  /// Everything that is made of a summary without playing.
  private func pages(_ summary: RunSummary) throws(WorkbenchError) {
    let report = RunReport(summary, whole.manifest, folder: "Results/run", catalogue: library.catalogue)
    _ = HTMLReport.page(report)
    _ = MarkdownReport.page(report)
    _ = TidyReport.table(report).text
    do { _ = try JSONReport.page(report) } catch { throw .ourFault("no JSON: \(error)") }
    _ = RunPage(summary: summary, folder: "Results/run", wasThere: false).page
    let run = FinishedRun(path: "one", manifest: whole.manifest, summary: summary)
    let comparison = RunComparison([run, whole])
    _ = comparison.page(showsAll: true, byWay: "all")
    _ = comparison.table.text
    for place in summary.toldGrades {
      _ = summary.gradePictures(place, portfolios: Array(summary.portfolios.indices))
    }
  }

  /// Does something with a run's folder while the file stands in its place there.
  private func laid(
    _ file: NamedInput, in folder: String, _ manifest: SealedManifest,
    _ read: () throws(WorkbenchError) -> FuzzVerdict
  ) throws(WorkbenchError) -> FuzzVerdict {
    let old: [UInt8]
    do {
      old = try ScratchFile.bytes(at: "\(folder)/\(file.name)")
      try ScratchFile.put(
        file.name == "manifest.json" ? SealedManifest(file.bytes).sealed : file.bytes, at: "\(folder)/\(file.name)")
      if file.name != "manifest.json" {
        try ScratchFile.put(manifest.with(file.bytes, as: file.name).sealed, at: "\(folder)/manifest.json")
      }
    } catch {
      return .broken("\(error)")
    }
    defer {
      try? ScratchFile.put(old, at: "\(folder)/\(file.name)")
      try? ScratchFile.put(manifest.bytes, at: "\(folder)/manifest.json")
    }
    return try read()
  }

  /// Reads the run's folder as `report`, `why` and `compare` do.
  private func played() throws(WorkbenchError) -> FuzzVerdict {
    var request = ReportRequest(folder: run)
    request.threads = 1
    _ = try library.reportText(request)
    var why = WhyRequest(folder: run, grade: "staying-safe")
    why.threads = 1
    _ = try library.why(why)
    let folder = ResultsFolder(path: run)
    let read = FinishedRun(path: "other", manifest: try folder.manifest(), summary: try folder.summary())
    _ = RunComparison([whole, read]).table.text
    return .played
  }

  /// Reads the run's draws, and where they are played exports them and goes on from them as `export` and `extend` do.
  private func draws(playing: Bool) throws(WorkbenchError) -> FuzzVerdict {
    let draws = try SavedDraws("\(run)/draws.parquet")
    for output in draws.table.outputs.indices { _ = try draws.values(output) }
    guard playing else { return .accepted }
    do { try ScratchFile.emptyFolder(aside) } catch { return .broken("\(error)") }
    var request = ExportRequest(folder: run)
    request.netCDF = "\(aside)/draws.nc"
    try RunExport(ResultsFolder(path: run)).write(request)
    _ = try library.extend(run, draws: 3, results: "\(aside)/Results", threads: 1, observer: RunObserver())
    return .played
  }

  /// Reads the search of the second run, and where it is played writes the report that tells of it.
  private func search(playing: Bool) throws(WorkbenchError) -> FuzzVerdict {
    _ = try ResultsFolder(path: searched).search()
    guard playing else { return .accepted }
    var request = ReportRequest(folder: searched)
    request.playsParts = false
    _ = try library.reportText(request)
    return .played
  }
}
