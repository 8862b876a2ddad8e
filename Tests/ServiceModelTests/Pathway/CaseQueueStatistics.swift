import Mathematics
import ServiceModel
import Stochastics
import TestSupport
import Testing

/// The queue against chains that are solved numerically, week by week and as the step shrinks.
@Suite(.enabled(if: TestSettings.statistical)) struct CaseQueueStatistics {
  private let key = ReplicateKey(seed: 11, draw: 1, replication: 0)

  private func uniform(_ process: UInt32, _ entity: Int, _ step: Int) -> Double {
    key.uniform(process: process, entity: UInt64(entity), step: UInt32(step))
  }

  /// Backlog in cases after every step of a queue of unit cases: Poisson arrivals, so many worked a step.
  private func backlogs(mean: Double, capacity: Double, steps: Int) -> [Int] {
    var queue = CaseQueue()
    var seen: [Int] = []
    for step in 0..<steps {
      let arriving = InverseCount.poisson(uniform(1, 0, step), mean: mean)
      for ordinal in 0..<arriving { queue.push(arrival: step, hours: 1, identity: UInt64(ordinal)) }
      var available = capacity
      queue.work(available: &available, depth: 1) { _, _ in }
      seen.append(queue.count)
    }
    return seen
  }

  /// Stationary distribution of `max(0, q + Poisson(mean) - capacity)`, by repeated multiplication.
  private func stationary(mean: Double, capacity: Int, size: Int = 400) -> [Double] {
    var arrivals = [Double](repeating: 0, count: size)
    arrivals[0] = exponential(-mean)
    for count in 1..<size { arrivals[count] = arrivals[count - 1] * mean / Double(count) }
    arrivals = Array(arrivals.prefix { $0 > 1e-15 })
    var now = [Double](repeating: 0, count: size)
    now[0] = 1
    for _ in 0..<2_000 {
      var next = [Double](repeating: 0, count: size)
      for (queue, mass) in now.enumerated() where mass > 1e-15 {
        for (count, chance) in arrivals.enumerated() {
          next[min(size - 1, max(0, queue + count - capacity))] += mass * chance
        }
      }
      let change = zip(now, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
      now = next
      if change < 1e-13 { break }
    }
    return now
  }

  @Test(arguments: [(8.0, 10), (9.0, 10), (4.5, 5)])
  func `closed form: the weekly backlog follows its discrete-time chain`(mean: Double, capacity: Int) {
    let chain = stationary(mean: mean, capacity: capacity)
    let expected = chain.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    let second = chain.enumerated().reduce(0) { $0 + Double($1.offset * $1.offset) * $1.element }
    let seen = backlogs(mean: mean, capacity: Double(capacity), steps: 400_000).dropFirst(1_000).map(Double.init)
    let found = seen.reduce(0, +) / Double(seen.count)
    // Batch means of 2,000 steps, each far longer than the queue remembers.
    let batches = stride(from: 0, to: seen.count - 2_000, by: 2_000).map { start in
      seen[start..<(start + 2_000)].reduce(0, +) / 2_000
    }
    let spread = batches.reduce(0) { $0 + ($1 - found) * ($1 - found) } / Double(batches.count - 1)
    let error = (spread / Double(batches.count)).squareRoot()
    #expect(abs(found - expected) < 3 * error, "mean \(found) against \(expected), error \(error)")
    let sd = (seen.reduce(0) { $0 + ($1 - found) * ($1 - found) } / Double(seen.count)).squareRoot()
    let expectedSD = (second - expected * expected).squareRoot()
    #expect(abs(sd / expectedSD - 1) < 0.05, "standard deviation \(sd) against \(expectedSD)")
  }

  /// A team that pools its hours is one fast server: with exponential hours the queue tends to M/M/1 as the step shrinks.
  @Test func `closed form: the mean number waiting tends to that of M/M/1 as the step shrinks`() {
    let load = 0.8
    let expected = load / (1 - load)
    var gaps: [Double] = []
    for steps in [1, 4, 16] {
      let step = 1.0 / Double(steps)
      var queue = CaseQueue()
      var sum = 0.0
      let count = 250_000 * steps
      for now in 0..<count {
        let arriving = InverseCount.poisson(uniform(2, steps, now), mean: load * step)
        for ordinal in 0..<arriving {
          let hours = InverseContinuous.exponential(uniform(3, steps << 8 | ordinal, now))
          queue.push(arrival: now, hours: Float(hours), identity: 0)
        }
        var available = step
        queue.work(available: &available, depth: 1) { _, _ in }
        sum += Double(queue.count)
      }
      gaps.append(abs(sum / Double(count) - expected) / expected)
    }
    #expect(gaps[2] < 0.06, "within six per cent at a sixteenth of a step: \(gaps)")
    #expect(gaps[2] < gaps[0], "closer as the step shrinks: \(gaps)")
  }
}
