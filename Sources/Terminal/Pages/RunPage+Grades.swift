import DecisionAnalysis
import GradeDescriptors
import Runs
import ServiceModel
import Wording

extension RunPage {
  /// Chances of grades with nothing more done, and how each portfolio moves them.
  package func grades(_ page: inout Page) {
    let places = summary.outputs.indices.filter { place in
      summary.outputs[place].kind == .grade && summary.outputs[place].id.instrument == .jointAreaReview
    }
    guard let last = summary.portfolios[0].years.last, !places.isEmpty else { return }
    page.heading(RunWords.grades)
    page.paragraph(RunWords.gradesReading(year: last.year), style: .faint)
    let all = Array(portfolios.indices)
    for group in stride(from: 0, to: all.count, by: RunPage.columns) {
      let shown = Array(all[group..<min(all.count, group + RunPage.columns)])
      let letters = shown.map { column(letter($0 - 1), 6, right: true) }.joined()
      page.line(("  \(column("", 34))   1   2   3   4   3+ \(letters)", .faint))
      for place in places { row(&page, place, last, shown) }
    }
    page.paragraph(RunWords.gradesError, style: .faint)
    limits(&page, last)
    page.paragraph(RunWords.wideBand, style: .faint)
  }

  private static var columns: Int { 4 }

  private func row(_ page: inout Page, _ place: Int, _ last: YearResult, _ shown: [Int]) {
    guard let grade = last.outputs[place].grade else { return }
    let chances = Grade.allCases.map { column(Figure.percent(grade[$0].value), 4, right: true) }.joined()
    let good = column(Figure.percent(grade.atLeastGood.value), 5, right: true)
    let changes = shown.map { portfolio in
      let change = summary.portfolios[portfolio].years.last?.outputs[place].gradeChange?.atLeastGood
      return column(change.map(moved) ?? "", 6, right: true)
    }
    page.line(
      ("  \(column(summary.outputs[place].name, 34))\(chances)", .plain), (good, .strong),
      (" " + changes.joined(), .plain))
  }

  /// A change in percentage points, with a star where it cannot be told from nothing.
  private func moved(_ change: Estimate) -> String {
    let places = 200 * change.error < 0.5 ? 1 : 0
    let shown = Figure.signed(100 * change.value, places: places)
    guard shown.contains(where: { ("1"..."9").contains($0) }) else { return "0" }
    return abs(change.value) < 2 * change.error ? shown + "*" : shown
  }

  private func limits(_ page: inout Page, _ last: YearResult) {
    let bound = summary.outputs.indices.compactMap { place -> (String, Double)? in
      guard case .limit(.jointAreaReview, let rule) = summary.outputs[place].id,
        let bound = last.outputs[place].bound, bound.value >= 0.05
      else { return nil }
      return (rule, bound.value)
    }
    for (rule, share) in bound.sorted(by: { $0.1 > $1.1 }).prefix(3) {
      let statement = LimitSet.rules.first { $0.id == rule }?.statement ?? ""
      page.paragraph(RunWords.limits(rule, statement, Figure.percent(share)), hanging: 4)
    }
  }
}
