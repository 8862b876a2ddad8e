import Foundation
import ModelInputs
import Reports
import Runs
import Terminal
import Wording

/// One file of a finished run's folder, with digests and seal made anew so that readers get to what it says.
///
/// The first line of an input names the file: `# summary.json`. What is read becomes every page and table that can be made of it;
/// where it is played, `report` and `why` play the run's futures again.
struct ResultsTarget: FuzzTarget {
  let name = "results"
  let seeds: [[UInt8]]
  private let library: Library
  private let whole: FinishedRun
  private let run: String
  private let original: SealedManifest

  init(_ library: Library, scratch: String) throws {
    self.library = library
    let scenario = try SmallQuestion.write(into: "\(scratch)/run")
    let request = RunRequest(scenario: scenario, results: "\(scratch)/run/Results", threads: 1)
    run = try library.run(request).folder
    let folder = ResultsFolder(path: run)
    whole = FinishedRun(path: run, manifest: try folder.manifest(), summary: try folder.summary())
    let (place, documents) = (run, ["manifest.json", "scenario.yaml", "evidence.yaml"])
    original = SealedManifest(try ScratchFile.bytes(at: "\(place)/manifest.json"))
    let thin = try ThinSummary.bytes(of: try ScratchFile.bytes(at: "\(place)/summary.json"))
    seeds =
      try documents.map { NamedInput.input($0, try ScratchFile.bytes(at: "\(place)/\($0)")) }
      + [NamedInput.input("summary.json", thin)]
  }

  func verdict(on input: [UInt8], playing: Bool) -> FuzzVerdict {
    let file = NamedInput(input, keepingFirstLine: false)
    do throws(WorkbenchError) {
      switch file.name {
      case "manifest.json": _ = try Manifest.read(file.bytes, file: file.name)
      case "summary.json": try pages(try RunSummary.read(file.bytes, of: whole.manifest, file: file.name))
      case "scenario.yaml", "evidence.yaml": break
      default: return .refused
      }
      return playing ? try played(file) : .accepted
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

  /// Reads the folder with the file in its place, as `report`, `why` and `compare` do.
  private func played(_ file: NamedInput) throws(WorkbenchError) -> FuzzVerdict {
    let old: [UInt8]
    do {
      old = try ScratchFile.bytes(at: "\(run)/\(file.name)")
      try ScratchFile.put(
        file.name == "manifest.json" ? SealedManifest(file.bytes).sealed : file.bytes, at: "\(run)/\(file.name)")
      if file.name != "manifest.json" {
        try ScratchFile.put(original.with(file.bytes, as: file.name).sealed, at: "\(run)/manifest.json")
      }
    } catch {
      return .broken("\(error)")
    }
    defer {
      try? ScratchFile.put(old, at: "\(run)/\(file.name)")
      try? ScratchFile.put(original.bytes, at: "\(run)/manifest.json")
    }
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
}
