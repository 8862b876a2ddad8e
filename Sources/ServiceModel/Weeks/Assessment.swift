import Stochastics

/// Assessments waiting for and done by the duty team: real queues, served day by day in the weekly hours there are.
///
/// Section 47 enquiries come before initial assessments, and those before core assessments. A case is done when its
/// turn has come and its hours are worked; it is completed when its own course (visits, replies of other agencies)
/// has run as well. Timeliness counts working days from arrival to completion.
public struct AssessmentTeam: Sendable {
  /// Kinds of case in order of priority.
  enum Kind: Int, CaseIterable { case enquiry, initial, core }

  var enquiries = CaseQueue(capacity: 256)
  var initials = CaseQueue(capacity: 1024)
  var cores = CaseQueue(capacity: 1024)
  /// Assessments completed this year, by kind.
  var completed = InlineArray<3, Int>(repeating: 0)
  /// Those of them inside the statutory working days.
  var onTime = InlineArray<3, Int>(repeating: 0)
  /// Hours offered and hours used this year.
  var hoursOffered = 0.0
  var hoursUsed = 0.0
  /// Share of depth that is cut now, 0 to the maximum.
  var depthCut = 0.0

  /// What the team finished in a week.
  struct Week {
    var enquiries = 0
    var initials = 0
    var cores = 0
  }

  /// Hours of work that wait, all kinds together.
  var backlogHours: Double { enquiries.backlogHours + initials.backlogHours + cores.backlogHours }

  /// Five working days of arrivals and work.
  ///
  /// - Parameters:
  ///   - arriving: new enquiries, initial and core assessments of the week.
  ///   - hours: worker hours that the duty team has for them this week.
  ///   - drift: what is taken off the logarithm of a case's own days, for national improvement.
  ///   - observe: told the kind and the wait in working days of every case that is done.
  @inline(__always)
  mutating func step(
    _ week: Int, arriving: (Int, Int, Int), hours: Double, plan: borrowing AssessmentCalibration, drift: Double,
    key: ReplicateKey, observe: (_ kind: Int, _ days: Int) -> Void
  ) -> Week {
    setDepth(hours: hours, plan)
    var done = Week()
    let depth = 1 - depthCut
    for day in 0..<Clock.workingDaysPerWeek {
      let today = week * Clock.workingDaysPerWeek + day
      admit(.enquiry, arriving.0, week, day, today, plan, key)
      admit(.initial, arriving.1, week, day, today, plan, key)
      admit(.core, arriving.2, week, day, today, plan, key)
      var available = hours / Double(Clock.workingDaysPerWeek)
      hoursOffered += available
      let before = available
      let first = Self.work(.enquiry, &enquiries, &available, depth, today, plan, drift, key, observe)
      let second = Self.work(.initial, &initials, &available, depth, today, plan, drift, key, observe)
      let third = Self.work(.core, &cores, &available, depth, today, plan, drift, key, observe)
      done.enquiries += first.done
      done.initials += second.done
      done.cores += third.done
      completed[0] += first.done
      completed[1] += second.done
      completed[2] += third.done
      onTime[0] += first.inTime
      onTime[1] += second.inTime
      onTime[2] += third.inTime
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

  /// Cases of the week that arrive on this day join their queue, in order of their ordinal.
  private mutating func admit(
    _ kind: Kind, _ count: Int, _ week: Int, _ day: Int, _ today: Int, _ plan: borrowing AssessmentCalibration,
    _ key: ReplicateKey
  ) {
    for ordinal in 0..<count {
      let identity = UInt64(kind.rawValue) << 60 | UInt64(UInt32(bitPattern: Int32(week))) << 20 | UInt64(ordinal)
      let u = key.uniform(process: Process.arrivalDay.rawValue, entity: identity, step: 0)
      guard Int(u * 5) == day else { continue }
      let z = InverseNormal.standard(key.uniform(process: Process.caseHours.rawValue, entity: identity, step: 0))
      let hours = plan.hours[kind.rawValue] * exponential(plan.hoursSigma * z - plan.hoursSigma * plan.hoursSigma / 2)
      switch kind {
      case .enquiry: enquiries.push(arrival: today, hours: hours, identity: identity)
      case .initial: initials.push(arrival: today, hours: hours, identity: identity)
      case .core: cores.push(arrival: today, hours: hours, identity: identity)
      }
    }
  }

  /// Works one queue and counts what is completed on time.
  @inline(__always)
  private static func work(
    _ kind: Kind, _ queue: inout CaseQueue, _ available: inout Double, _ depth: Double,
    _ today: Int, _ plan: borrowing AssessmentCalibration, _ drift: Double, _ key: ReplicateKey,
    _ observe: (_ kind: Int, _ days: Int) -> Void
  ) -> (done: Int, inTime: Int) {
    var done = 0
    var inTime = 0
    let limit = plan.limitDays[kind.rawValue]
    let location = plan.durationLocation[kind.rawValue] - drift
    let spread = plan.durationSpread
    queue.work(available: &available, depth: depth) { identity, arrival in
      let z = InverseNormal.standard(key.uniform(process: Process.caseDuration.rawValue, entity: identity, step: 0))
      let days = Double(today - arrival) + exponential(location + spread * z)
      done += 1
      observe(kind.rawValue, today - arrival)
      if days <= limit { inTime += 1 }
    }
    return (done, inTime)
  }
}
