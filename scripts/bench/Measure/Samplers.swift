import Mathematics
import Stochastics

/// What one variate of each sampler costs, in nanoseconds of processor time.
enum Samplers {
  private static let key = ReplicateKey(seed: 7, draw: 3, replication: 0)
  private static let calls: UInt64 = 1_000_000

  /// Prints the median of five repetitions of a million variates, for each sampler.
  static func run() throws {
    uniforms()
    counts()
    let table = try QuantileTable(.gamma(shape: 1.3, scale: 1), mean: 1)
    time("gamma from a table") { table.value(uniform($0)) }
    let start = Stopwatch.processor()
    for shape in 1...50 { _ = try QuantileTable(.gamma(shape: Double(shape) / 10, scale: 1), mean: 1) }
    print("making a gamma table, us", ((Stopwatch.processor() - start) / 50 * 1e6).rounded())
  }

  private static func uniforms() {
    time("uniform") { key.uniform(process: 5, entity: $0, step: 1) }
    time("two uniforms at once") {
      let pair = key.uniforms2(process: 5, entity: $0, step: 1)
      return pair.0 + pair.1
    }
    time("standard normal") { InverseNormal.standard(uniform($0)) }
    time("exponential") { InverseContinuous.exponential(uniform($0)) }
  }

  private static func counts() {
    let binomials = [
      (40, 0.002), (326, 0.01), (100, 0.05), (20, 0.45), (700, 0.01), (400, 0.1), (5_000, 0.02), (50_000, 0.3),
    ]
    for (trials, chance) in binomials {
      time("binomial \(trials), \(chance)") {
        Double(InverseCount.binomial(uniform($0), trials: trials, probability: chance))
      }
    }
    for mean in [0.05, 0.5, 2, 5.9, 6.1, 8, 12, 100, 5_000] {
      time("Poisson \(mean)") { Double(InverseCount.poisson(uniform($0), mean: mean)) }
    }
    for (mean, ratio) in [(2.0, 1.5), (8, 2.5), (60, 2.5), (60, 6), (500, 2.5)] {
      time("negative binomial \(mean), ratio \(ratio)") {
        Double(InverseCount.negativeBinomial(uniform($0), mean: mean, varianceToMean: ratio))
      }
    }
  }

  private static func uniform(_ call: UInt64) -> Double { key.uniform(process: 5, entity: call, step: 0) }

  private static func time(_ name: String, _ variate: (UInt64) -> Double) {
    var sum = 0.0
    let seconds = Stopwatch.median {
      let start = Stopwatch.processor()
      for call in 0..<calls { sum += variate(call) }
      return Stopwatch.processor() - start
    }
    precondition(sum.isFinite, "the variates were drawn")
    print("\(name), ns", (seconds / Double(calls) * 1e10).rounded() / 10)
  }
}
