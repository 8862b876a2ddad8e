import Mathematics
import Stochastics

/// The duty team's constants for one draw: hours of a case, hours of the team, and how long a case runs of itself.
///
/// The team's weekly hours follow from the work at the baseline and the share of hours in use. A case's own course is
/// lognormal; its location is solved so that timeliness at the start matches the area's, given the waits of a pilot
/// run of the queue at the draw's load. The end of the pilot is the queue at the start.
struct AssessmentCalibration: Sendable {
  /// Mean worker hours of an enquiry, an initial and a core assessment.
  var hours: AssessmentTeam.ByKind<Double>
  /// Worker hours of handling a referral.
  var hoursReferral: Double
  /// A case's hours against the mean of its kind: lognormal, mean 1.
  var relativeHours: QuantileTable
  /// Statutory working days; enquiries have none in the indicators.
  var limitDays = AssessmentTeam.ByKind<Int>([15, 7, 35])
  /// Mean of the logarithm of a case's own working days, by kind.
  var durationLocation = AssessmentTeam.ByKind<Double>(repeating: 1)
  /// Standard deviation of that logarithm.
  var durationSpread: Double
  /// Rise of the logarithm of a case's own days per logarithm of the team's load.
  var durationLoad: Double
  /// Weeks of backlog at which depth begins to be cut.
  var depthCutStart: Double
  /// What the team does about its queue.
  var overload: Overload.Plan
  /// Largest share of depth that is cut.
  var depthCutMaximum: Double
  /// Hours a week that the team has for referrals and assessments at the start.
  var teamHours: Double
  /// Baseline weekly referrals, enquiries, initial and core assessments.
  var baselineWeekly: (referrals: Double, enquiries: Double, initials: Double, cores: Double)
  /// Share of referrals assessed, share of initial assessments followed by a core one, enquiries per referral.
  var initialShare: Double
  var coreShare: Double
  var enquiryShare: Double
  /// Mean load and mean cut of depth in the pilot: what is usual at the start.
  var usualLoad = 1.0
  var usualDepthCut = 0.0
  /// The team at the start, its queues as the pilot left them.
  var start = AssessmentTeam()

  /// Weeks of the pilot: five years, of which the first is left out of the waits.
  private static let pilotWeeks = 260

  /// Solves the constants; `nil` where the draw's spread of hours has no lognormal distribution.
  init?(
    _ draw: borrowing ParameterDraw, children: Double, frontDoor: borrowing FrontDoorCalibration, key: ReplicateKey
  ) {
    hours = AssessmentTeam.ByKind([draw[.hoursEnquiry], draw[.hoursInitial], draw[.hoursCore]])
    hoursReferral = draw[.hoursReferral]
    let cv = draw[.hoursSpread]
    let square = logarithm(1 + cv * cv)
    guard let relative = try? QuantileTable(.lognormal(mu: -square / 2, sigma: square.squareRoot())) else {
      return nil
    }
    relativeHours = relative
    durationSpread = draw[.durationSpread]
    durationLoad = draw[.durationLoad]
    depthCutStart = draw[.depthCutStartLoad]
    depthCutMaximum = draw[.depthCutMaximum]
    overload = Overload.Plan(draw)
    initialShare = draw[.initialPerReferral]
    coreShare = draw[.corePerInitial]
    enquiryShare = draw[.enquiriesPerReferral]
    let referrals = draw[.referralRate] / 10_000 * children / 52
    baselineWeekly = (
      referrals, referrals * enquiryShare, referrals * initialShare, referrals * initialShare * coreShare
    )
    let work =
      baselineWeekly.referrals * hoursReferral + baselineWeekly.enquiries * hours[.enquiry]
      + baselineWeekly.initials * hours[.initial] + baselineWeekly.cores * hours[.core]
    teamHours = work / draw[.dutyUtilisation]
    let waits = pilot(
      season: frontDoor.season, ratio: draw[.referralWeekOverdispersion], yearShock: draw[.shockReferralsInnovation],
      key: key)
    durationLocation[.initial] = solveLocation(
      waits.initial, limit: limitDays[.initial], target: draw[.initialInSevenDays])
    durationLocation[.core] = solveLocation(
      waits.core, limit: limitDays[.core], target: draw[.coreInThirtyFiveDays])
  }

