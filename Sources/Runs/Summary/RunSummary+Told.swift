package import DecisionAnalysis
package import ServiceModel

/// What pages, tables and reports tell of a run, and the numbers behind it by their places.
extension RunSummary {
  /// The simulated years.
  package var years: [Int] { Array(question.firstYear...question.lastYear) }

  /// Places of the indicators that have a value in every year under every portfolio, in the run's order.
  package var toldIndicators: [Int] {
    outputs.indices.filter { place in
      outputs[place].kind == .indicator
        && portfolios.allSatisfy { $0.years.allSatisfy { $0.outputs[place].level != nil } }
        && portfolios.dropFirst().allSatisfy { $0.years.last?.outputs[place].difference != nil }
    }
  }

  /// Places of the grades that are given in every year, in the run's order.
  package var toldGrades: [Int] {
    outputs.indices.filter { place in
      outputs[place].kind == .grade
        && portfolios.allSatisfy { $0.years.allSatisfy { $0.outputs[place].grade != nil } }
    }
  }

  /// Where an output stands; `nil` where the run has none of this id.
  package func place(of id: OutputID) -> Int? { outputs.firstIndex { $0.id == id } }

  /// The levels of an output under a portfolio, one a year; years without a value are left out.
  package func course(of output: Int, portfolio: Int) -> [DrawSummary] {
    portfolios[portfolio].years.compactMap { $0.outputs[output].level }
  }

  /// The chances of a grade under a portfolio, one entry a year.
  package func grades(of output: Int, portfolio: Int) -> [GradeProbabilities] {
    portfolios[portfolio].years.compactMap { $0.outputs[output].grade }
  }

  /// The last chance of good or outstanding under a portfolio.
  package func atLeastGood(_ output: Int, portfolio: Int) -> Estimate? {
    portfolios[portfolio].years.last?.outputs[output].grade?.atLeastGood
  }

  /// An indicator's figure last published before the start, with the year it ends in.
  package func published(_ output: Int) -> (year: Int, value: Double)? {
    outputs[output].published.flatMap { $0.isFinite ? (question.firstYear - 1, $0) : nil }
  }

  /// Standard deviation of a usual year's change with nothing more done, in the output's unit: the yardstick of verdicts.
  package func usualChange(of output: Int) -> Double { verdicts.yardstick(of: output, year: years.count - 1).ordinary }

  /// The mean change under a portfolio in usual years' changes, without its sign.
  package func strength(of output: Int, portfolio: Int) -> Double {
    let change = portfolios[portfolio].years.last?.outputs[output].difference?.difference.mean.value ?? 0
    return abs(change) / max(usualChange(of: output), 1e-9)
  }
}

extension RunSummary {
  /// Whether a plan was tried and the whole budget is known under each.
  package var hasMoney: Bool {
    portfolios.count > 1
      && portfolios.indices.dropFirst().allSatisfy { plan in
        portfolios[plan].total != nil && !portfolios[plan].lines.isEmpty
          && portfolios[plan].budget.allSatisfy { spending(on: $0.line, portfolio: plan).count == years.count }
      }
  }

  /// What a portfolio adds to a line of the budget in each year, on average; pounds at the run's prices.
  package func spending(on line: BudgetLine, portfolio: Int) -> [Double] {
    place(of: line.output).map { place in
      portfolios[portfolio].years.compactMap { $0.outputs[place].difference?.difference.mean.value }
    } ?? []
  }

  /// A budget line's name for people.
  package func name(of line: BudgetLine) -> String { place(of: line.output).map { outputs[$0].name } ?? line.rawValue }
}

extension PortfolioResult {
  /// The budget lines that add up to the total.
  package var lines: [BudgetChange] { budget.filter { $0.line != .total } }

  /// The whole budget.
  package var total: BudgetChange? { budget.first { $0.line == .total } }

  /// The lines and below them the whole.
  package var linesAndTotal: [BudgetChange] { lines + budget.filter { $0.line == .total } }
}

extension RunSummary.Direction {
  /// Whether more or less is better in itself.
  package var isClaimed: Bool { self == .higher || self == .lower }
}
