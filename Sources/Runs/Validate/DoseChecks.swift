import ServiceModel
import Stochastics

/// More of an intervention whose effect has one sign by the evidence is not worse on average.
enum DoseChecks {
  /// Draws that fix such a difference well enough, since both doses share all chance.
  private static let paired = 120
  /// Interventions that are played at once, each at two doses.
  private static let together = 5

  /// A check for every intervention with such an effect and room above its usual dose; throws what playing throws.
  static func all(_ study: ValidationStudy) throws(WorkbenchError) -> [ValidationCheck] {
    let asked = study.library.catalogue.interventions.filter {
      (study.request.interventions?.contains($0.id) ?? true) && $0.dose.maximum > $0.dose.typical
        && !claims($0, study).isEmpty
    }
    var checks: [ValidationCheck] = []
    for first in stride(from: 0, to: asked.count, by: together) {
      checks += try self.checks(Array(asked[first..<min(first + together, asked.count)]), study)
    }
    return checks
  }

  private static func claims(_ intervention: Intervention, _ study: ValidationStudy) -> [EffectClaim] {
    intervention.claims(in: study.library.catalogue, area: study.area).filter(\.isOneSigned)
  }

  private static func checks(
    _ batch: [Intervention], _ study: ValidationStudy
  ) throws(WorkbenchError) -> [ValidationCheck] {
    let years = YearRange(study.year(1), through: study.year(ValidationStudy.years))
    let portfolios = batch.flatMap { intervention in
      [intervention.dose.typical, intervention.dose.maximum].map { dose in
        Portfolio(
          name: "\(intervention.id) \(dose)",
          deployments: [Deployment(intervention: intervention.id, dose: dose, years: years)])
      }
    }
    let sample = try study.play(
      portfolios, options: EngineOptions(grades: false), draws: min(paired, study.request.draws))
    return batch.enumerated().map { number, intervention in
      check(
        intervention,
        gains: claims(intervention, study).compactMap { claim in
          gain(sample, claim.output.description, usual: 2 * number + 1, most: 2 * number + 2)
            .map { ("\(claim.output)", claim.central < 0 ? -$0 : $0) }
        })
    }
  }

  /// A check from the gain of each output in its own standard errors: the least of them decides.
  static func check(_ intervention: Intervention, gains: [(output: String, gain: Double)]) -> ValidationCheck {
    let least = gains.min { $0.gain < $1.gain }
    return ValidationCheck(
      "dose.\(intervention.id)",
      "\(intervention.id): gain of the largest dose on the usual one, in standard errors, the least of "
        + "\(gains.count) \(gains.count == 1 ? "output" : "outputs")",
      kind: .verification, figure: least?.gain ?? .nan, from: -3, note: least?.output ?? "")
  }

  /// The mean difference of one portfolio on another in the last year over its error; 0 where no draw differs.
  private static func gain(_ sample: FutureSample, _ output: String, usual: Int, most: Int) -> Double? {
    let last = sample.years - 1
    guard let usual = sample.column(output, year: last, portfolio: usual),
      let most = sample.column(output, year: last, portfolio: most)
    else { return nil }
    let differences = RunningMoments(zip(usual, most).map { $1 - $0 }.filter(\.isFinite))
    return differences.mean == 0 ? 0 : differences.mean / differences.meanError
  }
}
