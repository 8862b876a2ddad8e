import ServiceModel
import Stochastics

/// More of an intervention whose effect has one sign is not worse on average.
enum DoseChecks {
  /// What more of an intervention may not make worse, and which way is better.
  private static let claims: [(intervention: String, output: String, better: Double)] = [
    ("foster-carer-recruitment", "stock.carer-households", 1),
    ("duty-and-assessment-capacity", "indicator.core-assessments-in-35-days", 1),
    ("family-group-conferences", "flow.entries", -1),
    ("lower-intervention-threshold", "flow.referrals", 1),
  ]

  /// Draws that fix such a difference well enough, since both doses share all chance.
  private static let paired = 120

  /// All of them; throws what playing throws.
  static func all(_ study: ValidationStudy) throws(WorkbenchError) -> [ValidationCheck] {
    var checks: [ValidationCheck] = []
    for claim in claims {
      let id = "dose.\(claim.intervention)"
      let what =
        "\(claim.intervention): gain in \(claim.output) of the largest dose on the usual one, in standard errors"
      guard let row = study.library.catalogue.interventions.first(where: { $0.id == claim.intervention }) else {
        checks.append(ValidationCheck(skipped: id, what, kind: .verification, needs: "the intervention in the data"))
        continue
      }
      let doses = [row.dose.typical, row.dose.maximum].map { dose in
        Portfolio(
          name: "\(dose)",
          deployments: [
            Deployment(
              intervention: row.id, dose: dose,
              years: YearRange(study.year(1), through: study.year(ValidationStudy.years)))
          ])
      }
      let sample = try study.play(
        doses, options: EngineOptions(grades: false), draws: min(paired, study.request.draws))
      let gain = gain(sample, claim.output).map { claim.better * $0 }
      checks.append(ValidationCheck(id, what, kind: .verification, figure: gain ?? .nan, from: -3))
    }
    return checks
  }

  /// The mean difference of the third portfolio on the second in the last year over its error; 0 where no draw differs.
  static func gain(_ sample: FutureSample, _ output: String) -> Double? {
    let last = sample.years - 1
    guard let usual = sample.column(output, year: last, portfolio: 1),
      let most = sample.column(output, year: last, portfolio: 2)
    else { return nil }
    let differences = RunningMoments(zip(usual, most).map { $1 - $0 })
    return differences.mean == 0 ? 0 : differences.mean / differences.meanError
  }
}
