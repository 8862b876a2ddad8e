import GradeDescriptors
import ModelInputs
import ServiceModel

/// A scenario of Rotherham made ready to be played.
enum Play {
  /// The engine of a scenario file, practice starting from the national mean.
  static func engine(scenario path: String, draws: Int, options: EngineOptions = EngineOptions()) throws -> Engine {
    let framework = try Framework.load()
    let catalogue = try CatalogueFolder.bundled.catalogue(ladders: framework.ladders.map(\.id))
    var scenario = try ScenarioFile(path: path).scenario(in: catalogue)
    scenario.design.draws = draws
    return try Engine(
      catalogue: catalogue, scenario: scenario, framework: framework,
      practice: CodedPractice(framework: framework, findings: []), options: options)
  }

  /// Prints the mean of every output of the counterfactual by year, to look at.
  static func show(_ engine: Engine, draws: Int) throws {
    var sums = [Double](repeating: 0, count: engine.valuesPerReplicate)
    let buffer = UnsafeMutableBufferPointer<Float>.allocate(capacity: engine.valuesPerReplicate)
    defer { buffer.deallocate() }
    var refused = 0
    for draw in 1...draws {
      refused += try engine.play(draw: draw, into: buffer)
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
}
