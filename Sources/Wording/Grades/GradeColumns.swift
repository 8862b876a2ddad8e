import DecisionAnalysis
package import Runs
import ServiceModel

/// Which plans and which grades a table of grades needs: those of which the run tells a change. The rest is a line.
package struct GradeColumns: Sendable {
  let summary: RunSummary
  /// The grades that are looked at.
  package let grades: [Int]
  /// Plans that change some of them, and those that change none as far as the run tells.
  package let moving: [Int]
  package let still: [Int]
  /// Grades that some plan changes.
  package let moved: [Int]

  /// The grades of a run.
  package init(_ summary: RunSummary, grades: [Int]) {
    self.summary = summary
    self.grades = grades
    let counts = { (grade: Int, plan: Int) in summary.verdict(of: grade, portfolio: plan)?.isReal == true }
    let plans = summary.portfolios.indices.dropFirst()
    moving = plans.filter { plan in grades.contains { counts($0, plan) } }
    still = plans.filter { plan in !grades.contains { counts($0, plan) } }
    moved = grades.filter { grade in plans.contains { counts(grade, $0) } }
  }

  /// The plans that change no grade, in a line; nothing where there is none.
  package var stillWords: String? {
    guard !still.isEmpty, !grades.isEmpty else { return nil }
    if moving.isEmpty {
      return still.count == 1
        ? "No grade is told apart from that with nothing more done."
        : "No grade is told apart from that with nothing more done, under any of the \(still.count) plans."
    }
    let names = still.map { "‘\(summary.portfolios[$0].name)’" }
    let list = names.count == 1 ? names[0] : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    return "Under \(list) no grade is told apart from that with nothing more done."
  }

  /// The chances of grades that no plan changes, with nothing more done, in a line; nothing where there is none.
  package var unmovedWords: String? {
    let rest = grades.filter { !moved.contains($0) }
    guard !rest.isEmpty else { return nil }
    let chances = rest.compactMap { grade in
      summary.atLeastGood(grade, portfolio: 0).map {
        "\(summary.outputs[grade].name) \(Figure.fixed($0.value * 100))"
      }
    }
    let which = moved.isEmpty ? "Good or better" : "The other grades stay as they are: good or better"
    return "\(which) in \(summary.question.lastYear) with nothing more done, in so many of 100 futures: "
      + chances.joined(separator: "; ") + "."
  }

  /// What a table of the moved grades under the moving plans shows: the chance with nothing more, then what plans add.
  package var rows: [(name: String, nothingMore: String, plans: [String])] {
    moved.map { grade in
      (
        summary.outputs[grade].name,
        summary.atLeastGood(grade, portfolio: 0).map { Figure.percent($0.value) } ?? "–",
        moving.map { summary.markedChance(grade, portfolio: $0) }
      )
    }
  }

  /// What that table's numbers mean.
  package var reading: String {
    "Chance of good or better in \(summary.question.lastYear), in per cent, with nothing more done; then the points that each "
      + "plan adds. \(RunWords.gradesError)"
  }
}
