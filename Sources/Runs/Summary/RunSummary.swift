package import DecisionAnalysis
package import ServiceModel

/// Everything a run found out, in numbers: what `summary.json` holds and what pages, tables and reports are made of.
package struct RunSummary: Codable, Hashable, Sendable {
  /// The question and how it was played.
  package var question: Question
  /// What the outputs are, in the order of every year's results.
  package var outputs: [OutputFact]
  /// Results of each portfolio; the first is doing nothing more.
  package var portfolios: [PortfolioResult]
  /// Gaps between all children and groups more at risk.
  package var gaps: [GapResult]
  /// The assumptions that each portfolio's main effects follow most closely, strongest first.
  package var influences: [Influence]
  /// Every number that went in, drawn or held.
  package var numbers: [DrawnNumber]
  /// Sets of assumptions that did not fit the area's counts and were replaced by another draw of the same number.
  package var refused: Int
  /// Draws of which at least one set was refused.
  package var drawsWithRefusals: Int
  /// How the first year's grades come about from the reading of the evidence; absent without evidence or with few futures.
  package var firstYear: [FirstYear]?
  /// The same sets by reason, the commonest first; absent in runs made before reasons were kept.
  package var refusedBecause: [RefusalCount]?
  /// The layout of this document, which is that of its folder; absent where it stands in no folder's file.
  package var schema: Int?
}

/// How many sets of assumptions were refused for one reason.
package struct RefusalCount: Codable, Hashable, Sendable {
  /// What did not fit.
  package var reason: BaselineMisfit.Kind
  /// How many sets.
  package var sets: Int

  /// Refusals by reason, the commonest first and equal ones by name.
  package static func all(_ reasons: [BaselineMisfit.Kind]) -> [RefusalCount] {
    reasons.reduce(into: [BaselineMisfit.Kind: Int]()) { $0[$1, default: 0] += 1 }
      .map { RefusalCount(reason: $0.key, sets: $0.value) }
      .sorted { ($0.sets, $1.reason.rawValue) > ($1.sets, $0.reason.rawValue) }
  }
}

extension RunSummary {
  /// The question that was put.
  package struct Question: Codable, Hashable, Sendable {
    /// The scenario's name.
    package var scenario: String
    /// The author's further words.
    package var about: String
    /// The area's id and name.
    package var area: String
    package var areaName: String
    /// First and last year.
    package var firstYear: Int
    package var lastYear: Int
    /// How it was played.
    package var draws: Int
    package var replications: Int
    package var seed: UInt64
    /// Which set of priors was believed.
    package var priors: PriorSet
    /// Whether parameters and chance varied.
    package var parametersVary: Bool
    package var chanceVaries: Bool
    /// Whether nothing varied: one future was played, and intervals, errors and chances say nothing.
    package var isOneFuture: Bool { !parametersVary && !chanceVaries }
    /// The coded findings that practice starts from, and how many; empty and 0 where it starts from the national mean.
    package var practiceEvidence: String
    package var practiceFindings: Int
    /// The share by which a pound counts less each year.
    package var discountRate: Double
    /// The prices that sums are told at; absent where they are the catalogue's, and in older runs.
    package var prices: ConvertedPrices?
    /// The outcomes that the scenario says a decision is about; absent where it names none, and in older runs.
    package var outcomes: [OutputID]?
    /// What the scenario assumes otherwise than the catalogue.
    package var assumptions: [AssumedFact]
  }

  /// A number the scenario put in the place of the catalogue's.
  package struct AssumedFact: Codable, Hashable, Sendable {
    package var parameter: String
    package var label: String
    package var because: String
    /// 5th percentile, centre and 95th percentile, now and in the catalogue.
    package var range: [Double]
    package var catalogue: [Double]
    package var unit: String
  }

  /// What counts as doing better on an output, without the band itself.
  package enum Direction: String, Codable, Sendable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
    /// Neither way is better; being inside a band is good.
    case band
    /// No direction is claimed.
    case none

