import Foundation
import Reports
import RunSupport
import Runs
import Terminal
import TestSupport
import Testing

/// What the shipped scenarios give, pinned: a changed digest moves results, and the changelog says why under *Results*.
@Suite struct `Pinned runs` {
  /// SHA-256 of sixteen draws: 32-bit numbers in the order portfolio, year, output, draw.
  static let digests = [
    "first-look": "19acde0fb125908b33a96af6a2f58f9413b2304ea94b3c40cb6027262665f95c",
    "with-assumptions": "1aca22c91851413909cbc980a0c7837b356810cc83ca10f0f95fcdd94480a15a",
    "lower-thresholds": "e812f8079f7d2870c436059df64bc27b221fbc06d1c177e9280840ceb5641d0a",
  ]

  @Test(arguments: digests.keys.sorted())
  func `deterministic: the draws of a shipped scenario are what they were`(name: String) throws {
    let folder = TemporaryFolder()
    var request = RunRequest(scenario: Shipped.scenario(name), results: folder.path)
    request.draws = 16
    request.savesDraws = true
    let outcome = try BundledLibrary.shared.get().run(request)
    let draws = try DrawsRead(run: outcome.folder)
    #expect(SHA256.hexadecimal(of: draws.bytes) == `Pinned runs`.digests[name])
  }

  @Test(arguments: try Shipped.scenarios())
  func `functionality: every shipped scenario is played, and its record reads back`(path: String) throws {
    let folder = TemporaryFolder()
    var request = RunRequest(scenario: path, results: folder.path)
    request.draws = 2
    let outcome = try BundledLibrary.shared.get().run(request)
    #expect(try ResultsFolder(path: outcome.folder).summary() == outcome.summary)
    #expect(outcome.summary.portfolios.count > 1)
  }

  @Test func `functionality: the pages of a small run read as they did`() throws {
    let run = try RunFixture.shared.get()
    let page = RunPage(summary: run.outcome.summary, folder: "Results/small", wasThere: false).page
    try Goldens().expect(page.text, named: "small-run.txt")
    // A run's id follows the digest of its data, which may change where no result does.
    let manifest = run.outcome.manifest
    let inPlace = { (text: String) in
      text.replacing(run.folder.path, with: "FOLDER").replacing(manifest.run, with: "RUN")
        .replacing(manifest.data, with: "DATA")
    }
    try Goldens().expect(inPlace(MarkdownReport.page(run.report)), named: "small-run.md")
    try Goldens().expect(inPlace(withoutCharts(HTMLReport.page(run.report))), named: "small-run.html")
  }

  /// A page with a digest in the place of each chart and of the style sheet, and a line for each element.
  private func withoutCharts(_ page: String) -> String {
    page.replacing(/(?s)<(svg|style)\b.*?<\/\1>/) { "[\($0.1) \(SHA256.hexadecimal(of: String($0.0)).prefix(12))]" }
      .replacing("><", with: ">\n<")
  }
}

/// The scenarios that come with the program.
enum Shipped {
  static var folder: String {
    (0..<4).reduce(#filePath) { path, _ in (path as NSString).deletingLastPathComponent } + "/Scenarios/rotherham-2006"
  }

  static func scenario(_ name: String) -> String { "\(folder)/\(name).yaml" }

  static func scenarios() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .map { "\(folder)/\($0)" }
  }
}
