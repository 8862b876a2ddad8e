import Stochastics

/// Assessments waiting for and done by the duty team: real queues, served day by day in the weekly hours there are.
///
/// Section 47 enquiries come first, then initial and core assessments by the day on which each is due. A case is done
/// when its turn has come and its hours are worked; it is completed when its own course (visits, replies of other
/// agencies) has run as well. Timeliness counts working days from arrival to completion.
public struct AssessmentTeam: Sendable {
  /// Kinds of case.
  enum Kind: Int, CaseIterable { case enquiry, initial, core }

  /// A value for each kind of case.
  typealias ByKind<Value> = PerCase<Kind, 3, Value>

  var enquiries = CaseQueue(capacity: 256)
  var initials = CaseQueue(capacity: 1024)
  var cores = CaseQueue(capacity: 1024)
  /// Assessments completed this year, by kind.
  var completed = ByKind<Int>(repeating: 0)
  /// Those of them inside the statutory working days.
  var onTime = ByKind<Int>(repeating: 0)
  /// Hours offered and hours used this year.
  var hoursOffered = 0.0
  var hoursUsed = 0.0
  /// Working day of arrival and hours of this week's cases; kept only so that no week allocates.
  private var arrivalDays = [UInt8](repeating: 0, count: 256)
  private var arrivalHours = [Float](repeating: 0, count: 256)
  /// Chances worked out this week.
  private var chances = ChancesInTime()
  /// Share of depth that is cut now, 0 to the maximum.
  var depthCut = 0.0

  /// What the team finished in a week.
  struct Week {
    var enquiries = 0
    var initials = 0
    var cores = 0
  }

  /// Initial assessments of the year inside seven working days (indicator initial-assessments-in-7-days).
  var initialsOnTime: CountedShare { CountedShare(onTime[.initial], of: completed[.initial]) }

  /// Core assessments of the year inside thirty-five working days (indicator core-assessments-in-35-days).
  var coresOnTime: CountedShare { CountedShare(onTime[.core], of: completed[.core]) }

  /// Starts the counts of a new year.
  mutating func beginYear() {
    completed = ByKind(repeating: 0)
    onTime = ByKind(repeating: 0)
    hoursOffered = 0
    hoursUsed = 0
  }

  /// Hours of work that wait, all kinds together.
  var backlogHours: Double { enquiries.backlogHours + initials.backlogHours + cores.backlogHours }

  /// Five working days of arrivals and work.
  ///
  /// - Parameters:
  ///   - arriving: new enquiries, initial and core assessments of the week.
  ///   - hours: worker hours that the duty team has for them this week.
  ///   - drift: what is taken off the logarithm of a case's own days, for national improvement.
  ///   - sooner: what is taken off it besides, by kind, for how cases are followed up.
  ///   - observe: told the kind and the wait in working days of every case that is done.
  @inline(__always)
  mutating func step(
    _ week: Int, arriving: (Int, Int, Int), hours: Double, plan: borrowing AssessmentCalibration, drift: Double,
    sooner: ByKind<Double> = ByKind(repeating: 0), key: ReplicateKey, observe: (_ kind: Kind, _ days: Int) -> Void
  ) -> Week {
    setDepth(hours: hours, plan)
    chances = ChancesInTime()
    Self.deal(week, ByKind([arriving.0, arriving.1, arriving.2]), plan, key, days: &arrivalDays, hours: &arrivalHours)
    var done = Week()
    let depth = 1 - depthCut
    let days = ByKind([drift + sooner[.enquiry], drift + sooner[.initial], drift + sooner[.core]])
    for day in 0..<Clock.workingDaysPerWeek {
      let today = week * Clock.workingDaysPerWeek + day
      admit(.enquiry, from: 0, arriving.0, week, day, today)
      admit(.initial, from: arriving.0, arriving.1, week, day, today)
      admit(.core, from: arriving.0 + arriving.1, arriving.2, week, day, today)
      var available = hours / Double(Clock.workingDaysPerWeek)
      hoursOffered += available
      let before = available
      done.enquiries += serve(.enquiry, &available, depth, today, plan, days, key, observe)
      serveByDueDate(&available, depth, today, plan, days, key, &done, observe)
      hoursUsed += before - available
    }
    return done
  }

  /// Depth is cut once the backlog exceeds a stated number of weeks of work, fully at twice the excess.
  private mutating func setDepth(hours: Double, _ plan: borrowing AssessmentCalibration) {
    let weeks = hours > 0 ? backlogHours / hours : 0
    let excess = (weeks - plan.depthCutStart) / 2
    depthCut = plan.depthCutMaximum * min(1, max(0, excess))
  }

  /// The key of a case: its kind, week and ordinal.
  private static func identity(_ kind: Kind, _ week: Int, _ ordinal: Int) -> UInt64 {
    UInt64(kind.rawValue) << 60 | UInt64(UInt32(bitPattern: Int32(week))) << 20 | UInt64(ordinal)
  }

