import ModelInputs
import ServiceModel

extension Library {
  /// A refusal of the engine as a fault of the scenario's file, at the assumption that causes it or at the area.
  ///
  /// An assumption causes a misfit if the same draw fits without it. Scenarios that stand in no file keep the refusal.
  func refusal(of scenario: Scenario, in path: String, _ error: ModelError) -> WorkbenchError {
    guard let file = try? ScenarioFile(path: path) else { return .model(error) }
    switch error {
    case .outOfRange(let parameter, _):
      return .input(file.refusal(error.words, blaming: parameter, advice: nil))
    case .cannotMatchBaseline(let draw, _, let misfit):
      let causes = causes(of: draw, in: scenario)
      let advice = [misfit.values, MisfitWords.causes(causes, isAssumed: !scenario.assumptions.isEmpty)]
      return .input(
        file.refusal(error.words, blaming: causes.first, advice: advice.compactMap { $0 }.joined(separator: " ")))
    default: return .model(error)
    }
  }

  /// The assumptions without which, one at a time, a draw's start can be solved.
  private func causes(of draw: Int, in scenario: Scenario) -> [String] {
    scenario.assumptions.indices.filter { place in
      var changed = scenario
      changed.assumptions.remove(at: place)
      changed.portfolios = []
      let engine = try? Engine(
        catalogue: catalogue, scenario: changed, framework: framework,
        practice: CodedPractice(framework: framework, findings: []), options: EngineOptions(grades: false))
      return engine?.canStart(draw: draw) ?? false
    }.map { scenario.assumptions[$0].parameter }
  }
}
