import DecisionAnalysis
import Reports
import RunSupport
import Runs
import ServiceModel
import Terminal
import Testing

/// What no inspector counts and a planner must see, on every page of one run.
@Suite struct `Help, waiting and posts` {
  let run: RunFixture

  init() throws { run = try RunFixture.shared.get() }

  private var summary: RunSummary { run.outcome.summary }

  @Test func `functionality: outputs for planners have a direction and count among no measures`() throws {
    #expect(summary.toldStocks.map { summary.outputs[$0].id } == StockOutput.forPlanners.map(OutputID.stock))
    let without = try #require(summary.place(of: .stock(.withoutHelp)))
    #expect(summary.outputs[without].better == .lower && summary.outputs[without].unit == "count")
    let queue = try #require(summary.place(of: .stock(.longestQueue)))
    #expect(summary.outputs[queue].better == .lower && summary.outputs[queue].unit == "weeks")
    let bought = try #require(summary.place(of: .stock(.hoursBought)))
    #expect(summary.outputs[bought].better == .none && summary.outputs[bought].unit == "hours")
    #expect(summary.tally(of: 1).total == summary.verdicts.tally(of: summary.portfolios[1]).total)
    #expect(!summary.toldIndicators.contains(without))
  }

  @Test func `law: what a plan moves is on the terminal, in HTML and in Markdown with the same words`() throws {
    let terminal = RunPage(summary: summary, folder: "Results", wasThere: false, width: 200).page.text
    let tables = HTMLTable.all(in: HTMLReport.page(run.report))
    let markdown = MarkdownReport.page(run.report)
    var moved = 0
    for (plan, portfolio) in summary.portfolios.enumerated().dropFirst() {
      let table = try #require(tables.first { $0.caption == "Changes by 2008 under ‘\(portfolio.name)’" })
      for output in summary.movedStocks(portfolio: plan) {
        let name = summary.outputs[output].name
        #expect(terminal.contains(name), "\(name)")
        let row = try #require(table.rows.first { $0[0] == name }, "\(name)")
        #expect(markdown.contains("| \(name) | \(MarkdownReport.safe(row[1])) |"), "\(name)")
        moved += 1
      }
    }
    // A lower threshold reaches more children.
    let without = try #require(summary.place(of: .stock(.withoutHelp)))
    #expect(moved >= 2 && summary.movedStocks(portfolio: 1).contains(without))
    #expect(summary.verdict(of: without, portfolio: 1)?.counted == .better)
  }
}
