package import DecisionAnalysis
import GradeDescriptors
import ServiceModel

/// What is said of the changes of one run, from one rule for every page, report and table (decision 7).
package struct Verdicts: Sendable {
  /// What the outputs are.
  let outputs: [RunSummary.OutputFact]
  /// Results with nothing more done, against which every change is held.
  let nothingMore: PortfolioResult
  /// Independent draws; replications of a draw are not counted.
  let draws: Int
  let replications: Int

  /// The verdict on an output of a portfolio in one year, by the year's place.
  ///
  /// `nil` where there is nothing to compare: for doing nothing more, for limits, and where no future has a value.
  package func verdict(of output: Int, in portfolio: PortfolioResult, year: Int) -> Verdict? {
    let result = portfolio.years[year].outputs[output]
    // Futures without a value are left out, so that fewer draws bear the change out.
    let counted = min(draws, max(1, draws * replications - result.undefined))
    if let change = result.gradeChange { return Verdict(change, draws: counted) }
    return result.difference.map {
      Verdict(
        $0, preference: outputs[output].better.preference, yardstick: yardstick(of: output, year: year), draws: counted)
    }
  }

  /// The verdict in the last year.
  package func verdict(of output: Int, in portfolio: PortfolioResult) -> Verdict? {
    portfolio.years.isEmpty ? nil : verdict(of: output, in: portfolio, year: portfolio.years.count - 1)
  }

  /// How much an output moves by itself with nothing more done, in its unit; none for money.
  package func yardstick(of output: Int, year: Int) -> Yardstick {
    guard outputs[output].kind != .cost, nothingMore.years.indices.contains(year) else { return .none }
    let result = nothingMore.years[year].outputs[output]
    return Yardstick(yearlyChange: result.yearlyChange, nothingMore: result.level)
  }

  /// Verdicts on all indicators of a portfolio in the last year, counted.
  package func tally(of portfolio: PortfolioResult) -> VerdictTally {
    VerdictTally(
      outputs.indices.filter { outputs[$0].kind == .indicator }.compactMap { verdict(of: $0, in: portfolio) })
  }

  /// Which of some portfolios leads, by the five outcome areas' chances of good or outstanding in a joint area review.
  ///
  /// - Returns: with places among `portfolios`; `none` where the run has no such grades.
  package func leading(among portfolios: [PortfolioResult]) -> LeadingPlan {
    let areas = JudgementArea.outcomes.compactMap { area in
      outputs.firstIndex { fact in
        guard case .grade(.jointAreaReview, let grade) = fact.id else { return false }
        return grade.area == area
      }
    }
    guard !areas.isEmpty, !portfolios.isEmpty else { return .none }
    let nothing = Estimate(value: 0, error: 0)
    return LeadingPlan(
      gains: portfolios.map { portfolio in
        areas.map { portfolio.years.last?.outputs[$0].gradeChange?.atLeastGood ?? nothing }
      }, draws: draws)
  }
}

extension RunSummary {
  /// What is said of the changes of this run.
  package var verdicts: Verdicts {
    Verdicts(
      outputs: outputs, nothingMore: portfolios[0], draws: question.draws, replications: question.replications)
  }

  /// The verdict on an output of a portfolio, by their places, in the last year.
  package func verdict(of output: Int, portfolio: Int) -> Verdict? {
    portfolio == 0 ? nil : verdicts.verdict(of: output, in: portfolios[portfolio])
  }

  /// Writes every verdict of every year beside its change, for those who read `summary.json`; one future bears none out.
  mutating func giveVerdicts() {
    guard !question.isOneFuture else { return }
    let verdicts = verdicts
    for portfolio in portfolios.indices.dropFirst() {
      for year in portfolios[portfolio].years.indices {
        for output in outputs.indices {
          portfolios[portfolio].years[year].outputs[output].verdict =
            verdicts.verdict(of: output, in: portfolios[portfolio], year: year)
        }
      }
    }
  }

  /// Verdicts on all indicators of a portfolio in the last year, counted.
  package func tally(of portfolio: Int) -> VerdictTally { verdicts.tally(of: portfolios[portfolio]) }

  /// Which plan leads; places count from the first plan after doing nothing more.
  package var leadingPlan: LeadingPlan { verdicts.leading(among: Array(portfolios.dropFirst())) }
}

extension RunSummary.Direction {
  /// The preference as far as a verdict asks for it; what lies inside a band is counted in the difference itself.
  fileprivate var preference: Preference {
    switch self {
    case .higher: .higher
    case .lower: .lower
    case .band, .none: .none
    }
  }
}
