import DecisionAnalysis
import Foundation
import Reports
import RunSupport
import Runs
import Terminal
import TestSupport
import Testing
import Wording

@Suite struct `A run in which nothing varies` {
  let folder = TemporaryFolder()

  private func outcome(draws: Int, replications: Int) throws -> RunOutcome {
    let text = """
      scenario: One future
      area: rotherham-2006
      horizon: 2007-2008
      portfolios:
        - name: Support
          deploy:
            - foster-carer-support: {dose: 40 households, years: 2007-2008}
      run: {draws: \(draws), replications: \(replications), seed: 7, parameters-vary: no, chance-varies: no}
      """
    let file = try folder.write(text, to: "one.yaml")
    return try BundledLibrary.shared.get().run(
      RunRequest(scenario: file, results: folder.path + "/Results", threads: 2))
  }

  @Test func `law: one future is one future whatever number is asked for, and it is the central run`() throws {
    let one = try outcome(draws: 1, replications: 1)
    let many = try outcome(draws: 40, replications: 3)
    #expect(one.summary == many.summary)
    #expect(many.manifest.design.draws == 1 && many.manifest.design.replications == 1)
    for portfolio in many.summary.portfolios {
      for year in portfolio.years {
        for (fact, output) in zip(many.summary.outputs, year.outputs) {
          guard let level = output.level else { continue }
          #expect(level.mean.value == output.central, "\(fact.id) in \(year.year)")
        }
      }
    }
  }

  @Test func `functionality: its table has values and differences, no interval, no error and no chance`() throws {
    let outcome = try outcome(draws: 40, replications: 1)
    let rows = outcome.table.text.split(whereSeparator: \.isNewline).dropFirst()
    #expect(rows.count > 500)
    var statistics: Set<String> = []
    for row in rows {
      #expect(row.hasSuffix(","), "an error: \(row)")
      statistics.insert(String(row.split(separator: ",", omittingEmptySubsequences: false).dropLast(2).last ?? ""))
    }
    #expect(
      statistics.isSubset(of: [
        "value", "difference", "all-years", "all-years-discounted", "replicates-without-value",
      ]), "\(statistics)")
    #expect(statistics.isSuperset(of: ["value", "difference", "all-years"]))
  }

  @Test func `functionality: check, the page and every report say one future, no chance`() throws {
    let outcome = try outcome(draws: 40, replications: 1)
    let library = try BundledLibrary.shared.get()
    #expect(try library.checked("\(folder.path)/one.yaml").words.contains("one future, no chance"))
    #expect(outcome.page.text.contains("One future, no chance"))
    #expect(!outcome.page.text.contains("inf"))
    for format in ReportFormat.allCases {
      var request = ReportRequest(folder: outcome.folder)
      request.format = format
      let report = try library.reportText(request)
      if format != .csv { #expect(report.contains("One future, no chance"), "\(format)") }
    }
  }

  @Test func `functionality: summary.json has values and no interval, no median, no error of a mean and no verdict`()
    throws
  {
    let outcome = try outcome(draws: 40, replications: 3)
    let bytes = try Data(contentsOf: URL(filePath: outcome.folder + "/summary.json"))
    let names = Self.names(in: try JSONSerialization.jsonObject(with: bytes))
    for name in ["eighty", "half", "ninetyFive", "median", "spread", "verdict"] {
      #expect(!names.contains(name), "\(name)")
    }
    #expect(names.isSuperset(of: ["central", "difference", "grade", "level", "mean"]))
    #expect(try ResultsFolder(path: outcome.folder).summary() == outcome.summary)
  }

  /// Every key of a JSON document, at whatever depth.
  private static func names(in value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: Set(object.keys)) { $0.formUnion(names(in: $1.value)) }
    }
    return (value as? [Any])?.reduce(into: []) { $0.formUnion(names(in: $1)) } ?? []
  }
}