    /// The direction of a preference.
    init(_ preference: Preference) {
      switch preference {
      case .higher: self = .higher
      case .lower: self = .lower
      case .inside: self = .band
      case .none: self = .none
      }
    }
  }

  /// What one output is.
  package struct OutputFact: Codable, Hashable, Sendable {
    /// Which number it is.
    package var id: OutputID
    /// Its name for people.
    package var name: String
    /// What kind of number it is.
    package var kind: OutputKind
    package var unit: String
    /// What counts as doing better.
    package var better: Direction
    /// The outcome area of an indicator.
    package var area: OutcomeArea?
    /// Whether a mechanism produces an indicator, or it moves by itself.
    package var carrier: Indicator.Carrier?
    /// The value last published before the start, for an indicator.
    package var published: Double?
    /// England's value in the base year, for an indicator.
    package var england: Double?
    /// The smallest change between two years' figures that counting lets be seen in 8 of 10 cases, for an indicator that
    /// counts somebody; absent in runs made before it was kept.
    package var detectable: Double?
  }
}

/// What one portfolio led to.
package struct PortfolioResult: Codable, Hashable, Sendable {
  /// Its name.
  package var name: String
  /// What it deploys.
  package var deployments: [DeploymentFact]
  /// The outputs that the evidence about its interventions names.
  package var aims: [OutputID]
  /// Results by year, the first year first.
  package var years: [YearResult]
  /// Changes to the budget over all years; empty for doing nothing more.
  package var budget: [BudgetChange]
  /// How many uncertain numbers were looked at for its influences; absent for doing nothing more.
  package var examined: Int?
  /// Who pays the plan's own price; absent for doing nothing more, and in runs made before it was kept.
  package var payers: [PayerShare]?
}

/// A dose of an intervention, in words a reader can check against the scenario.
package struct DeploymentFact: Codable, Hashable, Sendable {
  package var intervention: String
  package var name: String
  package var dose: Double
  package var unit: String
  package var years: String
  package var rampMonths: Double?
  /// How strong its evidence is, and which way it points.
  package var evidenceGrade: EvidenceNote.Grade
  package var evidenceSign: EvidenceNote.Sign
}

/// One year of one portfolio.
package struct YearResult: Codable, Hashable, Sendable {
  /// The March it ends in.
  package var year: Int
  /// Results of the outputs, in the order of `RunSummary.outputs`.
  package var outputs: [OutputResult]
}

/// One output in one year under one portfolio.
package struct OutputResult: Codable, Hashable, Sendable {
  /// The level; absent for grades and limits.
  package var level: DrawSummary?
  /// The central run, draw 0; absent where the output has no value there.
  package var central: Double?
  /// Standard deviation of the change from one year to the next with nothing more done; only in doing nothing more.
  package var yearlyChange: Double?
  /// Against doing nothing more; absent for doing nothing more, for grades and for limits.
  package var difference: PairedDifference?
  /// What is said of the change against doing nothing more; absent where there is none.
  package var verdict: Verdict?
  /// Chances of the four grades, for a grade.
  package var grade: GradeProbabilities?
  /// How the chances moved, for a grade.
  package var gradeChange: GradeChange?
  /// Distance to the next grade, for a score.
  package var nextCut: NextCut?
  /// How often a limiting rule changed a grade, for a limit.
  package var bound: Estimate?
  /// Replicates in which the output has no value, and which count in none of these numbers.
  package var undefined: Int

  init(central: Double) {
    self.central = central.isFinite ? central : nil
    undefined = 0
  }
}

/// How closely one output's difference in the last year follows one assumption, over the draws.
package struct Influence: Codable, Hashable, Sendable {
  /// The portfolio's name.
  package var portfolio: String
  /// The output.
  package var output: OutputID
  /// What was assumed: a parameter's id, or an intervention's with what about it was drawn.
  package var input: String
  /// Its name for people.
  package var name: String
  /// How far it can be trusted, and its source.
  package var confidence: Confidence
  package var source: String
  /// Rank correlation with the difference, and its Monte Carlo error.
  package var correlation: RankCorrelation
}
