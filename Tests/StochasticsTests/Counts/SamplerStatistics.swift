import Stochastics
import TestSupport
import Testing

/// Keyed samples of every count against exact masses: goodness of fit, mean and variance.
///
/// Seeds are fixed, so a pass is a pass for ever; limits are those that one test in about ten thousand would miss.
@Suite(.enabled(if: TestSettings.statistical)) struct SamplerStatistics {
  struct Law: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var mean: Double
    var variance: Double
    /// The mass at 0, and the ratio of the mass at k + 1 to that at k.
    var first: Double
    var rise: @Sendable (Double) -> Double
    var sample: @Sendable (Double) -> Int
  }

  static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  static func binomial(_ trials: Int, _ chance: Double) -> Law {
    Law(
      testDescription: "binomial \(trials), \(chance)", mean: Double(trials) * chance,
      variance: Double(trials) * chance * (1 - chance), first: power(1 - chance, trials),
      rise: { (Double(trials) - $0) / ($0 + 1) * chance / (1 - chance) },
      sample: { InverseCount.binomial($0, trials: trials, probability: chance) })
  }

  /// The Poisson of a whole number of halves, whose mass at 0 is a power of exp(-½).
  static func poisson(halves: Int) -> Law {
    let mean = Double(halves) / 2
    return Law(
      testDescription: "Poisson \(mean)", mean: mean, variance: mean, first: power(0.606_530_659_712_633_4, halves),
      rise: { mean / ($0 + 1) }, sample: { InverseCount.poisson($0, mean: mean) })
  }

  /// The negative binomial whose size is a whole number.
  static func negativeBinomial(size: Int, ratio: Double) -> Law {
    let mean = Double(size) * (ratio - 1)
    return Law(
      testDescription: "negative binomial \(mean), \(ratio)", mean: mean, variance: mean * ratio,
      first: power(1 / ratio, size), rise: { ($0 + Double(size)) / ($0 + 1) * (ratio - 1) / ratio },
      sample: { InverseCount.negativeBinomial($0, mean: mean, varianceToMean: ratio) })
  }

  static let laws = [
    binomial(3, 0.4), binomial(20, 0.05), binomial(100, 0.05), binomial(215, 0.03), binomial(400, 0.1),
    binomial(200, 0.9), binomial(60, 0.5), binomial(300, 0.62), poisson(halves: 1), poisson(halves: 7),
    poisson(halves: 8), poisson(halves: 24), poisson(halves: 200), negativeBinomial(size: 2, ratio: 1.5),
    negativeBinomial(size: 4, ratio: 2.5), negativeBinomial(size: 40, ratio: 2.5), negativeBinomial(size: 3, ratio: 12),
  ]

  static let samples = 400_000

  @Test(arguments: laws.indices)
  func `functionality: keyed samples have the law's masses, mean and variance`(index: Int) throws {
    let law = Self.laws[index]
    let key = ReplicateKey(seed: 1_838, draw: index, replication: 0)
    var moments = RunningMoments()
    var observed = [Double](repeating: 0, count: 4_000)
    for entity in 0..<UInt64(Self.samples) {
      let count = law.sample(key.uniform(process: 4, entity: entity, step: 0))
      observed[count] += 1
      moments.add(Double(count))
    }
    var mass = law.first * Double(Self.samples)
    let expected = (0..<4_000).map { count in
      defer { mass *= law.rise(Double(count)) }
      return mass
    }
    #expect(abs(expected.reduce(0, +) / Double(Self.samples) - 1) < 1e-9)
    #expect(try ChiSquare.pValue(observed: observed, expected: expected) > 1e-4)
    #expect(abs(moments.mean - law.mean) < 4 * (law.variance / Double(Self.samples)).squareRoot())
    #expect(abs(moments.variance / law.variance - 1) < 0.02)
  }
}
