import DecisionAnalysis
import Foundation
import Reports
import Testing
import Wording

@Suite struct PictureTests {
  private var facts: ReportFacts { ExampleFacts.facts }

  private func fan(_ plan: Int) -> FanPanel {
    let indicator = facts.indicators[0]
    return FanPanel(
      id: "x", title: "A title", years: facts.years, course: indicator.courses[plan],
      reference: plan == 0 ? nil : indicator.courses[0], past: indicator.past, unit: indicator.unit,
      scale: FanScale(indicator))
  }

  @Test func `functionality: a picture says what it shows and what it says`() {
    let source = fan(2).picture.svg.source
    #expect(source.contains("role=\"img\""))
    #expect(source.contains("aria-labelledby=\"x-t x-d\""))
    #expect(source.contains("<title id=\"x-t\">A title</title>"))
    #expect(source.contains("8 in 10 futures lie between"))
  }

  @Test func `deterministic: the same facts give the same bytes`() {
    #expect(fan(1).picture == fan(1).picture)
    #expect(HTMLReport.page(facts) == HTMLReport.page(ExampleFacts.facts))
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
    let course = [GradeFacts.Year(chances: [0.2, 0.3, 0.3, 0.2], atLeastGood: Estimate(value: 0.5, error: 0.01))]
    let source = GradePanel(id: "y", title: "Staying safe", years: [2009], course: course).picture.svg.source
    for words in ["O 20", "G 30", "A 30", "I 20", "50%"] { #expect(source.contains(">\(words)<"), "\(words)") }
    let widths = source.split(separator: "<rect").dropFirst().compactMap { part -> Double? in
      part.split(separator: " width=\"").dropFirst().first?.split(separator: "\"").first.flatMap { Double($0) }
    }
    #expect(widths.count == 4)
    #expect(abs(widths.reduce(0, +) + 4 - 252) < 0.1)
  }

  @Test func `functionality: better lies to the right whichever way an indicator runs`() {
    let lower = facts.indicators[1]
    #expect(lower.direction == .lower && lower.changes[0].difference.mean < 0)
    let chart = RowChart.differences(id: "z", title: "t", indicators: [lower], portfolio: 1)
    guard case .bar(let from, let to, let style) = chart.rows[0].marks[0] else {
      Issue.record("the first mark is a bar")
      return
    }
    #expect(from == 0 && to > 0 && style == "bar better")
  }

  @Test func `extreme value: a change beyond the scale gets a pointer and keeps its figures`() {
    var indicator = facts.indicators[0]
    indicator.yearlySwing = 0.1
    let chart = RowChart.differences(id: "z", title: "t", indicators: [indicator], portfolio: 2)
    #expect(chart.rows[0].marks.contains(.beyond(toRight: false)))
    #expect(chart.rows[0].value == "−14 points")
  }

  @Test func `extreme value: one year, one plan and no spread can be drawn`() {
    let flat = Spread(mean: 3, half: 3...3, eighty: 3...3, ninetyFive: 3...3, error: 0)
    let indicator = IndicatorFacts(
      id: "a", name: "A", area: "B", unit: QuantityUnit("%"), direction: .none, past: [], courses: [[flat]],
      changes: [], yearlySwing: 0)
    let panel = FanPanel(
      id: "x", title: "t", years: [2007], course: [flat], reference: nil, past: [], unit: indicator.unit,
      scale: FanScale(indicator))
    #expect(panel.picture.svg.source.contains("<path"))
  }

  @Test func `law: every name of a drawing is used once in a page`() {
    let page = HTMLReport.page(facts)
    let names = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(names).count == names.count)
    #expect(names.count > 50)
  }
}
