import Mathematics
import ServiceModel
import Stochastics
import Testing

/// One path against closed forms.
@Suite struct `A path into a clinic` {
  private let key = ReplicateKey(seed: 9, draw: 1, replication: 0)

  private func plan(referrals: Double, wait: Double, withdrawal: Double, again: Double = 0, attended: Double = 1)
    -> LinePlan
  {
    LinePlan(
      number: 0, referrals: referrals, wait: wait, firstSteps: 2, withdrawal: withdrawal, again: again,
      attended: attended, induced: 0, noticeWeeks: 26)
  }

  private func referred(_ week: Int, _ mean: Double) -> Int {
    InverseCount.poisson(key.uniform(process: 70, entity: 9, step: UInt32(week)), mean: mean)
  }

  @Test func `closed form: with nobody seen a list tends to referrals over the hazard of leaving`() {
    let plan = plan(referrals: 20, wait: 3, withdrawal: 0.02)
    var line = ClinicLine(plan, key: key)
    var sum = 0.0
    for week in 0..<1_600 {
      line.admit(week, referred: referred(week, 20), plan: plan, key: key)
      if week >= 400, week % 4 == 0 { sum += Double(line.waiting(at: week)) }
    }
    // Two whole weeks of first steps, and then a Poisson number whose mean is a geometric sum.
    let expected = 20 * 2 + 20 / (1 - exponential(-0.02))
    // The mean of 300 looks at a count that is forgotten in 50 weeks has a standard error of about 9.
    #expect(abs(sum / 300 - expected) < 28, "\(sum / 300) against \(expected)")
  }

  @Test(arguments: [(0.9, 9.0), (2.0, 6.0), (8.0, 10.0)])
  func `closed form: appointments that the balance gives keep the mean wait where it is`(
    referrals: Double, wait: Double
  ) {
    let plan = plan(referrals: referrals, wait: wait, withdrawal: 0.012, again: 0.1, attended: 0.82)
    let balance = LineBalance(plan)
    var line = ClinicLine(plan, key: key)
    var sum = 0.0
    var weeks = 0
    for week in 0..<24_000 {
      line.admit(week, referred: referred(week, referrals), plan: plan, key: key)
      var appointments = balance.capacity / (1 - plan.again)
      _ = line.serve(week, appointments: &appointments)
    }
    sum = Double(line.ever.weeksWaited)
    weeks = line.ever.seen
    #expect(abs(sum / Double(weeks) - wait) < 0.08 * wait + 0.2, "\(sum / Double(weeks)) against \(wait)")
    #expect(line.balances)
  }

  @Test func `closed form: children take as many appointments as missing and returning makes, and as many come`() {
    let plan = plan(referrals: 30, wait: 3, withdrawal: 1e-9, again: 0.25, attended: 0.6)
    var line = ClinicLine(plan, key: key)
    var used = 0.0
    for week in 0..<2_000 {
      line.admit(week, referred: referred(week, 30), plan: plan, key: key)
      var appointments = 1_000.0
      _ = line.serve(week, appointments: &appointments)
      used += 1_000 - appointments
    }
    let resolved = Double(line.ever.seen + line.ever.discharged)
    #expect(abs(used / resolved - 1 / 0.75) < 0.01)
    #expect(abs(Double(line.ever.seen) / resolved - 0.6 / 0.75) < 0.01)
  }

  @Test func `law: the start has as many children as the wait holds, each week of referral in turn`() {
    let plan = plan(referrals: 10, wait: 12, withdrawal: 0.01)
    let line = ClinicLine(plan, key: key)
    #expect(abs(Double(line.atStart) - (20 + 10 * (1 - exponential(-0.1)) / 0.01)) < 2)
    #expect(line.waiting(at: -1) == line.atStart)
    #expect(line.waiting(at: -1, forWeeks: 12) == 0)
    #expect(line.waiting(at: -1, forWeeks: 11) > 0)
    #expect(line.weeksWaited(at: -1, rank: 0) == 11.5)
    #expect(line.weeksWaited(at: -1, rank: line.atStart) == 0)
  }
}
