import DecisionAnalysis
import GradeDescriptors
import Reports
import RunSupport
import Runs
import ServiceModel
import Testing
import Wording

/// Which plans and grades a table of grades has columns and rows for.
@Suite struct GradeColumnsTests {
  /// The grades of the joint area review.
  private func reviewed(_ summary: RunSummary) -> [Int] {
    summary.toldGrades.filter { summary.outputs[$0].id.instrument == .jointAreaReview }
  }

  @Test func `functionality: twelve plans that change no grade are one line and no column`() throws {
    var report = ExampleRun.report
    for plan in report.summary.portfolios.indices.dropFirst() {
      for year in report.summary.portfolios[plan].years.indices {
        for output in report.summary.outputs.indices
        where report.summary.portfolios[plan].years[year].outputs[output].gradeChange != nil {
          var result = report.summary.portfolios[0].years[year].outputs[output]
          let none = Estimate(value: 0, error: 0)
          if var change = report.summary.portfolios[plan].years[year].outputs[output].gradeChange {
            change.atLeastGood = none
            change.higher = none
            change.lower = none
            result.gradeChange = change
          }
          result.verdict = nil
          report.summary.portfolios[plan].years[year].outputs[output] = result
        }
      }
    }
    let first = report.summary.portfolios[1]
    for number in 4...12 {
      var plan = first
      plan.name = "Plan \(number)"
      report.summary.portfolios.append(plan)
    }
    let columns = GradeColumns(report.summary, grades: reviewed(report.summary))
    #expect(columns.moving.isEmpty && columns.moved.isEmpty && columns.still.count == 12 && columns.rows.isEmpty)
    let line = try #require(columns.stillWords)
    #expect(line == "No grade is told apart from that with nothing more done, under any of the 12 plans.")
    for page in [HTMLReport.page(report), MarkdownReport.page(report)] { #expect(page.contains(line)) }
    #expect(!HTMLReport.page(report).contains("Chance of good or better in 2011: with nothing more done"))
  }

  @Test func `functionality: a plan that moves one grade of many is told of that one, and the rest are a line`() throws
  {
    let report = ExampleRun.report
    let columns = GradeColumns(report.summary, grades: reviewed(report.summary))
    #expect(
      columns.moving.contains(3) && !columns.moved.isEmpty && columns.moved.count < reviewed(report.summary).count)
    let rest = try #require(columns.unmovedWords)
    for grade in reviewed(report.summary) {
      let name = report.summary.outputs[grade].name
      #expect(rest.contains("\(name) ") != columns.rows.contains { $0.name == name }, "\(name)")
    }
    #expect(columns.rows.allSatisfy { $0.plans.count == columns.moving.count })
  }

  @Test func `law: a change has a star on every page just where its verdict is not that it is real`() throws {
    let summary = try RunFixture.shared.get().outcome.summary
    var starred = 0
    for plan in summary.portfolios.indices.dropFirst() {
      for grade in summary.toldGrades {
        let shown = summary.markedChance(grade, portfolio: plan)
        let isReal =
          switch try #require(summary.verdict(of: grade, portfolio: plan)) {
          case .real, .realButSmall: true
          default: false
          }
        #expect(shown == "0" || shown.hasSuffix("*") != isReal, "\(plan), \(grade): \(shown)")
        if shown.hasSuffix("*") { starred += 1 }
      }
    }
    #expect(starred > 0)
  }
}
