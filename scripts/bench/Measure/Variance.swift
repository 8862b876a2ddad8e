import ServiceModel
import Stochastics

/// What keyed random numbers save: the variance of a difference, paired and unpaired.
enum Variance {
  /// A care-entry hazard 5% lower from the first week, and nothing else.
  private static func fivePerCent() throws -> Intervention {
    let citation = Citation(reference: "assumption", confidence: .assumption)
    return Intervention(
      id: "five-per-cent", name: "Five per cent", mechanism: "",
      dose: DoseUnit(unit: "level", per: 1, minimum: 0, typical: 1, maximum: 1, scalesWithPopulation: false),
      timing: Timing(delayMonths: 0, rampMonths: 0, fadeMonths: 0),
      cost: UnitCost(perUnit: try .fixed(0), basis: .year, citation: citation),
      effects: [
        Effect(
          target: .lever(.careEntryHazard), scale: .relative, perDose: try .fixed(-0.05), reversed: false,
          citation: citation)
      ], evidence: EvidenceNote(grade: .judgement, sign: .positive, text: "", keys: []))
  }

  /// Variance of the year-5 difference in children looked after, paired against independent, parameters fixed.
  static func run(draws: Int) throws {
    let engine = try Play.engine(
      scenario: "Scenarios/rotherham-2006/first-look.yaml", draws: draws, options: EngineOptions(grades: false)
    ) { catalogue, scenario in
      catalogue.interventions.append(try fivePerCent())
      scenario.design.parametersVary = false
      let years = YearRange(Year(ending: 2007), through: Year(ending: 2011))
      scenario.portfolios = [
        Portfolio(
          name: "Five", deployments: [Deployment(intervention: "five-per-cent", dose: 1, years: years)])
      ]
    }
    let place = engine.layout.place(of: "stock.looked-after") ?? 0
    let last = (engine.years - 1) * engine.layout.count + place
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    var buffer = values.mutableSpan
    var paired = RunningMoments()
    var without = RunningMoments()
    var with = RunningMoments()
    for draw in 1...draws {
      try engine.play(draw: draw, into: &buffer)
      let one = Double(buffer[last])
      let other = Double(buffer[engine.years * engine.layout.count + last])
      paired.add(other - one)
      without.add(one)
      with.add(other)
    }
    let independent = without.variance + with.variance
    print("mean difference", paired.mean)
    print("variance paired", paired.variance, "independent", independent)
    print("variance cut, times", (independent / paired.variance * 10).rounded() / 10)
  }
}
