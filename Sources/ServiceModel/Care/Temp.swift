// Stand-in until the care system lands; whoever brings it deletes this file.
import Stochastics

public struct Arrivals { mutating func add(_ count: Int, band: Int, origin: CareOrigin) {} }
public enum CareOrigin { case need, register }
public struct WorkersThisWeek {
  var changeHazard: Double
  var allocatedShare: Double
  var loadRatio: Double
}
public struct CareLevers { init(_ levers: WeekLevers) {} }
struct Flow {
  var joiningArea: InlineArray<5, Int> = .init(repeating: 0)
  var returningToCare: InlineArray<5, Int> = .init(repeating: 0)
  var cost = 0.0
}
struct Ratio { var percent = 0.0 }
struct CareReadings {
  var households = 0.0
  var starts = 0.0
  var threePlacements = Ratio()
  var longTermStability = Ratio()
  var familyPlacement = Ratio()
  var placedDistant = Ratio()
  var adopted = Ratio()
  var reviewsOnTime = Ratio()
  var qualifiedWorker = Ratio()
  var workerChanges = Ratio()
  var weeklyCost = 0.0
}
struct Ledger { var leftArea = 0 }
struct CW { var changeHazard = 0.8 }
public struct CareParameters: Sendable {
  var workers = CW()
  init(_ draw: borrowing ParameterDraw) {}
}
struct CareCalibration: Sendable {
  init?(parameters: CareParameters, lookedAfter: Int, entriesAllowed: ClosedRange<Double>, key: ReplicateKey) {
    return nil
  }
  var childrenByBand: [Double] = []
  var newEntriesByBand: [Double] = []
  var netReturnsByBand: [Double] = []
}
struct CareSystem: Sendable {
  init(calibration: CareCalibration, key: ReplicateKey) { fatalError() }
  var lookedAfter = 0
  var parameters: CareParameters
  var ledger: Ledger { Ledger() }
  mutating func beginYear() {}
  mutating func step(week: Int, arrivals: Arrivals, levers: CareLevers, workers: WorkersThisWeek, key: ReplicateKey)
    -> Flow
  { Flow() }
  func readings(key: ReplicateKey) -> CareReadings { CareReadings() }
  func checkLedger() {}
}
