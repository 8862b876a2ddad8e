import DecisionAnalysis
import Decisions
import GradeDescriptors
package import ServiceModel

/// What a decision is taken on: every plan on the outcomes that were asked for, beside its money and its evidence.
///
/// Changes and chances stand in the run's results; here is only which of them, and what is worked out for the decision.
package struct DecisionTable: Codable, Hashable, Sendable {
  /// The outcomes, in the order in which they were asked for.
  package var outcomes: [OutputID]
  /// A row for each plan, in the run's order.
  package var plans: [Plan]

  /// What is worked out of one plan.
  package struct Plan: Codable, Hashable, Sendable {
    /// The plan's name.
    package var name: String
    /// When it has paid for itself; absent where no money was counted.
    package var payback: Payback?
    /// How strong the evidence on its interventions is, each grade once, the strongest first.
    package var evidence: [EvidenceNote.Grade]
  }

  /// When what a plan saves has made up for what it costs, by mean changes in spending, not discounted.
  package enum Payback: Codable, Hashable, Sendable {
    /// It never costs more, summed up to any year.
    case atOnce
    /// From the end of this year on the sum of all changes is no more than nothing.
    case year(Int)
    /// Not by the end of the last year.
    case notYet
    /// The draws do not tell whether it does by then.
    case open
  }
}

extension DecisionTable.Payback {
  /// When a course of yearly changes in spending is paid back; with the last change the sum must still be no more than 0.
  ///
  /// - Parameters:
  ///   - changes: pounds more (or, below zero, less) in each year.
  ///   - years: the year of each.
  ///   - error: the standard error of their sum; a sum within two of nothing leaves it open.
  package init(_ changes: [Double], years: [Int], error: Double) {
    precondition(changes.count == years.count, "a change for each year")
    guard changes.contains(where: { $0 != 0 }) else {
      self = .atOnce
      return
    }
    guard abs(changes.reduce(0, +)) > 2 * error else {
      self = .open
      return
    }
    // One course of means, not discounted.
    let course = try? Payback(netCosts: changes.map { [$0] }, discounting: Discounting(rate: 0))
    let since = course?.onAverage.map { years[$0] }
    guard let since else {
      self = .notYet
      return
    }
    self = since == years.first ? .atOnce : .year(since)
  }
}

extension RunSummary {
  /// The table on which a decision is taken.
  package var decision: DecisionTable {
    DecisionTable(
      outcomes: decisionOutcomes.map { outputs[$0].id },
      plans: portfolios.indices.dropFirst().map { place in
        let total = hasMoney ? portfolios[place].total : nil
        let payback = total.map {
          DecisionTable.Payback(
            spending(on: .total, portfolio: place), years: years, error: $0.undiscounted.mean.error)
        }
        let grades = Set(portfolios[place].deployments.map(\.evidenceGrade))
        return DecisionTable.Plan(
          name: portfolios[place].name, payback: payback,
          evidence: grades.sorted { $0.rawValue < $1.rawValue })
      })
  }

  /// Places of the outcomes that a decision is taken on: those that were asked for, else children whom help does not reach, looked after, stability,
  /// timeliness, staying safe and the overall grade, as far as the run has them.
  package var decisionOutcomes: [Int] {
    if let asked = question.outcomes { return asked.compactMap(place(of:)).filter(isDecidable) }
    return DecisionTable.usualOutcomes.compactMap(place(of:)).filter(isDecidable)
  }

  /// Whether an output has a level or grades under every portfolio in the last year.
  private func isDecidable(_ place: Int) -> Bool {
    portfolios.allSatisfy {
      $0.years.last.map { $0.outputs[place].level != nil || $0.outputs[place].grade != nil } ?? false
    }
  }
}

extension DecisionTable {
  /// The outcomes of a decision that names none.
  static let usualOutcomes: [OutputID] =
    [.stock(.withoutHelp)]
    + ["looked-after-rate", "lac-three-placements", "initial-assessments-in-7-days"].map(OutputID.indicator)
    + Instrument.jointAreaReview.grades.map { OutputID.grade(.jointAreaReview, $0) }
    .filter { $0 == .headline || $0.isReviewOfStayingSafe }
}

extension OutputID {
  /// Whether it is the joint area review's grade for staying safe.
  fileprivate var isReviewOfStayingSafe: Bool {
    guard case .grade(.jointAreaReview, let grade) = self else { return false }
    return grade.area?.id == "staying-safe"
  }
}
