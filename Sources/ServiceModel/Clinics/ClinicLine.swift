import Mathematics
package import Stochastics

/// Children waiting for a first appointment along one path into a clinic, in order of referral.
///
/// A referral first takes the weeks of its first steps (a meeting that reads it, letters, the notice of an appointment);
/// then the child waits its turn. A child who misses an appointment uses it up; some are discharged and the others get
/// the next. Some leave the list unseen, at a steady hazard while they wait their turn.
package struct ClinicLine: Sendable {
  /// What happened to children, in counts.
  package struct Books: Sendable, Equatable {
    /// Referred.
    package var referred = 0
    /// Seen for the first time.
    package var seen = 0
    /// Discharged because they missed an appointment.
    package var discharged = 0
    /// Found to have left when their turn came.
    package var left = 0
    /// Weeks that those who were seen had waited, all together.
    package var weeksWaited = 0
  }

  private var queue: CaseQueue
  /// Children referred in each of the last weeks who are not yet through the first steps, by week modulo 32.
  private var firstSteps = InlineArray<32, Int>(repeating: 0)
  private var inFirstSteps = 0
  /// Counts of this year, and since the start.
  package private(set) var year = Books()
  package private(set) var ever = Books()
  /// Children in the line at the start.
  package private(set) var atStart = 0
  /// Weeks that the last children seen had waited, or more where the next has waited longer.
  package private(set) var lastWait: Double
  /// The same, smoothed over the weeks that referrers take to notice.
  package private(set) var noticedWait: Double

  /// The line at the start: as many children of every week of referral as keep the wait.
  package init(_ plan: borrowing LinePlan, key: ReplicateKey) {
    queue = CaseQueue(capacity: 64)
    lastWait = plan.wait
    noticedWait = plan.wait
    var expected = key.uniform(process: Process.clinicStart.rawValue, entity: UInt64(plan.number), step: 0)
    var counted = 0
    for back in stride(from: Int(plan.wait.rounded(.up)), to: 0, by: -1) {
      expected += plan.cohort(weeksBack: back)
      let children = Int(expected) - counted
      counted += children
      if back <= plan.firstSteps {
        firstSteps[(32 - back) & 31] = children
        inFirstSteps += children
      } else {
        for ordinal in 0..<children { push(referred: -back, ready: -1, ordinal, plan, key) }
      }
    }
    atStart = counted
  }

  /// Children referred this week begin their first steps; those who are through them join the queue.
  package mutating func admit(_ week: Int, referred count: Int, plan: borrowing LinePlan, key: ReplicateKey) {
    year.referred += count
    ever.referred += count
    inFirstSteps += count
    firstSteps[week & 31] = count
    let then = week - plan.firstSteps
    let ready = firstSteps[then & 31]
    firstSteps[then & 31] = 0
    inFirstSteps -= ready
    for ordinal in 0..<ready { push(referred: then, ready: week, ordinal, plan, key) }
  }

  /// Gives children their first appointments, in turn, until the appointments or the children run out.
  ///
  /// - Parameter appointments: appointments that may be used; those that are not stay there.
  /// - Returns: children seen.
  @inline(__always)
  package mutating func serve(_ week: Int, appointments: inout Double) -> Int {
    var now = Books()
    queue.work(available: &appointments, depth: 1) { identity in
      guard Self.leaves(identity) <= week else { return false }
      now.left += 1
      return true
    } finished: { identity, referred in
      guard Self.comes(identity) else {
        now.discharged += 1
        return
      }
      now.seen += 1
      now.weeksWaited += week - referred
    }
    year.add(now)
    ever.add(now)
    return now.seen
  }

  /// Takes note of the wait at a week's end, once all appointments of the week are given.
  ///
  /// - Parameters:
  ///   - seen: children seen this week and the weeks they had waited, all together.
  package mutating func notice(_ week: Int, since before: Books, plan: borrowing LinePlan) {
    let seen = ever.seen - before.seen
    if seen > 0 {
      lastWait = Double(ever.weeksWaited - before.weeksWaited) / Double(seen)
    } else if let first = queue.firstArrival {
      lastWait = max(lastWait, Double(week - first))
    } else {
      lastWait = Double(plan.firstSteps)
    }
    noticedWait += (lastWait - noticedWait) / plan.noticeWeeks
  }

  /// Starts the counts of a new year.
  package mutating func beginYear() { year = Books() }
}

extension ClinicLine {
  /// Children who wait now: those who have left are not among them.
  package func waiting(at week: Int) -> Int { waiting(at: week, forWeeks: 0) }

  /// Children who wait at a week's end and were referred at least so many weeks before its beginning.
  package func waiting(at week: Int, forWeeks least: Int) -> Int {
    var count = 0
    queue.visit { identity, referred in
      if week - referred >= least, Self.leaves(identity) > week { count += 1 }
    }
    for back in 0..<32 where back >= least { count += firstSteps[(week - back) & 31] }
    return count
  }

  /// Weeks that the child has waited than whom so many have waited longer; 0 where fewer wait.
  package func weeksWaited(at week: Int, rank: Int) -> Double {
    var before = rank
    var weeks: Double?
    queue.visit { identity, referred in
      guard weeks == nil, Self.leaves(identity) > week else { return }
      if before == 0 { weeks = Double(week - referred) + 0.5 }
      before -= 1
    }
    if let weeks { return weeks }
    for back in stride(from: 31, through: 0, by: -1) {
      let children = firstSteps[(week - back) & 31]
      if before < children { return Double(back) + 0.5 }
      before -= children
    }
    return 0
  }

  /// Whether everybody who was there or came is seen, discharged, gone or still in the line.
  package var balances: Bool {
    atStart + ever.referred == ever.seen + ever.discharged + ever.left + queue.count + inFirstSteps
  }

  /// Adds a child to the queue: how many appointments it takes, whether it comes to the last, and when it would leave.
  private mutating func push(
    referred: Int, ready: Int, _ ordinal: Int, _ plan: borrowing LinePlan, _ key: ReplicateKey
  ) {
    let entity = UInt64(plan.number) << 56 | UInt64(UInt32(bitPattern: Int32(referred))) << 20 | UInt64(ordinal)
    var (coming, patience) = key.uniforms2(process: Process.clinicCase.rawValue, entity: entity, step: 0)
    // What is left of the number after each missed appointment is uniform again.
    var appointments: Float = 1
    while coming < plan.again {
      coming /= plan.again
      appointments += 1
    }
    let comes = coming < plan.again + plan.attended
    let leaves = min(1e6, -logarithm(1 - patience) / plan.withdrawal)
    let week = ready + 1 + Int(leaves)
    queue.push(
      arrival: referred, hours: appointments,
      identity: UInt64(UInt32(bitPattern: Int32(week))) | (comes ? 1 << 32 : 0))
  }

  /// The week by whose end a child has left.
  @inline(__always)
  private static func leaves(_ identity: UInt64) -> Int {
    Int(Int32(bitPattern: UInt32(truncatingIfNeeded: identity)))
  }

  @inline(__always)
  private static func comes(_ identity: UInt64) -> Bool { identity >> 32 & 1 == 1 }
}

extension ClinicLine.Books {
  @inline(__always)
  fileprivate mutating func add(_ other: Self) {
    referred += other.referred
    seen += other.seen
    discharged += other.discharged
    left += other.left
    weeksWaited += other.weeksWaited
  }
}
