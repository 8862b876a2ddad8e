import Foundation
import ServiceModel
import Stochastics

/// The weekly queue against its discrete-time chain, and against the queue in continuous time as the step shrinks.
///
/// A team pools its hours, so it is one fast server: the limit of M/M/c with c = 1. Tests hold more loads to the same
/// (`CaseQueueStatistics`).
enum QueueChecks {
  /// Weeks for each draw of the study; 400 draws give 400,000 weeks.
  private static let weeks = 1_000
  /// With fewer draws than this the figures are told and decide nothing.
  private static let leastDraws = 200

  /// All of them.
  static func all(draws: Int, seed: UInt64) -> [ValidationCheck] {
    let key = ReplicateKey(seed: seed, draw: 1, replication: 0)
    return chain(mean: 9, capacity: 10, weeks: weeks * draws, decides: draws >= leastDraws, key)
      + [limit(load: 0.8, spans: weeks * draws * 5 / 8, decides: draws >= leastDraws, key)]
  }

  private static func uniform(_ process: UInt32, _ entity: Int, _ step: Int, _ key: ReplicateKey) -> Double {
    key.uniform(process: process, entity: UInt64(entity), step: UInt32(step))
  }

  /// Poisson arrivals of unit cases, so many worked a week: the backlog against the chain's stationary distribution.
  private static func chain(
    mean: Double, capacity: Int, weeks: Int, decides: Bool, _ key: ReplicateKey
  ) -> [ValidationCheck] {
    let masses = stationary(mean: mean, capacity: capacity)
    let expected = masses.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    let second = masses.enumerated().reduce(0) { $0 + Double($1.offset * $1.offset) * $1.element }
    var queue = CaseQueue()
    var all = RunningMoments()
    var batches = RunningMoments()
    var batch = RunningMoments()
    for week in 0..<weeks {
      let arriving = InverseCount.poisson(uniform(1, 0, week, key), mean: mean)
      for ordinal in 0..<arriving { queue.push(arrival: week, hours: 1, identity: UInt64(ordinal)) }
      var available = Double(capacity)
      queue.work(available: &available, depth: 1) { _, _ in }
      all.add(Double(queue.count))
      batch.add(Double(queue.count))
      // Batches far longer than the queue remembers are independent.
      if (week + 1) % 2_000 == 0 || (weeks < 20_000 && (week + 1) % 100 == 0) {
        batches.add(batch.mean)
        batch = RunningMoments()
      }
    }
    let what = "Weekly queue at 0.9 of its capacity"
    return [
      ValidationCheck(
        "queue.chain-mean", "\(what): distance of the mean backlog from its chain, in standard errors",
        kind: .verification, figure: (all.mean - expected) / batches.meanError, from: -3, to: 3, decides: decides,
        note: "\(weeks) weeks"),
      ValidationCheck(
        "queue.chain-spread", "\(what): standard deviation of the backlog over its chain's", kind: .verification,
        figure: (all.variance / (second - expected * expected)).squareRoot(), from: 0.95, to: 1.05, decides: decides,
        note: "weeks follow one another, so that this is known less well than from as many draws"),
    ]
  }

  /// Stationary distribution of `max(0, q + Poisson(mean) - capacity)`, by repeated multiplication.
  private static func stationary(mean: Double, capacity: Int, size: Int = 200) -> [Double] {
    var arrivals = [exp(-mean)]
    for count in 1..<size { arrivals.append(arrivals[count - 1] * mean / Double(count)) }
    let likely = arrivals.prefix { $0 > 1e-15 || $0 == arrivals[0] }.count + Int(mean)
    var now = [1] + [Double](repeating: 0, count: size - 1)
    for _ in 0..<2_000 {
      var next = [Double](repeating: 0, count: size)
      for (queue, mass) in now.enumerated() where mass > 1e-15 {
        for count in 0..<min(size, 2 * likely) {
          next[min(size - 1, max(0, queue + count - capacity))] += mass * arrivals[count]
        }
      }
      let change = zip(now, next).reduce(0) { max($0, abs($1.0 - $1.1)) }
      now = next
      if change < 1e-13 { break }
    }
    return now
  }

  /// The mean number waiting with steps of a sixteenth, over that of M/M/1.
  private static func limit(load: Double, spans: Int, decides: Bool, _ key: ReplicateKey) -> ValidationCheck {
    let steps = 16
    var queue = CaseQueue()
    var waiting = 0
    let count = spans * steps
    for now in 0..<count {
      let arriving = InverseCount.poisson(uniform(2, steps, now, key), mean: load / Double(steps))
      for ordinal in 0..<arriving {
        let hours = InverseContinuous.exponential(uniform(3, steps << 8 | ordinal, now, key))
        queue.push(arrival: now, hours: Float(hours), identity: 0)
      }
      var available = 1 / Double(steps)
      queue.work(available: &available, depth: 1) { _, _ in }
      waiting += queue.count
    }
    return ValidationCheck(
      "queue.limit", "Queue in steps of a sixteenth at 0.8 of its capacity: mean number waiting over that of M/M/1",
      kind: .verification, figure: Double(waiting) / Double(count) / (load / (1 - load)), from: 0.94, to: 1.06,
      decides: decides, note: "a team pools its hours: M/M/c with c = 1")
  }
}
