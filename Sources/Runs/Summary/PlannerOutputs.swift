package import DecisionAnalysis
package import ServiceModel

extension StockOutput {
  /// What no inspector counts and a planner must see where it moves: children whom help reaches and does not reach, weeks of
  /// waiting, posts waiting to be filled, and hours bought from agencies.
  package static let forPlanners: [StockOutput] = [
    .withoutHelp, .childrenInNeed, .longestQueue, .vacantPosts, .hoursBought, .camhsWaiting, .therapyWaiting,
    .withoutMentalHealth,
  ]

  /// Which way is better: fewer children without help, and fewer weeks of waiting; of other stocks and flows nothing is
  /// claimed, since posts wait where a plan adds them and hours are bought to keep a queue short.
  package var preference: Preference {
    switch self {
    case .withoutHelp, .longestQueue, .backlogWeeks, .camhsWaiting, .therapyWaiting, .withoutMentalHealth: .lower
    default: .none
    }
  }
}

extension RunSummary {
  /// Places of the outputs for planners that have a value in every year under every portfolio; none enters a count of measures.
  package var toldStocks: [Int] {
    StockOutput.forPlanners.compactMap { place(of: .stock($0)) }.filter { place in
      portfolios.allSatisfy { $0.years.allSatisfy { $0.outputs[place].level != nil } }
    }
  }

  /// Those of them that a portfolio, by its place, is seen to move in the last year.
  package func movedStocks(portfolio: Int) -> [Int] {
    toldStocks.filter { verdict(of: $0, portfolio: portfolio)?.rank ?? 2 < 2 }
  }
}
