import ServiceModel
import Stochastics
import TestSupport
import Testing

@Suite struct `Need continuum` {
  static let plan = NeedCalibration(
    children: [3_000, 11_700, 15_583, 19_917, 6_500], births: 3_000, shares: [0.821, 0.14, 0.03, 0.009],
    meanWeeks: [40, 45, 22], entries: [20, 25, 22, 50, 15], returns: [8, 11, 10, 22, 6])

  @Test func `functionality: the start has the area's children, whole`() {
    #expect(Self.plan.start().total == 56_700)
  }

  @Test func `law: children balance every week`() {
    let key = ReplicateKey(seed: 3, draw: 1, replication: 1)
    var need = Self.plan.start()
    let before = need.total
    for week in 0..<260 {
      need.step(week, Self.plan, escalation: (1, 1, 1), key: key)
      #expect(need.total == before + need.born + need.movedIn - need.agedOut)
    }
  }

  @Test func `law: more escalation never leaves fewer in acute need in the first week`() {
    for draw in 1...50 {
      let key = ReplicateKey(seed: 3, draw: draw, replication: 1)
      var plain = Self.plan.start()
      var worse = plain
      plain.step(0, Self.plan, escalation: (1, 1, 1), key: key)
      worse.step(0, Self.plan, escalation: (1, 1, 1.2), key: key)
      #expect(worse.at(level: 3) >= plain.at(level: 3))
    }
  }

  @Test func `extreme value: an empty area stays empty but for births`() {
    let key = ReplicateKey(seed: 3, draw: 1, replication: 1)
    var need = NeedStock()
    need.step(0, Self.plan, escalation: (1, 1, 1), key: key)
    #expect(need.total == need.born + need.movedIn)
  }
}

@Suite(.enabled(if: TestSettings.statistical)) struct NeedStatistics {
  @Test func `closed form: stocks by level stand still over five years`() {
    // Without care, the flows into care and back are left out of the balance as well.
    let plan = NeedCalibration(
      children: [3_000, 11_700, 15_583, 19_917, 6_500], births: 3_000, shares: [0.821, 0.14, 0.03, 0.009],
      meanWeeks: [40, 45, 22], entries: [0, 0, 0, 0, 0], returns: [0, 0, 0, 0, 0])
    var sums = [Double](repeating: 0, count: 4)
    var squares = sums
    let draws = 400
    for draw in 1...draws {
      let key = ReplicateKey(seed: 5, draw: draw, replication: 1)
      var need = plan.start()
      for week in 0..<260 { need.step(week, plan, escalation: (1, 1, 1), key: key) }
      for level in 0..<4 {
        let change = Double(need.at(level: level)) - Double(plan.start().at(level: level))
        sums[level] += change
        squares[level] += change * change
      }
    }
    for level in 0..<4 {
      let mean = sums[level] / Double(draws)
      let sd = (squares[level] / Double(draws) - mean * mean).squareRoot()
      let error = sd / Double(draws).squareRoot()
      #expect(abs(mean) < 3 * error + 0.5, "level \(level) drifts by \(mean), error \(error)")
    }
  }
}
