import Foundation
import RunSupport
import Runs
import ServiceModel
import Terminal
import TestSupport
import Testing
import Wording

@Suite struct `Checks for a log` {
  private let folder = TemporaryFolder()

  private func check(_ figure: Double, _ low: Double?, _ high: Double?, decides: Bool = true) -> ValidationCheck {
    ValidationCheck("x", "What is asked", kind: .verification, figure: figure, from: low, to: high, decides: decides)
  }

  @Test func `deterministic: a check passes inside its range, ends included, and what is no number fails`() {
    #expect(check(2, 0, 2).outcome == .passed && check(0, 0, nil).outcome == .passed)
    #expect(check(2.01, 0, 2).outcome == .failed && check(-0.01, 0, nil).outcome == .failed)
    #expect(check(.nan, 0, 2).outcome == .failed && check(.nan, nil, 1).outcome == .failed)
    #expect(check(9, 0, 2, decides: false).outcome == .reported)
    let told = ValidationCheck("t", "Told", 3, in: nil, .report)
    #expect(
      told.outcome == .reported && told.pass == nil && ValidationCheck("r", "In", 3, in: 0...2, .extreme).pass == false)
    let skipped = ValidationCheck(skipped: "y", "Why", kind: .validation, needs: "a folder")
    #expect(skipped.outcome == .skipped && skipped.note == "needs a folder" && !skipped.isInside)
  }

  private func report(_ checks: [ValidationCheck]) -> ValidationReport {
    ValidationReport(date: "2026-11-28", version: "1", area: "x", seed: 7, draws: 3, checks: checks)
  }

  @Test func `functionality: a log grows by the checks of each day under one header`() throws {
    let log = "\(folder.path)/log.csv"
    let report = report([check(1, 0, 2), check(3, 0, 2)])
    try report.append(to: log)
    try report.append(to: log)
    let rows = CommaSeparated.rows(try String(contentsOfFile: log, encoding: .utf8))
    #expect(rows.count == 5 && rows.filter { $0[0] == "date" }.count == 1)
    #expect(
      rows[2] == ["2026-11-28", "1", "x", "7", "3", "x", "verification", "What is asked", "3", "0", "2", "failed", ""])
    #expect(!report.passes && self.report([check(1, 0, 2)]).passes)
    #expect(throws: SystemFailure.self) { try report.append(to: "\(folder.path)/no/such/log.csv") }
  }

  @Test func `functionality: the page has every check with its figure, range and outcome`() {
    let page = report([check(1, 0, 2), check(3, 0, 2), check(4, nil, 2, decides: false)]).page().text
    #expect(
      page.contains("1 check failed; 1 passed, 1 told only.") && page.contains("FAIL") && page.contains("outside"))
    #expect(page.contains("0 to 2") && page.contains("at most 2"))
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  /// A folder of records, of which one is changed.
  private func records(_ file: String = "", _ right: String = "", _ wrong: String = "") throws -> ValidationRequest {
    let files = [
      "comparable.csv": """
      row,output,heads,scale,lait_measure,area_min,area_max,note
      Rate,indicator.looked-after-rate,56700,log,LACnum,200,500,

      """,
      "volatility.csv": """
      indicator,mean_level,q1_n,q4_n,q1_rob,q4_rob
      Rate,73.0446,34765.5,141356.75,6.3336,3.68

      """,
      "lait-even-authorities.csv": """
      measure,year_end,level,la_number,value
      LACnum,2016,la,202,250
      LACnum,2017,la,202,c

      """,
    ]
    for (name, text) in files {
      let changed = name == file ? text.replacing(right, with: wrong) : text
      #expect(name != file || changed != text)
      try folder.write(changed, to: "records/\(name)")
    }
    var request = ValidationRequest()
    (request.draws, request.comparison) = (2, "\(folder.path)/records")
    return request
  }

  @Test(arguments: [
    ("comparable.csv", "200,500", "nan,500", "comparable.csv:2:"),
    ("comparable.csv", "200,500", "500,200", "runs backwards"),
    ("comparable.csv", "56700", "0", "1 to 1000000000"), ("comparable.csv", "56700", "1e400", "comparable.csv:2:"),
    ("comparable.csv", ",log,", ",square,", "log or logit"), ("comparable.csv", "scale", "scales", "scale"),
    ("comparable.csv", "Rate,", "Rates,", "Rates"), ("volatility.csv", "34765.5", "-1", "volatility.csv:2:"),
    ("volatility.csv", "141356.75", "34765.5", "runs backwards"), ("volatility.csv", "3.68", "", "volatility.csv:2:"),
    ("lait-even-authorities.csv", "2016", "9223372036854775807", "lait-even-authorities.csv:2:"),
    ("lait-even-authorities.csv", "250", "infinity", "lait-even-authorities.csv:2:"),
  ])
  func `dirty: records that are none are refused with their place, before anything is played`(
    file: String, right: String, wrong: String, words: String
  ) throws {
    let request = try records(file, right, wrong)
    let refused = #expect(throws: WorkbenchError.self) {
      try BundledLibrary.shared.get().validate(request, observer: RunObserver(shouldStop: { true }))
    }
    #expect(refused?.exitCode == 65 && refused?.description.contains(words) == true, "\(String(describing: refused))")
    // What is not spoilt is read, and the first thing that is played stops.
    let sound = try records()
    let stopped = #expect(throws: WorkbenchError.self) {
      try BundledLibrary.shared.get().validate(sound, observer: RunObserver(shouldStop: { true }))
    }
    #expect(stopped?.exitCode == 130)
  }

  @Test func `functionality: an area's program checks pass, and what needs records is skipped`() throws {
    var request = ValidationRequest()
    request.draws = 3
    request.comparison = nil
    request.interventions = ["family-group-conferences", "duty-and-assessment-capacity"]
    let report = try BundledLibrary.shared.get().validate(request, on: Date(timeIntervalSince1970: 0))
    #expect(report.date == "1970-01-01" && report.area == "rotherham-2006")
    for id in ["nothing-more", "before-start", "after-start", "threads", "first-draws", "ledgers"] {
      #expect(report.checks.first { $0.id == id }?.outcome == .passed, "\(id)")
    }
    for id in ["volatility", "coverage", "backtest"] {
      #expect(report.checks.first { $0.id == id }?.outcome == .skipped, "\(id)")
    }
    let ids = Set(report.checks.map(\.id))
    for id in [
      "linear.stock-mean", "linear.stock-spread", "linear.need-mean", "linear.births-spread", "queue.chain-mean",
      "queue.chain-spread", "queue.limit", "trends", "care.twelve-months", "care.prompt-adoptions",
      "care.placement-foster", "care.foster-places", "published.england-250k.referrals-2008",
      "dose.family-group-conferences", "dose.duty-and-assessment-capacity",
      "interval-80.stock.looked-after", "interval-95.stock.looked-after", "grades.calibration.inadequate",
    ] { #expect(ids.contains(id), "\(id)") }
    for check in report.checks where check.id.hasPrefix("linear.") { #expect(check.outcome == .passed, "\(check)") }
    #expect(report.checks.contains { $0.id == "start.indicator.care-entry-rate" && $0.figure == 21 })
    #expect(Set(report.checks.map(\.id)).count == report.checks.count)
    // Three draws make no interval.
    #expect(
      report.checks.filter { $0.outcome == .reported }.allSatisfy {
        ["interval-", "grades.", "queue.", "trends.", "published."].contains(where: $0.id.hasPrefix)
      })
  }

  @Test func `deterministic: a book that does not balance is a row that fails and says which`() {
    let sound = ProgramChecks.ledgers([], weeks: 520)
    #expect(sound.outcome == .passed && sound.note == "520 weeks recounted")
    let fault = LedgerImbalance(week: 3, book: .workers(Balance(found: 7, booked: 8)))
    let broken = ProgramChecks.ledgers([(draw: 2, fault: fault)], weeks: 520)
    #expect(broken.outcome == .failed && broken.figure == 1)
    #expect(broken.note.contains("draw 2, week 3") && broken.note.contains("workers"))
  }

  /// Records of four authorities beside one output, as large as the engine's area.
  private func records(spread: Double, change: Double) throws -> String {
    try folder.write(
      "row,output,heads,scale,lait_measure,area_min,area_max,note\nStock,stock.looked-after,326,log,LACnum,200,500,\n",
      to: "comparable.csv")
    try folder.write(
      "indicator,mean_level,q1_n,q4_n,q1_rob,q4_rob\nStock,100,100,1000,\(100 * spread),\(100 * spread)\n",
      to: "volatility.csv")
    var lines = ["measure,level,la_number,year_end,area,value"]
    for area in 0..<20 {
      for year in 2016...2025 {
        let value = (300 * (1 + change * Double((area + year) % 2))).rounded()
        for measure in ["LACnum", "LACnum_Start", "LACceased"] {
          lines.append("\(measure),la,\(area),\(year),Area \(area),\(value)")
        }
      }
    }
    return try folder.write(lines.joined(separator: "\n") + "\n", to: "lait-even-authorities.csv")
  }

  @Test func `functionality: with records futures are held against real spreads, and odd ones are told`() throws {
    var request = ValidationRequest()
    request.draws = 3
    request.interventions = []
    _ = try records(spread: 1e9, change: 0.0)
    request.comparison = folder.path
    let report = try BundledLibrary.shared.get().validate(request)
    let narrow = try #require(report.checks.first { $0.id == "volatility.stock.looked-after" })
    #expect(narrow.outcome == .reported && !narrow.isInside && narrow.figure < 0.001)
    #expect(report.checks.first { $0.id == "volatility" }?.outcome == .failed)
    // Where no authority changes, all of them lie on one side of either end.
    let covered = try #require(report.checks.first { $0.id == "coverage-1.stock.looked-after" })
    #expect([0, 100].contains(covered.figure) && covered.note == "180 changes")
    #expect(report.checks.contains { $0.id == "backtest" })
  }

  @Test func `dirty: an unknown area and records that are not there are told`() throws {
    let library = try BundledLibrary.shared.get()
    var request = ValidationRequest()
    request.draws = 2
    request.area = "rotherham-2007"
    #expect(throws: WorkbenchError.self) { try library.validate(request) }
    request.area = "rotherham-2006"
    request.comparison = "\(folder.path)/nowhere"
    let error = #expect(throws: WorkbenchError.self) { try library.validate(request) }
    #expect(error?.exitCode == 66)
  }
}
