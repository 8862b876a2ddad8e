import DecisionAnalysis
import Foundation
import RunSupport
import Runs
import ServiceModel
import TestSupport
import Testing

/// Counts of few people, held back.
@Suite struct `Small counts` {
  /// A row of a table of results.
  private struct Row {
    let portfolio: String
    let year: Int
    let output: String
    let unit: String
    let statistic: String
    /// Nil where it is held back.
    let shown: Double?
    let truth: Double
  }

  private static let known = Result {
    Dictionary(uniqueKeysWithValues: try thresholds.map { ($0, try read(below: $0)) })
  }

  private static func rows(below threshold: Int) throws -> [Row] { try #require(known.get()[threshold]) }

  private static func read(below threshold: Int) throws -> [Row] {
    let fixture = try RunFixture.shared.get()
    var export = try RunExport(ResultsFolder(path: fixture.outcome.folder))
    let whole = CommaSeparated.rows(export.table.text).dropFirst()
    try export.holdBack(below: threshold, library: fixture.library)
    let table = CommaSeparated.rows(export.table.text).dropFirst()
    #expect(table.map { $0.prefix(7) } == whole.map { $0.prefix(7) })
    return try zip(table, whole).map { cells, truth in
      #expect(cells[7] == truth[7] && cells[8] == truth[8] || cells[7] == "c" && cells[8].isEmpty)
      return Row(
        portfolio: cells[1], year: try #require(Int(cells[2])), output: cells[3], unit: cells[5], statistic: cells[6],
        shown: Double(cells[7]), truth: try #require(Double(truth[7])))
    }
  }

  private static func means(_ rows: [Row], _ prefix: String = "") -> [String: Row] {
    rows.filter { $0.statistic == "\(prefix)mean" }
      .reduce(into: [:]) { $0["\($1.portfolio)|\($1.year)|\($1.output)"] = $1 }
  }

  static let thresholds = [2, 5, 50, 130, 400, 1000]

  @Test(arguments: thresholds)
  func `law: no number of people below the threshold is shown, and zero is`(threshold: Int) throws {
    let rows = try Self.rows(below: threshold)
    let levels = ["mean", "median", "central-run", "p2.5", "p10", "p25", "p75", "p90", "p97.5"]
    let counts = rows.filter {
      $0.unit == "count" && $0.output != "stock.vacant-posts" && levels.contains($0.statistic)
    }
    #expect(!counts.isEmpty)
    for row in counts {
      if let shown = row.shown { #expect(shown == 0 || shown >= Double(threshold), "\(row)") }
    }
    if threshold == 400 { #expect(rows.contains { $0.output == "stock.looked-after" && $0.shown == nil }) }
    // What is large is shown: holding everything back would be no protection worth having.
    #expect(rows.contains { $0.output == "stock.children" && $0.statistic == "mean" && $0.shown != nil })
    #expect(rows.contains { $0.statistic == "chance-better" && $0.shown != nil })
  }

  @Test(arguments: thresholds)
  func `law: nothing held back follows from what is shown, by sums, differences and rates`(threshold: Int) throws {
    #expect(try guardedRelations(Self.rows(below: threshold)) > 300)
  }

  /// A stock that is small in one portfolio and one year alone, where nothing else is small enough to be held back by itself.
  @Test(arguments: [StockOutput.lookedAfter, .register, .entries, .referrals, .workers, .acuteNeed])
  func `law: one small number alone takes with it what it follows from`(stock: StockOutput) throws {
    let fixture = try RunFixture.shared.get()
    let original = fixture.outcome.summary
    let place = try #require(original.outputs.firstIndex { $0.id == .stock(stock) })
    for portfolio in original.portfolios.indices {
      var summary = original
      summary.portfolios[portfolio].years[1].outputs[place].level = DrawSummary(exactly: 1)
      summary.portfolios[portfolio].years[1].outputs[place].central = 1
      let counts = SmallCounts(below: 1.5, in: summary, library: fixture.library)
      let cells = CommaSeparated.rows(ResultTable.rows(of: summary, run: "").text).dropFirst()
      let rows = try cells.map { cells in
        let (name, year, truth) = (cells[1], try #require(Int(cells[2])), try #require(Double(cells[7])))
        let hides = counts.hides(cells[6], of: cells[3], portfolio: name, year: year)
        return Row(
          portfolio: name, year: year, output: cells[3], unit: cells[5], statistic: cells[6],
          shown: hides ? nil : truth, truth: truth)
      }
      let small = rows.filter { $0.output == stock.rawValue && $0.truth == 1 && $0.statistic == "mean" }
      #expect(small.count == 1 && small[0].shown == nil)
      #expect(try guardedRelations(rows) > 300)
      if stock == .acuteNeed {
        let bands = rows.filter { $0.statistic == "band-low" && $0.portfolio == small[0].portfolio }
        #expect(bands.allSatisfy { ($0.shown == nil) == ($0.year == small[0].year) })
      }
    }
  }

  /// Tries every relation in which what is missing follows from the rest: each must miss none or more than one.
  private func guardedRelations(_ rows: [Row]) throws -> Int {
    let (levels, differences) = (Self.means(rows), Self.means(rows, "difference-"))
    let nothing = try #require(rows.first?.portfolio)
    var tried = 0
    func guarded(_ terms: [Row?], _ what: String) {
      guard terms.allSatisfy({ $0 != nil }) else { return }
      tried += 1
      #expect(terms.count { $0?.shown == nil } != 1, "\(what): \(terms)")
    }
    for (key, row) in levels {
      let place = "\(row.portfolio)|\(row.year)|"
      if let difference = differences[key] {
        guarded([row, levels["\(nothing)|\(row.year)|\(row.output)"], difference], "level and difference")
      }
      for (stock, rate) in [
        ("stock.looked-after", "looked-after-rate"), ("stock.register", "child-protection-register-rate"),
        ("flow.entries", "care-entry-rate"), ("flow.referrals", "referral-rate"),
      ] where row.output == stock {
        // The children below the line are always shown or known, so both are held back or neither.
        guarded([row, levels[place + "indicator.\(rate)"]], "rate")
      }
      if row.output == "stock.workers" {
        guarded([row, levels[place + "stock.vacant-posts"]], "posts less those that are vacant")
      }
      if row.output == "cost.total" {
        let parts = ["interventions", "placements", "staff"].map { levels[place + "cost.\($0)"] }
        guarded([row] + parts, "a total and its parts")
      }
    }
    for row in rows where row.statistic == "all-years-mean" {
      let line = row.output.replacing("budget.", with: "cost.")
      let years = differences.values.filter { $0.portfolio == row.portfolio && $0.output == line }
      guarded([row] + years.map { $0 as Row? }, "a sum over all years")
    }
    return tried
  }

  @Test func `law: what is held back among few is held back among fewer`() throws {
    var before: Set<String> = []
    for threshold in Self.thresholds {
      let held = try Set(
        Self.rows(below: threshold).filter { $0.shown == nil }.map {
          "\($0.portfolio)|\($0.year)|\($0.output)|\($0.statistic)"
        })
      #expect(held.isSuperset(of: before))
      before = held
    }
  }

  @Test func `functionality: shares of few children are held back with the number of the children`() throws {
    let rows = try Self.rows(below: 400)
    for output in ["lac-three-placements", "lac-weekly-cost", "lac-adopted"].map({ "indicator.\($0)" }) {
      #expect(rows.filter { $0.output == output && $0.statistic == "mean" }.allSatisfy { $0.shown == nil }, "\(output)")
    }
    let budget = rows.filter { $0.output == "budget.placements" && $0.statistic == "all-years-mean" }
    #expect(!budget.isEmpty && budget.allSatisfy { $0.shown == nil })
    let bands = try Self.rows(below: 1000).filter { $0.statistic == "band-low" }
    #expect(!bands.isEmpty && bands.allSatisfy { $0.shown == nil })
  }
}
