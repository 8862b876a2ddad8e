import DecisionAnalysis
import Wording

extension ReportSection {
  /// Chances of the four grades by year, and what holds each grade back.
  static func grades(_ facts: ReportFacts) -> ReportSection? {
    guard !facts.grades.isEmpty else { return nil }
    return ReportSection(id: "grades", short: "Grades", title: "What an inspection would say") {
      Piece.paragraph(
        "As if inspected under the 2007 framework. Each future is graded by itself and the grades are counted; "
          + "a bar shows in how many of 100 futures each grade is given.")
      key
      matrix(facts).markup
      let spoken = Answer(facts).spoken
      for plan in spoken { shifts(facts, plan) }
      for plan in facts.portfolios.indices.dropFirst() where !spoken.contains(plan) {
        Piece.folded("The same for ‘\(facts.portfolios[plan].name)’") { shifts(facts, plan) }
      }
      for (number, inspection) in inspections(facts).enumerated() {
        let places = facts.grades.indices.filter { facts.grades[$0].inspection == inspection }
        if number == 0 {
          Markup.element("h3") { inspection }
          for place in places { bars(facts, place) }
        } else {
          Piece.folded("\(inspection): \(places.count) \(places.count == 1 ? "grade" : "grades")") {
            for place in places { bars(facts, place) }
          }
        }
      }
    }
  }

  private static func inspections(_ facts: ReportFacts) -> [String] {
    facts.grades.reduce(into: []) { names, grade in
      if !names.contains(grade.inspection) { names.append(grade.inspection) }
    }
  }

  /// The names of the four grades in the colours of the bars.
  private static var key: Markup {
    Markup.element("p", ["class": "key"]) {
      for grade in GradePanel.order {
        Markup.element("span", ["class": "chip \(grade.name)"]) { "\(grade.letter) \(grade.name)" }
      }
    }
  }

  private static func matrix(_ facts: ReportFacts) -> ChartTable {
    let last = facts.years.count - 1
    let widest = facts.grades.flatMap(\.courses).map { $0[last].atLeastGood.error }.max() ?? 0
    let error = Figure.fixed(max(1, 196 * widest))
    return ChartTable(
      caption: "Good or better in \(facts.lastYear), in so many of 100 futures, each to within \(error)",
      columns: ["Grade"] + facts.portfolios.map(\.name),
      rows: facts.grades.filter { $0.inspection == facts.grades[0].inspection }.map { grade in
        [grade.name] + grade.courses.map { Figure.fixed($0[last].atLeastGood.value * 100) }
      })
  }

  private static func shifts(_ facts: ReportFacts, _ plan: Int) -> Markup {
    let grades = facts.grades.filter { $0.inspection == facts.grades[0].inspection }
    let name = facts.portfolios[plan].name
    return Piece.chart(
      .chancesOfGood(
        id: "g\(plan)", title: "Chance of good or better in \(facts.lastYear) under ‘\(name)’", grades: grades,
        portfolio: plan),
      caption: "Chance of good or better in \(facts.lastYear): with nothing more done (○) and under ‘\(name)’ (●).",
      table: ChartTable(
        caption: "Change in the chance of good or better under ‘\(name)’",
        columns: ["Grade", "Change in 100 futures", "Error of the run"],
        rows: grades.map { grade in
          let change = grade.changes[plan - 1]
          return [grade.name, Figure.signed(change.value * 100), "± \(Figure.fixed(196 * change.error))"]
        }))
  }

  /// Bars for each plan of one grade.
  private static func bars(_ facts: ReportFacts, _ place: Int) -> Markup {
    let grade = facts.grades[place]
    let plans = told(facts, grade)
    return Markup.element("div", ["class": "indicator"]) {
      Markup.element("h4", ["id": "g\(place)-h"]) { grade.name }
      Piece.panels(plans.count) {
        for plan in plans {
          Piece.panel(
            name: facts.portfolios[plan].name,
            GradePanel(
              id: "g\(place)p\(plan)", title: "\(grade.name): \(facts.portfolios[plan].name)", years: facts.years,
              course: grade.courses[plan]
            ).picture,
            sentence: sentence(facts, grade, plan))
        }
      }
      if plans.count < grade.courses.count {
        Piece.paragraph(
          "The other plans differ from nothing more by less than this run can tell; the table has their numbers.",
          style: "says")
      }
      table(facts, grade).folded()
    }
  }

  /// Doing nothing more, the plan that the answer speaks of, and plans that clearly change the grade.
  private static func told(_ facts: ReportFacts, _ grade: GradeFacts) -> [Int] {
    let spoken = facts.leading.plans.map { $0 + 1 }
    return grade.courses.indices.filter { plan in
      guard plan > 0, !spoken.contains(plan) else { return true }
      return grade.verdicts[plan - 1].side != nil
    }
  }

  /// The verdict on a grade in a sentence.
  private static func said(_ verdict: Verdict) -> String { VerdictWords.grade(verdict).capitalisedFirst + "." }

  private static func sentence(_ facts: ReportFacts, _ grade: GradeFacts, _ plan: Int) -> String {
    let end = grade.courses[plan][facts.years.count - 1].atLeastGood
    var words = "Good or better \(Futures.words(end)) in \(facts.lastYear)."
    if plan > 0 {
      words += " \(said(grade.verdicts[plan - 1]))"
    }
    let brakes = grade.brakes[plan].filter { $0.share.value > 0.005 }.prefix(3)
    if let first = brakes.first {
      words += " Held back most often by \(first.name) (\(Futures.words(first.share)))"
      words += brakes.dropFirst().map { ", \($0.name) (\(Futures.words($0.share)))" }.joined() + "."
    }
    if let distance = grade.distances[plan] {
      words += " The next grade is \(Figure.fixed(distance, places: 1)) standard deviations between councils away."
    }
    return words
  }

  private static func table(_ facts: ReportFacts, _ grade: GradeFacts) -> ChartTable {
    var rows: [[String]] = []
    for (plan, course) in grade.courses.enumerated() {
      for (year, chances) in zip(facts.years, course) {
        rows.append(
          [facts.portfolios[plan].name, "\(year)"]
            + GradePanel.order.map { Figure.fixed(chances.chances[$0.place] * 100) }
            + ["\(Figure.fixed(chances.atLeastGood.value * 100)) ± \(Figure.fixed(196 * chances.atLeastGood.error))"])
      }
    }
    return ChartTable(
      caption: "\(grade.name): grades in 100 futures, with 19 in 20 of the run’s error",
      columns: ["Plan", "Year"] + GradePanel.order.map(\.name) + ["good or better"], rows: rows)
  }
}