  /// Plays the queue alone at the draw's load; gives the waits in working days and leaves the end state in `start`.
  private mutating func pilot(season: [Double], ratio: Double, yearShock: Double, key: ReplicateKey) -> (
    initial: [Int], core: [Int]
  ) {
    var waits = (initial: [Int](), core: [Int]())
    var team = AssessmentTeam()
    var coresNext = 0
    var shock = 1.0
    var response = Overload()
    var loads = 0.0
    var cuts = 0.0
    for step in 0..<AssessmentCalibration.pilotWeeks {
      // Weeks run up to the start, so that the pilot's keys are never those of a simulated week.
      let week = step - AssessmentCalibration.pilotWeeks
      let uniform = { (what: UInt64) in
        key.uniform(process: Process.pilot.rawValue, entity: what, step: UInt32(step))
      }
      if step % 52 == 0 {
        let z = InverseNormal.standard(uniform(4))
        shock = exponential(yearShock * z - yearShock * yearShock / 2)
      }
      let referrals = InverseCount.negativeBinomial(
        uniform(0), mean: baselineWeekly.referrals * season[step % 52] * shock, varianceToMean: max(1, ratio))
      let enquiries = InverseCount.binomial(uniform(1), trials: referrals, probability: enquiryShare)
      let initials = InverseCount.binomial(uniform(2), trials: referrals, probability: initialShare)
      response.follow(team.backlogHours / teamHours, overload)
      let available = max(0, teamHours + response.hours(self) - Double(referrals) * hoursReferral)
      let used = team.hoursUsed
      let done = team.step(
        week, arriving: (enquiries, initials, coresNext), hours: available, plan: self, drift: 0, key: key
      ) { kind, days in
        guard step >= 52 else { return }
        switch kind {
        case .enquiry: break
        case .initial: waits.initial.append(days)
        case .core: waits.core.append(days)
        }
      }
      if step >= 52 {
        loads += (team.hoursUsed - used + Double(referrals) * hoursReferral + team.backlogHours / 13) / teamHours
        cuts += team.depthCut
      }
      coresNext = InverseCount.binomial(uniform(3), trials: done.initials, probability: coreShare)
    }
    usualLoad = loads / Double(AssessmentCalibration.pilotWeeks - 52)
    usualDepthCut = cuts / Double(AssessmentCalibration.pilotWeeks - 52)
    team.beginYear()
    start = team
    return waits
  }

  /// The chance that a case's own course ends within so many working days.
  @inline(__always)
  func chanceInTime(daysLeft: Int, location: Double) -> Double {
    NormalCurve.below((logarithm(Double(daysLeft)) - location) / durationSpread)
  }

  /// What is taken off the logarithm of a kind's own days so that so many more of its cases end in time, as a share.
  ///
  /// Solved at the start, on the straight line through the share that ends in time there; so points become smaller as
  /// the share nears the whole.
  func sooner(_ kind: AssessmentTeam.Kind, points: Double) -> Double {
    guard points != 0 else { return 0 }
    let z = (logarithm(Double(limitDays[kind])) - durationLocation[kind]) / durationSpread
    let density = exponential(-z * z / 2) / 2.506_628_274_631_000_5
    return points * durationSpread / max(0.05, density)
  }

  /// The location at which the expected share of cases inside the limit equals the target.
  ///
  /// Where waits alone already miss the target, the location falls as far as the search goes (a day in a thousand);
  /// the share is then below the target, and the caller sees it in the readings of the first year.
  private func solveLocation(_ waits: [Int], limit: Int, target: Double) -> Double {
    var histogram = [Double](repeating: 0, count: limit)
    for wait in waits where wait < limit { histogram[wait] += 1 }
    let total = Double(max(1, waits.count))
    var low = -7.0
    var high = 7.0
    for _ in 0..<50 {
      let middle = (low + high) / 2
      var share = 0.0
      for (wait, count) in histogram.enumerated() where count > 0 {
        share += count / total * chanceInTime(daysLeft: limit - wait, location: middle)
      }
      if share > target { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
