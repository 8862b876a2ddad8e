import DecisionAnalysis
import Foundation
import Reports
import Runs
import ServiceModel
import TestSupport
import Testing
import Wording

@Suite struct PictureTests {
  private var summary: RunSummary { ExampleRun.report.summary }

  private func fan(_ plan: Int) -> FanPanel {
    let courses = summary.portfolios.indices.map { summary.course(of: 0, portfolio: $0) }
    return FanPanel(
      id: "x", title: "A title", years: summary.years, course: courses[plan], reference: plan == 0 ? nil : courses[0],
      past: summary.published(0), unit: QuantityUnit("%"),
      scale: FanScale(courses, published: summary.published(0)?.value, within: 0...100))
  }

  @Test func `functionality: a picture says what it shows and what it says`() {
    let source = fan(2).picture.svg.source
    #expect(source.contains("role=\"img\""))
    #expect(source.contains("aria-labelledby=\"x-t x-d\""))
    #expect(source.contains("<title id=\"x-t\">A title</title>"))
    #expect(source.contains("8 in 10 futures lie between"))
  }

  @Test func `deterministic: the same run gives the same bytes`() {
    #expect(fan(1).picture == fan(1).picture)
    #expect(HTMLReport.page(ExampleRun.report) == HTMLReport.page(ExampleRun.report))
  }

  @Test func `functionality: a fan has three bands, a line for the mean, a dashed reference and a published dot`() {
    let source = fan(3).picture.svg.source
    for part in ["band95", "band80", "band50", "class=\"mean\"", "class=\"reference\"", "class=\"past\""] {
      #expect(source.contains(part), "\(part)")
    }
  }

  @Test func `functionality: doing nothing more has no reference and is grey`() {
    let source = fan(0).picture.svg.source
    #expect(!source.contains("class=\"reference\""))
    #expect(source.contains("band grey band80"))
  }

  @Test func `functionality: the bars of a year fill their width and carry their numbers`() {
    let course = [GradeProbabilities([1, 1, 2, 2, 2, 3, 3, 3, 4, 4])]
    let source = GradePanel(id: "y", title: "Staying safe", years: [2009], course: course).picture.svg.source
    for words in ["O 20", "G 30", "A 30", "I 20", "50%"] { #expect(source.contains(">\(words)<"), "\(words)") }
    let widths: [Double] = source.matches(of: /<rect[^>]* width="([0-9.]+)"/).compactMap { Double($0.output.1) }
    #expect(widths.count == 4)
    let whole: Double = widths.reduce(4, +)
    #expect(abs(whole - 252) < 0.1)
  }

  @Test func `functionality: better lies to the right whichever way an indicator runs`() {
    let change = summary.changes(of: 1)[0].change.difference
    #expect(summary.outputs[1].better == .lower && change.mean.value < 0)
    let chart = RowChart.differences(id: "z", title: "t", summary, indicators: [1], portfolio: 1)
    guard case .bar(let from, let to, let style) = chart.rows[0].marks[0] else {
      Issue.record("the first mark is a bar")
      return
    }
    #expect(from == 0 && to > 0 && style == "bar better")
  }

  @Test func `extreme value: a change beyond the scale gets a pointer and keeps its figures`() {
    var summary = summary
    for year in summary.years.indices { summary.portfolios[0].years[year].outputs[0].yearlyChange = 0.1 }
    let chart = RowChart.differences(id: "z", title: "t", summary, indicators: [0], portfolio: 2)
    #expect(chart.rows[0].marks.contains(.beyond(toRight: false)))
    #expect(chart.rows[0].value == "−14.0 points")
  }

  @Test func `extreme value: one year, one plan and no spread can be drawn`() {
    let flat = DrawSummary(exactly: 3)
    let panel = FanPanel(
      id: "x", title: "t", years: [2007], course: [flat], reference: nil, past: nil, unit: QuantityUnit("%"),
      scale: FanScale([[flat]], published: nil, within: nil))
    #expect(panel.picture.svg.source.contains("<path"))
  }

  @Test func `law: every name of a drawing is used once in a page`() {
    let page = HTMLReport.page(ExampleRun.report)
    let names = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(names).count == names.count)
    #expect(names.count > 50)
  }
}
