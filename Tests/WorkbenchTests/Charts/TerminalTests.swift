import DecisionAnalysis
import Reports
import Runs
import Terminal
import Testing
import Wording

@Suite struct TerminalTests {
  private func pictures(_ style: TerminalStyle, title: String = "Initial assessments") -> [String] {
    let summary = ExampleRun.report.summary
    return TerminalChart.fan(
      title, years: summary.years, course: summary.course(of: 0, portfolio: 2), past: summary.published(0),
      reference: summary.course(of: 0, portfolio: 0).map(\.mean.value), unit: QuantityUnit("%"), style: style)
      + TerminalChart.gradeBars(
        title, years: summary.years, course: summary.grades(of: summary.toldGrades[1], portfolio: 2), style: style)
      + [TerminalChart.sparkline([1, 2, .nan, 4], style: style)]
  }

  @Test(arguments: [40, 60, 80, 120])
  func `law: no line is wider than the terminal`(width: Int) {
    for isASCII in [false, true] {
      for line in pictures(TerminalStyle(width: width, isASCII: isASCII), title: String(repeating: "long ", count: 60))
      {
        #expect(line.count <= width, "\(line)")
      }
    }
  }

  @Test func `functionality: colour is only there when asked for`() {
    #expect(pictures(TerminalStyle()).allSatisfy { !$0.contains("\u{1B}") })
    #expect(pictures(TerminalStyle(isColoured: true)).contains { $0.contains("\u{1B}[38;5;") })
  }

  @Test func `functionality: the fall-back uses ASCII alone`() {
    for line in pictures(TerminalStyle(isASCII: true)) { #expect(line.utf8.allSatisfy { $0 < 128 }, "\(line)") }
  }

  @Test func `functionality: a fan ends with its middle and both ends of 8 in 10`() {
    let lines = pictures(TerminalStyle()).joined(separator: "\n")
    let last = ExampleRun.report.summary.course(of: 0, portfolio: 2)[4]
    for value in [last.mean.value, last.eighty.lowerBound, last.eighty.upperBound] {
      let words = " " + QuantityUnit("%").value(value, places: last.places)
      #expect(lines.contains(words), "\(words)")
    }
  }

  @Test func `functionality: a rising course rises`() {
    #expect(TerminalChart.sparkline([1, 2, 3, 4, 5, 6, 7, 8]) == "▁▂▃▄▅▆▇█")
    #expect(TerminalChart.sparkline([5, 5, 5]) == "▄▄▄")
    #expect(TerminalChart.sparkline([]) == "")
    #expect(TerminalChart.sparkline([.nan, .infinity]) == "  ")
  }
}
