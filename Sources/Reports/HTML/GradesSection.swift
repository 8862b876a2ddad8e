import DecisionAnalysis
import GradeDescriptors
import Runs
import ServiceModel
import Wording

extension ReportSection {
  /// Chances of the four grades by year, and what holds each grade back.
  static func grades(_ report: RunReport) -> ReportSection? {
    guard !report.summary.toldGrades.isEmpty else { return nil }
    let columns = GradeColumns(report.summary, grades: report.mainGrades)
    return ReportSection(id: "grades", short: "Grades by year", title: "Grades, year by year") {
      Piece.paragraph(
        "As if inspected under the 2007 framework. Each future is graded by itself and the grades are counted; "
          + "a bar shows in how many of 100 futures each grade is given.")
      key
      if let words = columns.stillWords { Piece.paragraph(words) }
      matrix(report).folded("All grades under all plans")
      differences(report).folded("What plans add to each")
      for reach in report.summary.reaches { Piece.paragraph(reach) }
      firstYear(report)
      let spoken = Answer(report.summary).spoken
      for plan in columns.moving where spoken.contains(plan) { shifts(report, plan) }
      for plan in columns.moving where !spoken.contains(plan) {
        Piece.folded("The same for ‘\(report.names[plan])’") { shifts(report, plan) }
      }
      for (number, (inspection, grades)) in report.inspections.enumerated() {
        if number == 0 {
          Markup.element("h3") { inspection.words }
          bars(report, grades)
        } else {
          Piece.folded("\(inspection.words): \(grades.count) \(grades.count == 1 ? "grade" : "grades")") {
            bars(report, grades)
          }
        }
      }
    }
  }

  /// What each plan adds to the chances, with the error of the run.
  private static func differences(_ report: RunReport) -> ChartTable {
    let summary = report.summary
    return ChartTable(
      caption:
        "Change in the chance of good or better in \(report.lastYear), in 100 futures, with the error of the run",
      columns: ["Grade"] + report.names.dropFirst(),
      rows: report.mainGrades.map { grade in
        [summary.outputs[grade].name]
          + report.plans.map { plan in
            guard let moved = summary.portfolios[plan].years.last?.outputs[grade].gradeChange?.atLeastGood else {
              return "–"
            }
            return Figure.signed(moved.value * 100) + Figure.error(196 * moved.error)
          }
      })
  }

  /// The names of the four grades in the colours of the bars.
  private static var key: Markup {
    Markup.element("p", ["class": "key"]) {
      for grade in GradePanel.order {
        Markup.element("span", ["class": "chip \(grade.name)"]) { "\(grade.letter) \(grade.name)" }
      }
    }
  }

  private static func matrix(_ report: RunReport) -> ChartTable {
    let (summary, plans) = (report.summary, report.names.indices)
    let chances = { (grade: Int) in plans.compactMap { summary.atLeastGood(grade, portfolio: $0) } }
    let widest = summary.toldGrades.flatMap(chances).map(\.error).max() ?? 0
    let error = max(1, 196 * widest)
    return ChartTable(
      caption: "Good or better in \(report.lastYear), in so many of 100 futures"
        + (error.isFinite ? ", each to within \(Figure.fixed(error))" : ""),
      columns: ["Grade"] + report.names,
      rows: report.mainGrades.map { grade in
        [summary.outputs[grade].name] + chances(grade).map { Figure.fixed($0.value * 100) }
      })
  }

  /// What leads from the reading of the evidence to the first year's grades.
  @MarkupBuilder private static func firstYear(_ report: RunReport) -> Markup {
    let rows = FirstYearWords.rows(report.summary)
    if !rows.isEmpty {
      Piece.folded(FirstYearWords.title(report.summary)) {
        Piece.paragraph(FirstYearWords.key(report.summary))
        ChartTable(
          caption: FirstYearWords.title(report.summary),
          columns: ["Grade"] + FirstYearWords.heads(report.summary) + report.names.dropFirst(),
          rows: rows.map { [$0.name] + $0.cells }
        ).markup
      }
    }
  }

  private static func shifts(_ report: RunReport, _ plan: Int) -> Markup {
    let (summary, grades, name) = (report.summary, report.mainGrades, report.names[plan])
    return Markup.element("figure", ["class": "rows"]) {
      Markup.element("figcaption") {
        "Chance of good or better in \(report.lastYear): with nothing more done (○) and under ‘\(name)’ (●)."
      }
      RowChart.chancesOfGood(
        id: "g\(plan)", title: "Chance of good or better in \(report.lastYear) under ‘\(name)’", summary,
        grades: grades, portfolio: plan
      ).markup
    }
  }

