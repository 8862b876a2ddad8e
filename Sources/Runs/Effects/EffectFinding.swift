package import ServiceModel
import Stochastics

/// What an intervention alone changes in one output, beside what the evidence says.
package struct EffectFinding: Codable, Hashable, Sendable {
  /// What is said of a finding, at the last year.
  package enum Verdict: String, Codable, CaseIterable, Sendable {
    /// As the table says, within a factor of two.
    case agrees
    /// Against the table by more than two standard errors.
    case wrongSign = "wrong sign"
    /// More than twice or less than half of the table, where the effect is told from nothing by three standard errors.
    case factor
    /// Not told from nothing by three standard errors, and not against the table.
    case small
    /// The evidence says nothing changes, and 19 in 20 futures cover its interval.
    case covers
    /// The evidence says nothing changes, and they do not cover its interval.
    case doesNotCover = "does not cover"
    /// The table's delay is longer than what was played.
    case tooSoon = "too soon"
    /// No future has a value.
    case none
  }

  /// The effect in one year: a proportion of the mean with nothing more done where the table is one.
  package struct Year: Codable, Hashable, Sendable {
    /// The year, the first after the baseline being 1.
    package var year: Int
    /// The mean over futures and its standard error; absent where no future has a value.
    package var mean: Double?
    package var error: Double?
    /// What 8 in 10 and 19 in 20 futures lie between.
    package var eighty: [Double]
    package var ninetyFive: [Double]
  }

  /// What the evidence says.
  package var claim: EffectClaim
  /// The intervention's name, its dose and unit.
  package var name: String
  package var dose: Double
  package var unit: String
  /// The output's name and unit.
  package var outputName: String
  package var outputUnit: String
  /// The effects, the last year last.
  package var years: [Year]
  /// What is said of the last.
  package var verdict: Verdict
  /// The effect over the table's central value; absent where that is nothing.
  package var factor: Double?

  /// A finding with its verdict.
  package init(
    claim: EffectClaim, of intervention: Intervention, output: OutputLayout.Output, years: [Year]
  ) {
    self.claim = claim
    name = intervention.name
    dose = intervention.dose.typical
    unit = intervention.dose.unit
    outputName = output.name
    outputUnit = output.unit
    self.years = years
    let last = years.last
    factor = claim.isNull ? nil : last?.mean.map { $0 / claim.central }
    verdict = last.map { Self.verdict(claim, $0) } ?? .none
  }

  /// What is said of an effect beside a claim.
  package static func verdict(_ claim: EffectClaim, _ year: Year) -> Verdict {
    guard let mean = year.mean, let error = year.error, year.ninetyFive.count == 2 else { return .none }
    if claim.isNull {
      let (low, high) = (claim.table.min() ?? 0, claim.table.max() ?? 0)
      return year.ninetyFive[0] <= low && year.ninetyFive[1] >= high ? .covers : .doesNotCover
    }
    if claim.fullAfterMonths > Double(12 * year.year) { return .tooSoon }
    let factor = mean / claim.central
    if factor < 0, abs(mean) > 2 * error { return .wrongSign }
    guard abs(mean) > 3 * error else { return .small }
    return (0.5...2).contains(factor) ? .agrees : .factor
  }

  /// Whether it speaks against the model: against a table that says which way is better, or a null that is not covered.
  package var fails: Bool {
    switch verdict {
    case .wrongSign: claim.better != .none
    case .doesNotCover: true
    default: false
    }
  }

  /// Whether a reason must be told: the effect is another size or, where neither way is better, has another sign.
  package var wantsReason: Bool { verdict == .factor || verdict == .wrongSign || verdict == .doesNotCover }
}

extension EffectFinding.Year {
  /// The effect in a year from paired futures; those without a value are left out.
  package init(_ year: Int, with: [Double], without: [Double], isRelative: Bool) {
    let pairs = zip(with, without).filter { $0.isFinite && $1.isFinite }
    let base = isRelative ? RunningMoments(pairs.map(\.1)).mean : 1
    let changes = pairs.map { ($0 - $1) / base }
    self.init(year: year, mean: nil, error: nil, eighty: [], ninetyFive: [])
    guard changes.count > 1, base != 0 else { return }
    let moments = RunningMoments(changes)
    (mean, error) = (moments.mean, moments.meanError)
    eighty = [changes.quantile(0.1), changes.quantile(0.9)]
    ninetyFive = [changes.quantile(0.025), changes.quantile(0.975)]
  }
}
