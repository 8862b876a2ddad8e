import Mathematics
import Stochastics
import Testing

/// Laws that hold for every count quantile, over many keyed cases.
@Suite struct CountLawTests {
  /// Numbers for the `number`-th case: a level, its rival, and two more.
  static func case4(_ number: UInt64) -> (Double, Double, Double, Double) {
    let key = ReplicateKey(seed: 99, draw: 1, replication: 0)
    let (first, second) = key.uniforms2(process: 7, entity: number, step: 0)
    let (third, fourth) = key.uniforms2(process: 7, entity: number, step: 1)
    return (first, second, third, fourth)
  }

  /// A mean spread evenly on the logarithm from 0.01 to 10 000.
  static func mean(_ u: Double) -> Double { exponential(2.3 + 2.5 * InverseNormal.standard(u)) }

  @Test func `law: a larger uniform number never gives less`() {
    for number in 0..<4_000 as Range<UInt64> {
      let (one, other, third, fourth) = Self.case4(number)
      let (low, high) = (min(one, other), max(one, other))
      let (trials, mean, ratio) = (Int(Self.mean(third)), Self.mean(third), 1 + 5 * fourth)
      #expect(
        InverseCount.binomial(low, trials: trials, probability: fourth)
          <= InverseCount.binomial(high, trials: trials, probability: fourth))
      #expect(InverseCount.poisson(low, mean: mean) <= InverseCount.poisson(high, mean: mean))
      #expect(
        InverseCount.negativeBinomial(low, mean: mean, varianceToMean: ratio)
          <= InverseCount.negativeBinomial(high, mean: mean, varianceToMean: ratio))
    }
  }

  @Test func `law: more of a cause never gives less of its count under the same uniform number`() {
    for number in 0..<4_000 as Range<UInt64> {
      let (u, one, third, fourth) = Self.case4(number)
      let trials = Int(Self.mean(third))
      let (low, high) = (min(one, fourth), max(one, fourth))
      let count = InverseCount.binomial(u, trials: trials, probability: low)
      #expect(count <= InverseCount.binomial(u, trials: trials, probability: high))
      #expect(count <= InverseCount.binomial(u, trials: trials, probability: low * 1.000_001))
      #expect(count <= InverseCount.binomial(u, trials: trials + 1, probability: low))
      let (less, more) = (Self.mean(low), Self.mean(high))
      #expect(InverseCount.poisson(u, mean: less) <= InverseCount.poisson(u, mean: more))
      #expect(
        InverseCount.negativeBinomial(u, mean: less, varianceToMean: 2.5)
          <= InverseCount.negativeBinomial(u, mean: more, varianceToMean: 2.5))
    }
  }

  @Test func `law: those who leave and those who stay make up the stock`() {
    for number in 0..<4_000 as Range<UInt64> {
      let (u, _, third, probability) = Self.case4(number)
      let trials = Int(Self.mean(third))
      let leaving = InverseCount.binomial(u, trials: trials, probability: probability)
      let staying = InverseCount.binomial(1 - u, trials: trials, probability: 1 - probability)
      #expect(leaving + staying == trials, "\(trials), \(probability) at \(u)")
    }
  }

  @Test func `law: the count is the first whose cumulative probability reaches the level`() {
    for number in 0..<3_000 as Range<UInt64> {
      let (u, _, third, probability) = Self.case4(number)
      let trials = 1 + Int(30 * third)
      var mass = [Double](repeating: 0, count: trials + 1)
      mass[0] = 1
      for trial in 1...trials {
        for count in stride(from: trial, through: 0, by: -1) {
          mass[count] = mass[count] * (1 - probability) + (count > 0 ? mass[count - 1] * probability : 0)
        }
      }
      let count = InverseCount.binomial(u, trials: trials, probability: probability)
      let before = mass[..<count].reduce(0, +)
      #expect(before < u + 1e-14 && u - 1e-14 <= before + mass[count])
    }
  }
}
