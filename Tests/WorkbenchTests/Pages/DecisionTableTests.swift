import DecisionAnalysis
import RunSupport
import Runs
import ServiceModel
import Testing
import Wording

/// The table on which a decision is taken.
@Suite struct DecisionTableTests {
  @Test(arguments: [
    ([-5.0, 3, 1], DecisionTable.Payback.atOnce), ([5, -3, -1], .notYet), ([5, -3, -3], .year(2009)),
    ([5, -6, 2, -4], .year(2010)), ([0, 0], .atOnce), ([5, -5.5], .open), ([-1, 5, -9], .year(2009)),
  ])
  func `functionality: a plan is paid back from the year on in which the sum of changes stays at nothing or below`(
    changes: [Double], payback: DecisionTable.Payback
  ) {
    #expect(DecisionTable.Payback(changes, years: Array(2007..<(2007 + changes.count)), error: 0.25) == payback)
  }

  @Test func `functionality: its cells are the numbers of the run`() throws {
    let summary = try SmallSummary.make()
    let (table, words) = (summary.decision, DecisionWords(summary))
    #expect(table.plans.map(\.name) == summary.portfolios.dropFirst().map(\.name))
    for row in words.rows { #expect(row.plans.count == table.plans.count && row.plans.allSatisfy { !$0.isEmpty }) }
    for (place, id) in table.outcomes.enumerated() {
      let output = try #require(summary.place(of: id))
      #expect(words.rows[place].name.hasPrefix(summary.outputs[output].name))
    }
  }

  @Test func `extreme value: a run without plans has a table without rows for plans`() throws {
    var summary = try SmallSummary.make()
    summary.portfolios.removeLast(summary.portfolios.count - 1)
    #expect(summary.decision.plans.isEmpty && DecisionWords(summary).couldChange.isEmpty)
  }
}
