import GradeDescriptors
import ModelInputs
import ServiceModel

/// A scenario of Rotherham made ready to be played.
enum Play {
  /// The engine of a scenario file, practice starting from the national mean.
  static func engine(
    scenario path: String, draws: Int, portfolios: Int = .max, options: EngineOptions = EngineOptions(),
    change: (inout Catalogue, inout Scenario) throws -> Void = { _, _ in }
  ) throws -> Engine {
    let framework = try Framework.load()
    var catalogue = try CatalogueFolder.bundled.catalogue(ladders: framework.ladders.map(\.id))
    var scenario = try ScenarioFile(path: path).scenario(in: catalogue)
    scenario.design.draws = draws
    scenario.portfolios = Array(scenario.portfolios.prefix(portfolios))
    try change(&catalogue, &scenario)
    return try Engine(
      catalogue: catalogue, scenario: scenario, framework: framework,
      practice: CodedPractice(framework: framework, findings: []), options: options)
  }

  /// Prints the mean of every output of the counterfactual by year, to look at.
  static func show(draws: Int) throws {
    let engine = try Play.engine(
      scenario: "Scenarios/rotherham-2006/first-look.yaml", draws: draws, options: EngineOptions(checksLedgers: true))
    var sums = [Double](repeating: 0, count: engine.valuesPerReplicate)
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    var buffer = values.mutableSpan
    var refused = 0
    for draw in 1...draws {
      refused += try engine.play(draw: draw, into: &buffer)
      for place in sums.indices { sums[place] += Double(buffer[place]) }
    }
    print("refused", refused)
    let width = engine.layout.count
    for (place, output) in engine.layout.outputs.enumerated() {
      let rows = engine.portfolioNames.indices.map { portfolio in
        (0..<engine.years).map { year in
          String(Double(Int(sums[(portfolio * engine.years + year) * width + place] / Double(draws) * 100)) / 100)
        }.joined(separator: " ")
      }
      print(output.id, rows.joined(separator: " | "))
    }
  }

  /// Prints the slope a year of the stocks when nothing is done and no trend runs, with its standard error.
  static func drift(draws: Int) throws {
    let engine = try Play.engine(
      scenario: "Scenarios/rotherham-2006/first-look.yaml", draws: draws, portfolios: 0,
      options: EngineOptions(nationalTrends: false, grades: false))
    let names = [
      "stock.children", "stock.looked-after", "stock.register", "stock.children-in-need", "stock.acute",
      "stock.carer-households", "stock.workers", "stock.backlog-weeks", "flow.entries", "flow.referrals", "load.duty",
      "load.long-term", "indicator.initial-assessments-in-7-days", "indicator.core-assessments-in-35-days",
      "indicator.lac-three-placements", "indicator.lac-long-term-stability", "indicator.lac-family-placement",
      "indicator.lac-weekly-cost", "indicator.social-worker-vacancies", "indicator.re-referral-rate",
    ]
    let places = names.compactMap { engine.layout.place(of: $0) }
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    var buffer = values.mutableSpan
    var slopes = [[Double]](repeating: [], count: places.count)
    var ends = [[Double]](repeating: [], count: places.count)
    for draw in 1...draws {
      try engine.play(draw: draw, into: &buffer)
      for (row, place) in places.enumerated() {
        let values = (0..<engine.years).map { Double(buffer[$0 * engine.layout.count + place]) }
        let middle = Double(engine.years - 1) / 2
        let mean = values.reduce(0, +) / Double(values.count)
        let over = values.indices.reduce(0) { $0 + (Double($1) - middle) * (values[$1] - mean) }
        let under = values.indices.reduce(0) { $0 + (Double($1) - middle) * (Double($1) - middle) }
        slopes[row].append(over / under)
        ends[row].append(values[values.count - 1])
      }
    }
    for (row, name) in names.enumerated() {
      let mean = slopes[row].reduce(0, +) / Double(draws)
      let variance = slopes[row].reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws - 1)
      let error = (variance / Double(draws)).squareRoot()
      let sorted = ends[row].sorted()
      print(
        name, "slope", mean, "z", mean / error, "end 5%", sorted[draws / 20], "median", sorted[draws / 2], "95%",
        sorted[draws - 1 - draws / 20])
    }
  }
}
