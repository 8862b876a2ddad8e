import Mathematics
import Stochastics

/// What one portfolio does in one draw, week by week and year by year.
struct PortfolioCourse: Sendable {
  /// Levers of every week of the horizon.
  var weeks: [WeekLevers]
  /// Chance that a contact is accepted at the front door, by level of need, in every week.
  var acceptance: [InlineArray<4, Double>]
  /// Shift of each indicator that is moved directly, in its unit: year-major.
  var indicatorShift: [Double]
  /// Ratio by which each is moved, as its logarithm: year-major.
  var indicatorRatio: [Double]
  /// Shift of the practice state of each ladder by year, before the unit of practice is applied: year-major.
  var practiceShift: [Double]
  /// Cost of the interventions by year, pounds at the catalogue's prices.
  var cost: [Double]
}

/// A portfolio made ready for any draw: names resolved to places, ramps laid out.
struct CompiledPortfolio: Sendable {
  /// Effects of one intervention on one target, over all layers of its dose in the portfolio.
  struct Part: Sendable {
    var effect: Effect
    var strengthKey: UInt64
    var doses: [(dose: Double, ramp: Ramp)]
  }

  struct Practice: Sendable {
    var ladder: Int
    var shift: PracticeShift
    var strengthKey: UInt64
    var doses: [(ratio: Double, ramp: Ramp)]
  }

  struct Spending: Sendable {
    var intervention: String
    var cost: UnitCost
    var key: UInt64
    var doses: [(units: Double, ramp: Ramp)]
  }

  /// Parts by lever index; empty where nothing moves it.
  var levers: [[Part]]
  /// Parts by the index of the indicator that they move directly.
  var indicators: [(indicator: Int, parts: [Part])]
  var practice: [Practice]
  var spending: [Spending]
  /// Whether nothing is deployed.
  var isEmpty: Bool

  init(
    _ portfolio: Portfolio, catalogue: Catalogue, area: Area, priors: PriorSet, ladders: [String: Int]
  ) throws(ModelError) {
    levers = Array(repeating: [], count: Lever.allCases.count)
    indicators = []
    practice = []
    spending = []
    isEmpty = portfolio.deployments.isEmpty
    let places = Dictionary(uniqueKeysWithValues: zip(catalogue.indicators.map(\.id), 0...))
    let groups = Dictionary(grouping: portfolio.deployments, by: \.intervention)
    for id in groups.keys.sorted() {
      guard let intervention = catalogue.intervention(id) else { throw .unknownIntervention(id) }
      let spells = groups[id] ?? []
      if let year = DoseLayers.doubledYear(in: spells) { throw .deployedTwice(id, year) }
      let layers = DoseLayers.layers(of: spells)
      let scale = intervention.dose.scalesWithPopulation ? TableArea.population / area.population : 1
      let key = EntityID.named(id)
      let effects = priors == .beliefs2007 ? intervention.beliefs2007 ?? intervention.effects : intervention.effects
      guard !effects.isEmpty || !intervention.practice.isEmpty else { throw .touchesNothing(id) }
      let ramp = { (layer: Deployment, delay: Double?) in
        Ramp(layer, timing: intervention.timing, delayMonths: delay, baseline: area.baseline)
      }
      for effect in effects {
        let doses = effect.layers(of: spells, whole: layers).map {
          (
            dose: effect.doses($0.dose, per: intervention.dose.per, scale: scale),
            ramp: ramp($0, effect.delayMonths)
          )
        }
        let part = Part(effect: effect, strengthKey: key, doses: doses)
        guard part.isBelievable else { throw .tooStrong(intervention: id, target: effect.target.name) }
        switch effect.target {
        case .lever(let lever): levers[lever.index].append(part)
        case .indicator(let name):
          guard let place = places[name] else { throw .unknownIndicator(name) }
          if let known = indicators.firstIndex(where: { $0.indicator == place }) {
            indicators[known].parts.append(part)
          } else {
            indicators.append((place, [part]))
          }
        }
      }
      for shift in intervention.practice {
        guard let ladder = ladders[shift.ladder] else { throw .unknownLadder(shift.ladder) }
        let doses = layers.map {
          (ratio: $0.dose / intervention.dose.typical * scale, ramp: ramp($0, shift.delayMonths))
        }
        practice.append(Practice(ladder: ladder, shift: shift, strengthKey: key, doses: doses))
      }
      spending.append(
        Spending(
          intervention: id, cost: intervention.cost, key: key,
          doses: layers.map { (units: $0.dose, ramp: ramp($0, nil)) }))
    }
  }
}

extension Effect {
  /// The layers that the effect follows: those of the dose, or where its size says nothing, of whether there is any.
  fileprivate func layers(of spells: [Deployment], whole layers: [Deployment]) -> [Deployment] {
    guard whateverTheDose else { return layers }
    return DoseLayers.layers(
      of: spells.map { spell in
        var spell = spell
        spell.dose = spell.dose > 0 ? 1 : 0
        return spell
      })
  }

  /// Doses of the effects table in a natural dose.
  ///
  /// People, posts and households that a lever adds are counted as they are; rates and indicators are diluted in a
  /// larger area.
  fileprivate func doses(_ natural: Double, per: Double, scale areaScale: Double) -> Double {
    if whateverTheDose { return natural > 0 ? 1 : 0 }
    if case .lever = target, scale == .absolute { return natural / per }
    return natural / per * areaScale
  }
}

extension CompiledPortfolio.Part {
  /// Whether the effect at its whole dose stays within what mechanisms are made for, from its low to its high value.
  fileprivate var isBelievable: Bool {
    let dose = doses.reduce(0) { $0 + $1.dose }
    let prior = effect.perDose
    let most = [Distribution.lowLevel, 0.5, 1 - Distribution.lowLevel].reduce(0.0) { most, level in
      let value = prior.quantile(level)
      return max(most, dose * abs(effect.scale == .relative ? logarithm(1 + value) : value))
    }
    switch (effect.scale, effect.target) {
    case (.relative, _): return most <= 3
    case (.points, .lever): return most <= 1
    case (.points, .indicator), (.absolute, _): return most <= 1_000
    }
  }
}

extension EffectTarget {
  /// The name of the lever or the indicator.
  fileprivate var name: String {
    switch self {
    case .lever(let lever): lever.rawValue
    case .indicator(let id): id
    }
  }
}
