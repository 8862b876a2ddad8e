import Mathematics
import Stochastics

/// Everything about the start that all portfolios of one draw share, solved so that stocks and flows match the area.
struct Baseline: Sendable {
  var draw: ParameterDraw
  var need: NeedCalibration
  var frontDoor: FrontDoorCalibration
  var assessment: AssessmentCalibration
  var protection: ProtectionCalibration
  var workforce: WorkforceCalibration
  var care: CareCalibration
  var clinics: ClinicsPlan
  /// Children entering care a week from acute need, per child there, by band.
  var entryHazard: [Double]
  /// Children under 18 at the start.
  var children: Double
  /// Hours a worker of the long-term team has in a month, work at the start over workers at the start.
  var caseWork: CaseWork
  /// Share of looked-after children with a qualified worker at the start, as its logarithm.
  var allocatedLog: Double

  /// Hours of work in a month of each kind of open case.
  struct CaseWork: Sendable {
    var childInNeed: Double
    var registered: Double
    var lookedAfter: Double
    var atStart: Double
    /// Children in need and on the register at the start, who are being helped.
    var helpedAtStart: Double
  }
}

extension Baseline {
  /// National improvement of timeliness a year, as what it takes off the logarithm of a case's own days.
  ///
  /// Solved at the start: so many points of initial assessments inside seven working days.
  var timelinessDrift: Double {
    assessment.sooner(.initial, points: draw[.timelinessTrend] / 100)
  }
}
