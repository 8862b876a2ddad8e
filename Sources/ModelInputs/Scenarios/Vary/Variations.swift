package import ServiceModel
import Stochastics

/// The scenarios that one file makes by varying doses, assumptions or the seed (`vary:`).
package struct Variations: Hashable, Sendable {
  /// Something that is varied.
  package enum Subject: Hashable, Sendable {
    /// The dose of an intervention in one portfolio, in its natural unit.
    case dose(portfolio: String, intervention: String)
    /// A parameter, which is held at each value.
    case assumption(String)
    /// The seed of all chance.
    case seed
  }

  /// What is varied, by its name in the file.
  package let names: [String]
  /// The same, read.
  let subjects: [Subject]
  /// The values of each scenario, in the order of `names`.
  package let rows: [[Double]]

  /// More scenarios than this of one file are refused.
  package static let most = 10_000
}

/// One of the scenarios that a file makes.
package struct ScenarioVariant: Sendable {
  /// The value of each thing that is varied; none where the file varies nothing.
  package var values: [Double] = []
  /// The scenario with these values.
  package var scenario: Scenario
  /// What it assumes otherwise than the catalogue, as its file would say it.
  package var assumptions: [WrittenScenario.Assumption]
}

extension Variations {
  /// Why a varied parameter is held, where the file gives no reason of its own.
  private static let because = "varied by this batch"

  /// Every scenario in the order of the rows.
  ///
  /// - Parameters:
  ///   - scenario: the scenario as the rest of the file has it.
  ///   - assumptions: what the file assumes otherwise, as it is written there.
  func variants(of scenario: Scenario, assumptions: [WrittenScenario.Assumption]) -> [ScenarioVariant] {
    rows.map { values in
      var variant = ScenarioVariant(values: values, scenario: scenario, assumptions: assumptions)
      for (subject, value) in zip(subjects, values) { Variations.set(subject, to: value, in: &variant) }
      return variant
    }
  }

  private static func set(_ subject: Subject, to value: Double, in variant: inout ScenarioVariant) {
    switch subject {
    case .seed: variant.scenario.design.seed = UInt64(value)
    case .dose(let portfolio, let intervention):
      for place in variant.scenario.portfolios.indices where variant.scenario.portfolios[place].name == portfolio {
        for inner in variant.scenario.portfolios[place].deployments.indices
        where variant.scenario.portfolios[place].deployments[inner].intervention == intervention {
          variant.scenario.portfolios[place].deployments[inner].dose = value
        }
      }
    case .assumption(let id):
      // Values are finite, so a fixed prior of one cannot be refused.
      guard let prior = try? Distribution.fixed(value) else { return }
      let because = variant.assumptions.first { $0.parameter == id }?.because ?? Variations.because
      variant.scenario.assumptions.removeAll { $0.parameter == id }
      variant.scenario.assumptions.append(Assumption(parameter: id, prior: prior, because: because))
      variant.assumptions.removeAll { $0.parameter == id }
      variant.assumptions.append(
        WrittenScenario.Assumption(parameter: id, family: "fixed", numbers: [plain(value)], because: because))
    }
  }
}
