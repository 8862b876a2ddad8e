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
    let columns = GradeColumns(summary, grades: places)
    var table = ColumnTable(
      heads: ["next", "3+"] + columns.moving.map { letter($0 - 1) } + Grade.allCases.map { "\($0.rawValue)" })
    table.fixed = 2
    table.styles = [1: .strong]
    table.rows = places.compactMap { row($0, last, plans: columns.moving) }
    page.table(table)
    if let words = columns.stillWords { page.paragraph(words) }
    if !columns.moving.isEmpty { page.paragraph(RunWords.gradesError, style: .faint) }
    limits(&page, last)
    for reach in summary.reaches { page.paragraph(reach) }
    firstYear(&page)
    page.paragraph(RunWords.wideBand, style: .faint)
  }

  /// What leads from the reading of the evidence to the first year's grades.
  private func firstYear(_ page: inout Page) {
    let rows = FirstYearWords.rows(summary)
    guard !rows.isEmpty else { return }
    page.paragraph("\(FirstYearWords.title(summary)). \(FirstYearWords.key(summary))", style: .faint)
    var table = ColumnTable(heads: FirstYearWords.heads(summary) + portfolios.indices.map { letter($0 - 1) })
    table.fixed = 1
    table.rows = rows.map { ColumnTable.Row(lead: $0.name, cells: $0.cells) }
    page.table(table)
  }

  private func row(_ place: Int, _ last: YearResult, plans: [Int]) -> ColumnTable.Row? {
    guard let grade = last.outputs[place].grade else { return nil }
    let chances = Grade.allCases.map { Figure.percent(grade[$0].value) }
    let standing = [distance(place, last), Figure.percent(grade.atLeastGood.value)]
    let changes = plans.map { summary.markedChance(place, portfolio: $0) }
    return ColumnTable.Row(lead: summary.outputs[place].name, cells: standing + changes + chances)
  }

  /// How far the score behind a grade lies below the next grade on average; a dash where it lies in the highest.
  private func distance(_ place: Int, _ last: YearResult) -> String {
    guard case .grade(let instrument, let id) = summary.outputs[place].id,
      let score = summary.outputs.firstIndex(where: { $0.id == .score(instrument, id) }),
      let distance = last.outputs[score].nextCut?.distance
    else { return "–" }
    return Figure.fixed(distance.value, places: 1)
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