  /// Bars of all grades of an inspection: side by side where only nothing more is told of, each by itself where plans are.
  @MarkupBuilder private static func bars(_ report: RunReport, _ grades: [Int]) -> Markup {
    let alone = grades.filter { told(report.summary, $0).count == 1 }
    for grade in grades where !alone.contains(grade) { bars(report, grade) }
    if !alone.isEmpty {
      Markup.element("div", ["class": "indicator"]) {
        if report.names.count > 1 {
          Piece.paragraph(
            "With nothing more done. No plan’s change counts: each is too small, or less than this run can tell.",
            style: "says")
        }
        Markup.element("div", ["class": "panels"]) {
          for grade in alone { panel(report, grade, 0, name: report.summary.outputs[grade].name) }
        }
        for grade in alone { table(report, grade).folded("The numbers of ‘\(report.summary.outputs[grade].name)’") }
      }
    }
  }

  /// Bars for each plan of one grade.
  private static func bars(_ report: RunReport, _ grade: Int) -> Markup {
    let (summary, number) = (report.summary, report.number(ofGrade: grade))
    let plans = told(summary, grade)
    return Markup.element("div", ["class": "indicator"]) {
      Markup.element("h4", ["id": "g\(number)-h"]) { summary.outputs[grade].name }
      Piece.panels(plans.count) {
        for plan in plans { panel(report, grade, plan, name: report.names[plan]) }
      }
      if plans.count < report.names.count {
        Piece.paragraph(
          "What other plans change here is too small to count or less than this run can tell; the table has their numbers.",
          style: "says")
      }
      table(report, grade).folded()
    }
  }

  private static func panel(_ report: RunReport, _ grade: Int, _ plan: Int, name: String) -> Markup {
    let summary = report.summary
    return Piece.panel(
      name: name,
      GradePanel(
        id: "g\(report.number(ofGrade: grade))p\(plan)",
        title: "\(summary.outputs[grade].name): \(report.names[plan])", years: summary.years,
        course: summary.grades(of: grade, portfolio: plan)
      ).picture,
      sentence: sentence(summary, grade, plan))
  }

  /// Doing nothing more, the plan that the answer speaks of, and plans that clearly change the grade.
  private static func told(_ summary: RunSummary, _ grade: Int) -> [Int] {
    let spoken = summary.leadingPlan.plans.map { $0 + 1 }
    return summary.portfolios.indices.filter { plan in
      plan == 0 || spoken.contains(plan) || summary.verdict(of: grade, portfolio: plan)?.side != nil
    }
  }

  private static func sentence(_ summary: RunSummary, _ grade: Int, _ plan: Int) -> String {
    let end = summary.atLeastGood(grade, portfolio: plan).map(Futures.words) ?? ""
    var words = "Good or better \(end) in \(summary.question.lastYear)."
    if let verdict = summary.verdict(of: grade, portfolio: plan) {
      words += " \(VerdictWords.grade(verdict).capitalisedFirst)."
    }
    let brakes = summary.brakes(on: grade, portfolio: plan).filter { $0.share.value > 0.005 }.prefix(3)
    if let first = brakes.first {
      words += " Held back most often by \(first.name) (\(Futures.words(first.share)))"
      words += brakes.dropFirst().map { ", \($0.name) (\(Futures.words($0.share)))" }.joined() + "."
    }
    if let distance = summary.distance(ofGrade: grade, portfolio: plan) {
      words += " The next grade is \(Figure.fixed(distance, places: 1)) standard deviations between councils away."
    }
    return words
  }

  private static func table(_ report: RunReport, _ grade: Int) -> ChartTable {
    var rows: [[String]] = []
    for plan in report.names.indices {
      for (year, chances) in zip(report.summary.years, report.summary.grades(of: grade, portfolio: plan)) {
        let good = chances.atLeastGood
        rows.append(
          [report.names[plan], "\(year)"]
            + GradePanel.order.map { Figure.fixed(chances.chances[$0.place].value * 100) }
            + [Figure.fixed(good.value * 100) + Figure.error(196 * good.error)])
      }
    }
    return ChartTable(
      caption: "\(report.summary.outputs[grade].name): grades in 100 futures, with 19 in 20 of the run’s error",
      columns: ["Plan", "Year"] + GradePanel.order.map(\.name) + ["good or better"], rows: rows)
  }
}
