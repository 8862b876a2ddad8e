import Foundation
import Reports
import RunSupport
import Runs
import ServiceModel
import Terminal
import TestSupport
import Testing
import Wording

@Suite struct `The page of a run` {
  @Test func `functionality: it reads as it did`() throws {
    let summary = try SmallSummary.make()
    let page = RunPage(summary: summary, folder: "Results/a-small-question/8x1-0", wasThere: false).page
    try Goldens().expect(page.text, named: "run-page.txt")
    #expect(page.lines.allSatisfy { $0.text.count <= Page.width })
  }

  @Test func `functionality: a clear effect comes first, an aim without effect is shown all the same`() throws {
    let summary = try SmallSummary.make()
    let headlines = summary.verdicts.headlines(of: summary.portfolios[1], limit: 6)
    #expect(
      headlines.map { summary.outputs[$0].id.description } == ["indicator.moves", "indicator.rate", "indicator.waits"])
    #expect(summary.verdicts.headlines(of: summary.portfolios[1], limit: 1).count == 1)
    #expect(summary.verdicts.headlines(of: summary.portfolios[0], limit: 6).isEmpty)
  }

  @Test func `law: results written and read back are the same`() throws {
    let summary = try SmallSummary.make()
    let again = try JSONDecoder().decode(RunSummary.self, from: Data(try json(summary).utf8))
    #expect(again == summary)
  }

  @Test func `functionality: refused sets are told by reason, the commonest first`() throws {
    var summary = try SmallSummary.make()
    summary.refusedBecause = RefusalCount.all([.carers, .escalation, .escalation])
    #expect(summary.refusedBecause?.map(\.sets) == [2, 1])
    let text = RunPage(summary: summary, folder: "Results", wasThere: false).page.text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let told = "With them needs could not stay as they are (2); the council's own foster carers would be too few"
    #expect(text.contains(told) && summary.remarks.contains { $0.contains(told) })
    #expect(try json(summary).contains("\"rise-of-need\""))
    #expect(Set(BaselineMisfit.Kind.allCases.map(\.words)).count == BaselineMisfit.Kind.allCases.count)
  }

  @Test func `dirty: a name that would command a terminal is shown, not obeyed`() throws {
    let summary = try SmallSummary.make(name: "\u{1B}[2J\u{202E}plan")
    let text = RunPage(summary: summary, folder: "Results/\u{7}", wasThere: true).page.text
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("\u{7}"))
    #expect(text.contains("plan"))
  }

  @Test func `functionality: the command to copy survives blanks and quotation marks in a path`() throws {
    let summary = try SmallSummary.make()
    let text = RunPage(summary: summary, folder: "My plans/it's", wasThere: false).page.text
    #expect(text.contains("windscreen run 'My plans/it'\\''s/scenario.yaml'"))
  }

  @Test func `functionality: the tidy table has a row for each statistic`() throws {
    let rows = ResultTable.rows(of: try SmallSummary.make(), run: "8x1-0").text.split(separator: "\n")
    #expect(rows[0] == "run,portfolio,year,output,label,unit,statistic,value,error")
    #expect(rows.allSatisfy { cells($0) == 9 } && rows.dropFirst().allSatisfy { $0.hasPrefix("8x1-0,") })
    #expect(Set(rows).count == rows.count)
    for statistic in [
      "difference-mean", "chance-better", "chance-inside-band", "band-low", "chance-at-least-good", "chance-bound",
      "all-years-discounted-mean", "chance-saves", "central-run", "p97.5",
    ] { #expect(rows.contains { $0.contains(",\(statistic),") }, "\(statistic)") }
  }

  @Test func `law: every chance is a probability, and what changes in no future has one row`() throws {
    let table = ResultTable.rows(of: try SmallSummary.make(), run: "8x1-0").text
    let rows = try CommaRows(table)
    for row in rows.all where row["statistic"].contains("chance") || row["statistic"] == "share-unchanged" {
      #expect(row["unit"] == "probability", "\(row)")
    }
    #expect(rows.all.filter { $0["unit"] == "probability" }.allSatisfy { (-1.0...1).contains($0.value) })
    let changed = rows.all.filter { $0["statistic"].hasPrefix("difference-") || $0["statistic"] == "chance-better" }
    let unchanged = rows.all.filter { $0["statistic"] == "share-unchanged" && $0.value == 1 }
    #expect(!changed.isEmpty && !unchanged.isEmpty)
    let still = Set(unchanged.map(\.place))
    #expect(changed.allSatisfy { !still.contains($0.place) })
    // The made-up plan leaves waits as they are, and spends nothing on placements.
    #expect(still.contains("More carers/2008/indicator.waits") && still.contains("More carers/2008/budget.placements"))
    #expect(!rows.all.contains { $0["output"] == "budget.placements" && $0["statistic"] != "share-unchanged" })
  }

  @Test func `extreme value: a table that a spreadsheet would cut off is told of`() throws {
    let summary = try SmallSummary.make()
    let rows = ResultTable.rows(of: summary, run: "").count + 1
    #expect(ResultTable.rowsBeyondSheet(summary) == nil)
    #expect(ResultTable.rowsBeyondSheet(summary, most: rows) == nil)
    #expect(ResultTable.rowsBeyondSheet(summary, most: rows - 1) == rows)
    #expect(RunWords.beyondSheet(1_234_567).contains("1,234,567 rows"))
    #expect(RunWords.beyondSheet(1_234_567).contains("1,048,576"))
  }

  @Test(arguments: [0.035, 0.015, 0, 0.0325, 0.06])
  func `functionality: the discount rate on the page is the one that was used`(rate: Double) throws {
    var summary = try SmallSummary.make()
    summary.question.discountRate = rate
    let words = ["3.5", "1.5", "0", "3.25", "6"][[0.035, 0.015, 0, 0.0325, 0.06].firstIndex(of: rate)!]
    let text = RunPage(summary: summary, folder: "", wasThere: false).page.text.replacing("\n     ", with: " ")
    #expect(text.contains("discounted at \(words)% a year"), "\(text)")
    if rate != 0.035 { #expect(!text.contains("3.5%")) }
    var report = ExampleRun.small
    report.summary.question.discountRate = rate
    #expect(HTMLReport.page(report).contains("at \(words)% a year"))
  }

  /// Cells of a row, commas between quotation marks not counted.
  private func cells(_ row: Substring) -> Int {
    var isQuoted = false
    return row.reduce(1) { count, sign in
      if sign == "\"" { isQuoted.toggle() }
      return sign == "," && !isQuoted ? count + 1 : count
    }
  }
}

/// A table of results by the names of its columns.
private struct CommaRows {
  struct Row: CustomStringConvertible {
    var cells: [String: String]
    subscript(name: String) -> String { cells[name] ?? "" }
    var value: Double { Double(self["value"]) ?? .nan }
    var place: String { "\(self["portfolio"])/\(self["year"])/\(self["output"])" }
    var description: String { "\(place) \(self["statistic"]) \(self["unit"])" }
  }

  var all: [Row]

  init(_ table: String) throws {
    let rows = CommaSeparated.rows(table)
    let header = try #require(rows.first)
    all = rows.dropFirst().map { Row(cells: Dictionary(uniqueKeysWithValues: zip(header, $0))) }
  }
}
