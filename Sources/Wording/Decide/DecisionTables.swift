import DecisionAnalysis
import Decisions
import ModelInputs
package import Runs
import ServiceModel

/// A part of the comparison of plans, in words: a table with what its columns mean, and sentences.
package struct DecisionPart: Sendable {
  package var title: String
  /// What the numbers mean.
  package var reading: String
  /// What stands above the columns; the first is what a row is about.
  package var heads: [String]
  package var rows: [[String]]
  /// What follows from them.
  package var sentences: [String]
}

/// What the futures of a scenario's plans say of the choice between them, in words.
package struct DecisionTables: Sendable {
  let result: DecisionResult

  /// The words for a result.
  package init(_ result: DecisionResult) { self.result = result }

  /// What was asked, in a line.
  package var question: String {
    let worth =
      result.worth.map { ", a unit at \(pounds($0))" }
      ?? "; money is left out of the choice until --worth says what a unit is worth"
    return
      "\(result.areaName), \(counted(result.years, "year")) to \(result.lastYear), \(counted(result.draws, "future")), seed \(result.seed). Plans are "
      + "compared by ‘\(result.outcomeName)’ in \(result.lastYear)\(worth)."
      + (result.prices.map { " All sums are at \($0.year) prices." } ?? "")
  }

  /// Its parts in the order in which they are read.
  package var parts: [DecisionPart] {
    [money, payers, acceptability, robustness, sensitivity, information, failures].compactMap { $0 } + attributions
  }

  func name(_ plan: Int) -> String { result.plans[plan] }

  private func pounds(_ value: Double) -> String { QuantityUnit.pounds.value(value, places: Self.places(value)) }

  private static func places(_ value: Double) -> Int { value == 0 ? 0 : min(0, 2 - Figure.magnitude(abs(value))) }

  /// A number of the outcome's unit, as exactly as its error allows.
  func units(_ value: SampledValue, signed: Bool = true) -> String {
    let places = Figure.places(error: value.error, size: abs(value.value))
    return signed ? Figure.signed(value.value, places: places) : Figure.fixed(value.value, places: places)
  }

  private func money(_ value: SampledValue) -> String {
    QuantityUnit.pounds.change(value.value, places: min(0, Figure.places(error: value.error, size: abs(value.value))))
  }

  func share(_ value: SampledValue) -> String { Figure.percent(value.value) }

  /// What plans are compared by, in its unit: pounds where a worth was given.
  private func compared(_ value: SampledValue) -> String { result.worth == nil ? units(value) : money(value) }

  var unit: String { result.outcomeUnit == "count" ? "" : " (\(result.outcomeUnit))" }

  private var money: DecisionPart? {
    guard !result.money.isEmpty else { return nil }
    let rows = result.money.enumerated().map { place, money in
      [
        name(place + 1), units(money.gain), self.money(money.cost),
        money.perUnit.map(pounds) ?? "–",
        money.perUnitRange.map { "\(pounds($0[0])) to \(pounds($0[1]))" } ?? "no bound",
        share(money.withoutGain), paidBack(money),
      ]
    }
    return DecisionPart(
      title: "What each plan buys",
      reading:
        "Better by so much in \(result.lastYear)\(unit) than with nothing more done; pounds more over all years in present value, at "
        + "\(RunWords.rate(result.discountRate)) a year; pounds for each unit, mean over mean, and what it lies between in 19 of 20 beliefs (Fieller; "
        + "no bound where the gain may be nothing); how often nothing is gained, in 100 futures; how often money is back by \(result.lastYear).",
      heads: ["Plan", "Gain", "Cost", "For each unit", "19 in 20", "No gain", "Paid back"], rows: rows,
      sentences: result.money.enumerated().map { standing($0.element.standing, of: $0.offset + 1) })
  }

  /// Whose money each plan takes and saves.
  private var payers: DecisionPart? {
    let rows = result.money.enumerated().flatMap { place, money in
      money.payers.filter { $0.cost.value != 0 || $0.cost.error != 0 }.map { part in
        [
          name(place + 1), "\(RunWords.holders(part.holders).capitalisedFirst): \(line(part.line))",
          self.money(part.cost),
          self.money(SampledValue(value: 2 * part.cost.error, error: part.cost.error)),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    return DecisionPart(
      title: "Whose money",
      reading: "Pounds more over all years in present value, by who pays or saves. \(RunWords.payer)",
      heads: ["Plan", "Who", "Cost", "± "], rows: rows, sentences: [RunWords.prices(result.prices)])
  }

  private func line(_ line: BudgetLine) -> String {
    switch line {
    case .interventions: "the plan’s own price"
    case .placements: "placements"
    case .staff: "social work teams"
    case .total: "in all"
    }
  }

  private func paidBack(_ money: PlanMoney) -> String { money.paidBack.last.map { share($0) } ?? "–" }

  private func standing(_ standing: PlanStanding, of plan: Int) -> String {
    switch standing {
    case .first: "‘\(name(plan))’ is where the frontier of plans that are worth their money begins."
    case .next(let before, let each):
      "‘\(name(plan))’ is worth its money where a unit is worth \(pounds(each)) or more: so much does each unit cost beyond "
        + "‘\(name(before))’."
    case .dominated(let by): "‘\(name(plan))’ is dominated: ‘\(name(by))’ does no less on average for no more money."
    case .betweenTwo(let one, let other):
      "‘\(name(plan))’ is dominated by a mixture: some of ‘\(name(one))’ and some of ‘\(name(other))’ would do more for the same money."
    case .equal(let same): "‘\(name(plan))’ does and costs the same as ‘\(name(same))’ on average."
    }
  }

  private var acceptability: DecisionPart? {
    guard let curve = result.acceptability else { return nil }
    let last = curve.worths.count - 1
    let picked = [0, last / 8, last / 4, last / 2, 3 * last / 4, last]
    return DecisionPart(
      title: "Which plan is the best buy, by what a unit is worth",
      reading:
        "In so many of 100 futures each plan is the best buy if one unit is worth the sum above; * stands at the plan that is best on average, "
        + "which need not be the one that is most often best.",
      heads: ["Plan"] + picked.map { pounds(curve.worths[$0]) },
      rows: result.plans.indices.map { plan in
        [name(plan)] + picked.map { share(curve.chances[plan][$0]) + (curve.best[$0] == plan ? "*" : "") }
      }, sentences: [])
  }

  private var robustness: DecisionPart {
    let least =
      result.robustness.indices.min { result.robustness[$0].largeRegret < result.robustness[$1].largeRegret } ?? 0
    let large = result.robustness.map { compared(SampledValue(value: $0.largeRegret, error: $0.regret.error)) }
    let missed =
      result.robustness[least].largeRegret > 0 ? "no more than \(large[least].drop { $0 == "+" })" : "nothing"
    return DecisionPart(
      title: "In futures that turn out badly",
      reading: (result.worth == nil ? "The outcome, more being better\(unit)" : "Net benefit in pounds")
        + ": on average; in the worst tenth of each plan’s own futures; what is missed by having chosen it and not the best plan of each future, on "
        + "average and in 1 of 20 futures at least; how often no plan is better, in 100 futures.",
      heads: ["Plan", "Mean", "Worst tenth", "Missed", "1 in 20", "Best"],
      rows: result.robustness.enumerated().map { plan, own in
        [
          name(plan), compared(own.mean), own.worstTenth.map(compared) ?? "–", compared(own.regret),
          large[plan], share(own.best),
        ]
      },
      sentences: result.robustness.allSatisfy { $0.largeRegret == result.robustness[0].largeRegret }
        ? [] : ["In 19 of 20 futures ‘\(name(least))’ misses \(missed); no other plan’s figure is lower."])
  }

  private var information: DecisionPart? {
    guard let information = result.information else { return nil }
    let told = information.partial.filter { $0.answer.value.value > 0 }
    var sentences = [
      "Today ‘\(name(information.chosen))’ would be chosen. Knowing every number would be worth \(compared(information.perfect.value)) on average, and "
        + "would lead to another plan in \(share(information.perfect.changes)) of 100 futures."
    ]
    if let first = information.partial.first, first.answer.value.value > 2 * first.answer.value.error {
      sentences.append("Find out first: \(first.name).")
    } else {
      sentences.append("No single number, if it were settled, would be seen to change the choice.")
    }
    return DecisionPart(
      title: "What to find out first",
      reading: "What it would be worth to know a number before choosing"
        + (result.worth == nil ? "\(unit)" : ", in pounds")
        + ", and in how many of 100 futures another plan would then be chosen"
        + (information.study.map {
          "; what a study would be worth that counts \(counted($0, "case")), of numbers that are shares"
        } ?? "")
        + ".",
      heads: ["Number", "Worth", "± ", "Another plan"] + (information.study == nil ? [] : ["A study"]),
      rows: told.map { input in
        [
          "\(input.name) (\(input.confidence.rawValue))", compared(input.answer.value),
          compared(SampledValue(value: 2 * input.answer.value.error, error: input.answer.value.error)),
          share(input.answer.changes),
        ] + (information.study == nil ? [] : [input.study.map(compared) ?? "–"])
      }, sentences: sentences)
  }

  private var attributions: [DecisionPart] {
    result.attributions.map { attribution in
      DecisionPart(
        title: "What each intervention of ‘\(name(attribution.plan))’ contributes",
        reading: "Its share of the gain\(unit), interactions shared out evenly over "
          + (attribution.isExact ? "all orders" : "sampled orders")
          + " in which the plan could be put together (Shapley); "
          + "\(counted(attribution.coalitions, "combination")), \(counted(attribution.draws, "future")) each.",
        heads: ["Intervention", "Share", "± "],
        rows: zip(attribution.interventions, attribution.parts).map { name, part in
          [name, units(part), units(SampledValue(value: 2 * part.error, error: part.error), signed: false)]
        } + [["Together", units(attribution.whole), ""]], sentences: [])
    }
  }
}
