import Foundation
import ServiceModel
import Stochastics

/// With national trends on, England's indicators move by a year as much as the published series did, within its uncertainty.
///
/// What trends change is the difference of two samples of the same futures, one with them and one without, over five years.
/// Indicators whose series shows no change, or of which none is known, are not asked about.
enum TrendChecks {
  private static let enough = 200

  /// A row for all indicators, one for each that lies outside, and one for each published figure of England; throws what
  /// playing throws.
  static func all(_ study: ValidationStudy) throws(WorkbenchError) -> [ValidationCheck] {
    let what = "Indicators that move with the published national series, within its uncertainty"
    guard let area = study.library.catalogue.areas[CareChecks.england] else {
      return [ValidationCheck(skipped: "trends", what, kind: .validation, needs: "the area \(CareChecks.england)")]
    }
    let draws = min(enough, study.request.draws)
    let on = try study.play(options: EngineOptions(grades: false), draws: draws, area: area)
    let off = try study.play(
      options: EngineOptions(nationalTrends: false, grades: false), draws: draws, area: area)
    let rows = study.library.catalogue.indicators.compactMap { check($0, on, off) }
    return [
      ValidationCheck(
        "trends", "\(what), of \(rows.count)", kind: .validation, figure: Double(rows.count(where: \.isInside)),
        from: Double(rows.count))
    ] + rows.filter { !$0.isInside } + PublishedChecks.all(area, on)
  }

  private static func check(_ indicator: Indicator, _ on: FutureSample, _ off: FutureSample) -> ValidationCheck? {
    guard let trend = indicator.nationalTrend, let with = mean(indicator, on), let without = mean(indicator, off)
    else { return nil }
    let range = (trend.prior.quantile(0.05), trend.prior.quantile(0.95))
    guard range.0 < range.1 else { return nil }
    let isProportion = indicator.scale == .log
    let change =
      isProportion
      ? exp(log(with / without) / Double(on.years)) - 1 : (with - without) / Double(on.years)
    // Ends that are nothing are met by an indicator that no trend reaches, whatever the last digit of a quantile.
    let slack = 1e-6 * (range.1 - range.0)
    return ValidationCheck(
      "trends.\(indicator.id)", "\(indicator.name): national change, \(trend.unit)", kind: .validation, figure: change,
      from: range.0 - slack, to: range.1 + slack, decides: false,
      note: "\(indicator.carrier.rawValue), \(trend.citation.locator)")
  }

  /// The mean over futures in the last year.
  private static func mean(_ indicator: Indicator, _ sample: FutureSample) -> Double? {
    let known = sample.column("indicator.\(indicator.id)", year: sample.years - 1)?.filter(\.isFinite) ?? []
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}
