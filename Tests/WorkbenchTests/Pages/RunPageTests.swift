import Foundation
import Runs
import ServiceModel
import Terminal
import TestSupport
import Testing

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
    let rows = ResultTable.rows(of: try SmallSummary.make()).text.split(separator: "\n")
    #expect(rows.allSatisfy { cells($0) == 8 })
    #expect(Set(rows).count == rows.count)
    for statistic in [
      "difference-mean", "chance-better", "chance-inside-band", "band-low", "chance-at-least-good", "chance-bound",
      "all-years-discounted-mean", "chance-saves", "central-run", "p97.5",
    ] { #expect(rows.contains { $0.contains(",\(statistic),") }, "\(statistic)") }
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
