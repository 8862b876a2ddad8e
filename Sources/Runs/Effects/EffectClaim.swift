package import ServiceModel
import Stochastics

/// What the evidence says that an intervention does to one output at its usual dose.
package struct EffectClaim: Codable, Hashable, Sendable {
  /// The intervention's id.
  package var intervention: String
  /// The output.
  package var output: OutputID
  /// The table's least favourable, central and most favourable value at the dose: a proportion of the output where relative,
  /// in the output's own unit otherwise.
  package var table: [Double]
  /// Whether the table speaks of a proportion.
  package var isRelative: Bool
  /// Which way is better, as far as the evidence says; a band claims neither.
  package var better: RunSummary.Direction
  /// Months from the start until it has its full strength, as far as the table says.
  package var fullAfterMonths: Double
  /// The mechanism or the lever that carries it, or `direct`.
  package var by: String

  /// A claim.
  package init(
    intervention: String, output: OutputID, table: [Double], isRelative: Bool, better: RunSummary.Direction,
    fullAfterMonths: Double, by: String
  ) {
    self.intervention = intervention
    self.output = output
    self.table = table
    self.isRelative = isRelative
    self.better = better
    self.fullAfterMonths = fullAfterMonths
    self.by = by
  }

  /// The central value.
  package var central: Double { table[1] }

  /// Whether the evidence says that nothing is changed.
  package var isNull: Bool { central == 0 }

  /// Whether the evidence leaves no doubt which way it goes: no end of the table lies beyond nothing.
  package var isOneSigned: Bool { !isNull && table.allSatisfy { $0 * central >= 0 } }
}

extension Intervention {
  /// What the evidence says of outputs of an area at the usual dose: effects on indicators, effects that mechanisms carry, and
  /// levers that are a published figure themselves; each output once.
  package func claims(in catalogue: Catalogue, area: Area) -> [EffectClaim] {
    let doses = dose.typical / dose.per * (dose.scalesWithPopulation ? TableArea.population / area.population : 1)
    let all =
      carried.compactMap { carriedClaim($0, catalogue) } + effects.compactMap { directClaim($0, catalogue) }
      + effects.compactMap { leverClaim($0, catalogue) }
    var seen: Set<OutputID> = []
    return all.filter { seen.insert($0.claim.output).inserted }.map { claim, followsDose in
      var claim = claim
      if followsDose { claim.table = claim.table.map { $0 * doses } }
      return claim
    }
  }

  private typealias Dosed = (claim: EffectClaim, followsDose: Bool)

  private func claim(
    _ output: OutputID, _ table: [Double], isRelative: Bool, by: String, after months: Double?, _ catalogue: Catalogue
  ) -> EffectClaim {
    var better = RunSummary.Direction.none
    switch output {
    case .indicator(let id):
      if let known = catalogue.indicators.first(where: { $0.id == id }) {
        better = known.polarity == .higher ? .higher : known.polarity == .lower ? .lower : .none
      }
    case .stock(let stock): better = RunSummary.Direction(stock.preference)
    default: break
    }
    return EffectClaim(
      intervention: id, output: output, table: table, isRelative: isRelative, better: better,
      fullAfterMonths: (months ?? timing.delayMonths) + timing.rampMonths, by: by)
  }

  private func carriedClaim(_ effect: CarriedEffect, _ catalogue: Catalogue) -> Dosed? {
    guard effect.table.count == 3, let output = Self.output(named: effect.target, catalogue) else { return nil }
    let isRelative = effect.scale.map { $0 == .relative } ?? Self.isUsuallyRelative(output, catalogue)
    let delays = effects.compactMap { own -> Double? in
      guard case .lever(let lever) = own.target, effect.levers.contains(lever) else { return nil }
      return own.delayMonths ?? timing.delayMonths
    }
    return (
      claim(output, effect.table, isRelative: isRelative, by: effect.by, after: delays.min(), catalogue),
      followsDose: true
    )
  }

  private func directClaim(_ effect: Effect, _ catalogue: Catalogue) -> Dosed? {
    guard case .indicator(let id) = effect.target else { return nil }
    return (
      claim(
        .indicator(id), effect.table, isRelative: effect.scale == .relative, by: "direct", after: effect.delayMonths,
        catalogue), followsDose: !effect.whateverTheDose
    )
  }

  private func leverClaim(_ effect: Effect, _ catalogue: Catalogue) -> Dosed? {
    guard case .lever(let lever) = effect.target, let seen = lever.published,
      let output = OutputID(seen.output)
    else { return nil }
    return (
      claim(
        output, effect.table.map { $0 * seen.factor }, isRelative: effect.scale == .relative, by: lever.rawValue,
        after: effect.delayMonths, catalogue), followsDose: !effect.whateverTheDose
    )
  }

  /// The output of an indicator or parameter that a table names; `nil` where no output shows it.
  private static func output(named target: String, _ catalogue: Catalogue) -> OutputID? {
    if catalogue.indicators.contains(where: { $0.id == target }) { return .indicator(target) }
    let stocks: [String: StockOutput] = ["caseload": .longTermLoad, "cin-open": .childrenInNeed]
    return stocks[target].map(OutputID.stock)
  }

  /// Tables of rates, stocks and loads are proportions unless they say otherwise; those of shares and scores are not.
  private static func isUsuallyRelative(_ output: OutputID, _ catalogue: Catalogue) -> Bool {
    guard case .indicator(let id) = output else { return true }
    guard case .rate? = catalogue.indicators.first(where: { $0.id == id })?.counting else { return false }
    return true
  }
}

extension Effect {
  /// Least favourable, central and most favourable value per dose.
  fileprivate var table: [Double] { [value(strength: 0.05), perDose.central, value(strength: 0.95)] }
}

extension Lever {
  /// The output that shows the lever itself, and how many of its units one of the lever's is; `nil` where none does.
  fileprivate var published: (output: String, factor: Double)? {
    switch self {
    case .referralAcceptance: ("indicator.referral-rate", 1)
    case .returnHazard: ("indicator.re-referral-rate", 1)
    case .careEntryHazard: ("indicator.care-entry-rate", 1)
    case .distantPlacement: ("indicator.lac-placed-distant", 100)
    case .carerApprovals: ("stock.carer-households", 1)
    default: nil
    }
  }
}
