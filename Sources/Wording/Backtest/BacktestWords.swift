import DecisionAnalysis
import LocatedYAML
package import Runs

/// The sentences of a backtest.
package enum BacktestWords {
  package static let heading = "Forecasts of the past"
  package static let scores = "How well each method did"
  package static let spread = "Where what happened lay in the forecasts"
  package static let fans = "The fan against what happened"
  package static let basis = "What this rests on"

  /// A method's name for people.
  package static func name(_ method: BacktestResult.Method) -> String {
    switch method {
    case .model: "Windscreen, reduced form"
    case .reference(.persistence): "Persistence"
    case .reference(.nationalDrift): "National drift"
    case .reference(.linearTrend): "Linear trend"
    }
  }

  /// A horizon in words, or all of them.
  package static func horizon(_ years: Int?) -> String { years.map { counted($0, "year") } ?? "all horizons" }

  /// The answer in a sentence.
  package static func answer(_ result: BacktestResult) -> String {
    guard let own = result.row(.model, horizon: nil), let bar = result.row(.reference(.persistence), horizon: nil)
    else {
      return "Nothing could be scored."
    }
    let ratio = own.overPersistence.map { ": \(Figure.fixed($0, places: 3)) of it" } ?? ""
    return
      "Windscreen's forecasts miss by \(Figure.fixed(own.scores.rankedScorePercent, places: 2))% of the stock at the "
      + "origin (CRPS) and those of persistence by \(Figure.fixed(bar.scores.rankedScorePercent, places: 2))%"
      + "\(ratio), over \(counted(Figure.fixed(Double(own.scores.forecasts)), "forecast"))."
  }

  /// What was forecast, of whom and from when.
  package static func question(_ result: BacktestResult) -> String {
    let measure = result.quantities.first { $0.value == BacktestQuantity.lookedAfter.rawValue }?.key ?? ""
    let span =
      result.origins.count == 1 ? "in \(result.origins[0])" : "\(result.origins[0]) to \(result.origins.last ?? 0)"
    let ahead = result.horizon == 1 ? "a year" : "1 to \(result.horizon) years"
    return
      "\(harmless(measure)) of \(counted(result.areas, "area")), \(result.firstYear) to \(result.lastYear); origins "
      + "\(span), \(ahead) ahead, nothing after the origin being used."
  }

  /// How the numbers were made, a sentence each.
  package static func basis(_ result: BacktestResult) -> [String] {
    [
      "Windscreen's forecast is a reduced form of its engine: entries and exits that balance at the origin, counted as "
        + "Poisson and binomial numbers, with the engine's own yearly shocks (\(shocks(result))). Of the last year's national "
        + "change, what the shocks' persistence leaves goes on. \(Figure.fixed(Double(result.draws))) futures each, "
        + "seed \(result.seed).",
      "Persistence expects no change; national drift goes on as the sum of all areas went from the first year to the "
        + "origin; linear trend follows each area's own logarithms. Their widths are a + b/n on the log scale, from each "
        + "method's own errors in other areas that were known at the origin.",
      "CRPS is the continuous ranked probability score, the fair estimator for futures and the closed form for a lognormal "
        + "law; less is better. MAE is the distance of the median from what happened. Standard errors are taken between "
        + "areas.",
    ] + leftOut(result)
  }

  private static func shocks(_ result: BacktestResult) -> String {
    "innovations \(Figure.fixed(result.entryInnovation, places: 3)) and \(Figure.fixed(result.exitInnovation, places: 3)), "
      + "persistence \(Figure.fixed(result.entryPersistence, places: 2)) and \(Figure.fixed(result.exitPersistence, places: 2))"
  }

  private static func leftOut(_ result: BacktestResult) -> [String] {
    let names = { (reason: BacktestResult.LeftOut.Reason) in
      result.leftOut.filter { $0.reason == reason }.map { harmless($0.area) }
    }
    var sentences: [String] = []
    if case let small = names(.small), !small.isEmpty {
      sentences.append(
        "Left out, with \(shown(result.minimum)) or fewer in some year: \(small.joined(separator: ", ")).")
    }
    if case let incomplete = names(.incomplete), !incomplete.isEmpty {
      sentences.append("Left out, without all years: \(incomplete.joined(separator: ", ")).")
    }
    if result.withoutFlows > 0 {
      sentences.append(
        "Without entries and exits of their own, and given the others' turnover: \(result.withoutFlows).")
    }
    if result.pairsLeftOut > 0 {
      sentences.append(
        "Pairs of origin and horizon without enough past errors to take widths from, left out for every method: "
          + "\(result.pairsLeftOut).")
    }
    return sentences
  }

  /// What a row of tenths means.
  package static let tenths =
    "Share of what happened in each tenth of the forecast (PIT), per cent; 10 in each where the spread is right, more at "
    + "both ends where it is too narrow."
}
