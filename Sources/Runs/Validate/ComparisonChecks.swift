import LocatedYAML
import ServiceModel

/// Checks against real records, where there are any for the area.
enum ComparisonChecks {
  /// All of them, or what they need; throws what a backtest throws.
  static func all(_ study: ValidationStudy) throws(WorkbenchError) -> [ValidationCheck] {
    guard let folder = study.request.comparison, let records = study.records else {
      guard study.request.comparison == nil else {
        return skipped("the area \(ValidationRequest.comparedArea), to whose size the records are brought")
      }
      return skipped("a folder with \(ComparisonRecords.files.joined(separator: ", ")), named by --data-to-compare")
    }
    return SpreadChecks.volatility(study.nothingMore, records) + SpreadChecks.coverage(study.nothingMore, records)
      + [try backtest(study, folder)]
  }

  private static func skipped(_ needs: String) -> [ValidationCheck] {
    [
      ("volatility", "Outputs whose yearly changes are as large as real ones"),
      ("coverage", "Real changes inside the intervals"),
      ("backtest", "Forecasts of looked-after children against persistence"),
    ].map { ValidationCheck(skipped: $0.0, $0.1, kind: .validation, needs: needs) }
  }

  /// The reduced form's ranked score over that of persistence, on the series of looked-after children.
  private static func backtest(_ study: ValidationStudy, _ folder: String) throws(WorkbenchError) -> ValidationCheck {
    var request = BacktestRequest(table: "\(folder)/\(ComparisonRecords.series)")
    try request.read(
      columns: ["area=area,year=year_end,measure=measure,value=value"], conditions: ["level=la"],
      map: ["LACnum=stock.looked-after,LACnum_Start=flow.entries,LACceased=flow.exits"])
    request.origins = 2019...2024
    request.seed = study.request.seed
    request.threads = study.request.threads
    let result = try study.library.backtest(request, observer: study.observer)
    return ValidationCheck(
      "backtest", "Forecasts of looked-after children: ranked score over that of persistence", kind: .validation,
      figure: result.row(.model, horizon: nil)?.overPersistence ?? .nan, to: 1.03,
      note: "\(result.areas) areas, origins 2019 to 2024")
  }
}