  /// Draws the working day of arrival and the hours of every case of the week, enquiries first, then initial, then core
  /// assessments: one block of random bits a case.
  private static func deal(
    _ week: Int, _ counts: ByKind<Int>, _ plan: borrowing AssessmentCalibration, _ key: ReplicateKey,
    days: inout [UInt8], hours: inout [Float]
  ) {
    let all = counts[.enquiry] + counts[.initial] + counts[.core]
    while days.count < all {
      days.append(0)
      hours.append(0)
    }
    var place = 0
    for number in 0..<3 {
      guard let kind = Kind(rawValue: number) else { continue }
      for ordinal in 0..<counts[kind] {
        let identity = identity(kind, week, ordinal)
        let (day, work) = key.uniforms2(process: Process.caseArrival.rawValue, entity: identity, step: 0)
        days[place] = UInt8(day * Double(Clock.workingDaysPerWeek))
        hours[place] = Float(plan.hours[kind] * plan.relativeHours.value(work))
        place += 1
      }
    }
  }

  /// Cases of the week that arrive on this day join their queue, in order of their ordinal.
  private mutating func admit(_ kind: Kind, from first: Int, _ count: Int, _ week: Int, _ day: Int, _ today: Int) {
    for ordinal in 0..<count where Int(arrivalDays[first + ordinal]) == day {
      let identity = AssessmentTeam.identity(kind, week, ordinal)
      let hours = arrivalHours[first + ordinal]
      switch kind {
      case .enquiry: enquiries.push(arrival: today, hours: hours, identity: identity)
      case .initial: initials.push(arrival: today, hours: hours, identity: identity)
      case .core: cores.push(arrival: today, hours: hours, identity: identity)
      }
    }
  }

  /// Works on initial and core assessments, whichever is due first, until the hours run out or nothing waits.
  @inline(__always)
  private mutating func serveByDueDate(
    _ available: inout Double, _ depth: Double, _ today: Int, _ plan: borrowing AssessmentCalibration,
    _ days: ByKind<Double>,
    _ key: ReplicateKey, _ done: inout Week, _ observe: (_ kind: Kind, _ days: Int) -> Void
  ) {
    let later = plan.limitDays[.core] - plan.limitDays[.initial]
    while available > 0, initials.count + cores.count > 0 {
      let initial = initials.firstArrival ?? .max
      let core = cores.firstArrival.map { $0 + later } ?? .max
      if initial <= core {
        done.initials += serve(.initial, until: core, &available, depth, today, plan, days, key, observe)
      } else {
        done.cores += serve(.core, until: initial - later - 1, &available, depth, today, plan, days, key, observe)
      }
    }
  }

  /// Works on cases of one kind that arrived until a day, as far as the hours go; counts and gives those completed.
  @inline(__always)
  private mutating func serve(
    _ kind: Kind, until last: Int = .max, _ available: inout Double, _ depth: Double, _ today: Int,
    _ plan: borrowing AssessmentCalibration, _ days: ByKind<Double>, _ key: ReplicateKey,
    _ observe: (_ kind: Kind, _ days: Int) -> Void
  ) -> Int {
    let worked =
      switch kind {
      case .enquiry:
        Self.work(kind, &enquiries, until: last, &available, &chances, depth, today, plan, days[kind], key, observe)
      case .initial:
        Self.work(kind, &initials, until: last, &available, &chances, depth, today, plan, days[kind], key, observe)
      case .core:
        Self.work(kind, &cores, until: last, &available, &chances, depth, today, plan, days[kind], key, observe)
      }
    completed[kind] += worked.done
    onTime[kind] += worked.inTime
    return worked.done
  }

  /// Works one queue and counts what is completed on time.
  @inline(__always)
  private static func work(
    _ kind: Kind, _ queue: inout CaseQueue, until last: Int, _ available: inout Double, _ chances: inout ChancesInTime,
    _ depth: Double, _ today: Int, _ plan: borrowing AssessmentCalibration, _ drift: Double, _ key: ReplicateKey,
    _ observe: (_ kind: Kind, _ days: Int) -> Void
  ) -> (done: Int, inTime: Int) {
    var done = 0
    var inTime = 0
    queue.work(until: last, available: &available, depth: depth) { identity, arrival in
      let u = key.uniform(process: Process.caseDuration.rawValue, entity: identity, step: 0)
      done += 1
      observe(kind, today - arrival)
      if u <= chances.chance(kind, wait: today - arrival, plan, drift: drift) { inTime += 1 }
    }
    return (done, inTime)
  }
}

/// The chance that a case worked after a wait of so many days still ends inside its limit, kept for a week once worked
/// out: cases of a kind are served in turn, so a week knows few waits.
struct ChancesInTime: Sendable {
  /// By kind and wait below the kind's limit of 15, 7 and 35 days; below 0 where not worked out.
  private var known = InlineArray<57, Double>(repeating: -1)

  @inline(__always)
  mutating func chance(_ kind: AssessmentTeam.Kind, wait: Int, _ plan: borrowing AssessmentCalibration, drift: Double)
    -> Double
  {
    let left = plan.limitDays[kind] - wait
    guard left > 0 else { return 0 }
    let place = wait + (kind == .enquiry ? 0 : kind == .initial ? 15 : 22)
    if known[place] < 0 {
      known[place] = plan.chanceInTime(daysLeft: left, location: plan.durationLocation[kind] - drift)
    }
    return known[place]
  }
}
