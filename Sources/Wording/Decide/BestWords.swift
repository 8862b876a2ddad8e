import Decisions
import ModelInputs
package import Runs

/// The best ways found to place a sum, in words.
package struct BestWords: Sendable {
  let result: BestResult

  /// The words for a result.
  package init(_ result: BestResult) { self.result = result }

  /// What was asked.
  package var question: String {
    let worth =
      result.worth.map { "net benefit, a unit of ‘\(result.outcomeName)’ being worth \(pounds($0))" }
      ?? "‘\(result.outcomeName)’"
    return
      "\(result.areaName): what does most by \(result.lastYear) for \(pounds(result.budget))\(RunWords.at(result.prices)) over all years? Compared by \(worth)."
  }

  /// The answer.
  package var answer: String {
    guard let first = result.finalists.first else { return "Nothing can be paid for." }
    guard !first.parts.isEmpty else { return "Nothing that this sum pays for is seen to do better than nothing more." }
    let equals = result.finalists.dropFirst().filter(\.isWithinNoise)
    let words = "Best: \(deployed(first))."
    guard !equals.isEmpty else { return words }
    let verb = equals.count == 1 ? "is" : "are"
    return
      "\(words) \(counted(equals.count, "other plan")) cannot be told from it, or \(verb) too little behind to matter."
      + cheaper(than: first, among: equals)
  }

  /// The cheapest of those that are as good as the best, where it costs less.
  private func cheaper(than first: BestResult.Finalist, among equals: [BestResult.Finalist]) -> String {
    guard let least = equals.min(by: { $0.cost < $1.cost }), pounds(least.cost) != pounds(first.cost),
      least.cost < first.cost
    else { return "" }
    return " The cheapest of these costs \(pounds(least.cost)) and not \(pounds(first.cost)): \(deployed(least))."
  }

  /// As many as a page has room for, with their places.
  private var shown: [(Int, BestResult.Finalist)] {
    result.finalists.prefix(Self.most).enumerated().map { ($0.offset, $0.element) }
  }

  private static var most: Int { 12 }

  /// The finalists, a letter each.
  package var finalists: [String] {
    shown.map { place, one in
      "\(portfolioLetter(place + 1))  \(deployed(one))"
    }
  }

  /// What the finalists do.
  package var table: (heads: [String], rows: [[String]]) {
    (
      ["Plan", "Cost", "Gain", "± ", "Behind", "Within noise"],
      shown.map { place, one in
        [
          portfolioLetter(place + 1), pounds(one.cost), amount(one.gain.value, one.gain.error),
          Figure.errorCell(2 * one.gain.error, places: max(0, Figure.places(error: one.gain.error))),
          place == 0 ? "–" : amount(one.behind.value, one.behind.error),
          place == 0 ? "–" : one.isWithinNoise ? "yes" : "no",
        ]
      }
    )
  }

  /// The frontier: its heading, what its numbers mean, and its table; nothing where it has one plan alone.
  package var frontier: DecisionPart? {
    guard result.frontier.count > 1 else { return nil }
    let unit = result.outcomeUnit == "count" ? "" : " (\(result.outcomeUnit))"
    return DecisionPart(
      title: "What more money buys: plans that none beats in price, outcome and grade at once",
      reading:
        "What the plan itself costs in present value; how much better ‘\(result.outcomeName)’ is by \(result.lastYear) than with "
        + "nothing more done\(unit); points of the chance that ‘\(result.gradeName)’ is good or better; and in how many of 100 futures "
        + "another of them is no worse in any of the three and better in one.",
      heads: ["Plan", "Cost", "Gain", "Chance", "Beaten"],
      rows: result.frontier.map { one in
        [
          words(one.parts), pounds(one.cost), Figure.signed(one.gain.value, places: places(one.gain)),
          Figure.signed(one.chance.value, places: places(one.chance)), Figure.percent(one.dominated.value),
        ]
      },
      sentences: ["The gains are those of futures that had no part in choosing these plans."])
  }

  private func places(_ value: SampledValue) -> Int { Figure.places(error: value.error, size: abs(value.value)) }

  /// What to know of the search.
  package var remarks: [String] {
    let saved = Double(result.playsOfEqualAllocation) / Double(max(1, result.racePlays))
    let fewer = saved < 1.05 ? "about as many as" : "\(Figure.fixed(saved, places: 1)) times fewer than"
    let left = result.finalists.count - shown.count
    return [
      "\(counted(Figure.fixed(Double(result.candidates)), "way")) to place the sum raced in the same futures\(alike); "
        + "\(result.survivors == 1 ? "one was" : "\(result.survivors) were") left after "
        + "\(counted(result.raceDraws, "future"))\(leftOut). The race took \(counted(Figure.fixed(Double(result.racePlays)), "play")), \(fewer) playing all "
        + "as often; the gains above are of \(Figure.fixed(Double(result.freshDraws))) further futures each, which had no part in the choice.",
      "Costs are what the plan itself is expected to cost in present value, whoever pays. A difference of "
        + "\(amount(result.difference, result.difference / 4).dropFirst()) counts as none. Seed \(result.seed)."
        + (left > 0
          ? " \(counted(left, "further finalist")) \(left == 1 ? "stands" : "stand") in the table that --format csv prints."
          : ""),
    ] + (result.prices == nil ? [] : [RunWords.prices(result.prices)])
  }

  /// How many do the same as a cheaper one.
  private var alike: String {
    let same = result.candidates - result.kinds
    guard same > 0 else { return "" }
    return
      ", \(Figure.fixed(Double(same))) of them represented by a cheaper one that did exactly the same in every future in which all were played"
  }

  private var leftOut: String {
    result.leftOut == 0
      ? ""
      : ", of which the \(result.survivors - result.leftOut) with the highest means were compared further and "
        + "\(Figure.fixed(Double(result.leftOut))) may be as good"
  }

  private func amount(_ value: Double, _ error: Double) -> String {
    result.worth == nil
      ? Figure.signed(value, places: Figure.places(error: error, size: abs(value)))
      : QuantityUnit.pounds.change(value, places: min(0, Figure.places(error: error, size: abs(value))))
  }

  private func pounds(_ value: Double) -> String { QuantityUnit.pounds.value(value, places: value < 1_000 ? 0 : -3) }

  private func deployed(_ one: BestResult.Finalist) -> String { words(one.parts) }

  private func words(_ parts: [BestResult.Part]) -> String {
    guard !parts.isEmpty else { return "nothing more" }
    return parts.map { part in
      let unit = QuantityUnit(part.unit)
      return "\(part.name): \(unit.isMoney ? unit.value(part.dose, places: 0) : doseWords(part.dose, part.unit))"
    }.joined(separator: "; ")
  }
}
