import Mathematics
import Stochastics
import Testing

@Suite struct InverseContinuousTests {
  @Test func `functionality: normal quantiles agree with SciPy to fifteen figures`() throws {
    let rows = try ReferenceTable(named: "continuous.csv").rows.filter {
      $0.family == "normal" && $0.numbers[0] == 0
    }
    #expect(rows.count >= 15)
    for row in rows {
      let found = InverseNormal.standard(row.numbers[2])
      #expect(abs(found - row.numbers[3]) <= 1e-15 * max(1, abs(row.numbers[3])), "\(row): \(found)")
    }
  }

  @Test func `law: normal quantiles rise and mirror about one half`() {
    var last = -Double.infinity
    for step in 1..<4_096 {
      let u = Double(step) / 4_096
      let quantile = InverseNormal.standard(u)
      #expect(quantile > last)
      #expect(quantile == -InverseNormal.standard(1 - u))
      last = quantile
    }
  }

  @Test func `law: the normal distribution function undoes its quantile, also far out in both tails`() {
    for exponent in stride(from: -300.0, through: -0.4, by: 0.7) {
      let tail = power(10, exponent)
      #expect(abs(NormalCurve.below(InverseNormal.standard(tail)) / tail - 1) < 1e-12, "\(tail)")
    }
    for level in [0.5, 0.7, 0.975, 0.999_9] {
      #expect(abs(NormalCurve.below(InverseNormal.standard(level)) - level) < 1e-15)
    }
    #expect(NormalCurve.below(0) == 0.5 && NormalCurve.below(.infinity) == 1 && NormalCurve.below(-.infinity) == 0)
  }

  @Test func `law: no step down where one approximation hands over to the next`() {
    for seam in [0.075, 0.925, 1.388_794_386_496_402e-11, 1 - 1.388_794_386_496_402e-11] {
      var u = seam
      for _ in 0..<50 { u = u.nextDown }
      for _ in 0..<100 {
        #expect(InverseNormal.standard(u) <= InverseNormal.standard(u.nextUp) + 1e-15 * abs(InverseNormal.standard(u)))
        u = u.nextUp
      }
    }
  }

  @Test func `extreme value: the ends are infinite and the smallest number is not`() {
    #expect(InverseNormal.standard(0) == -.infinity)
    #expect(InverseNormal.standard(1) == .infinity)
    #expect(abs(InverseNormal.standard(.leastNonzeroMagnitude) + 38.467_405_617_144_35) < 1e-10)
    #expect(InverseNormal.standard(0.5) == 0)
  }

  @Test func `functionality: exponential quantiles undo their distribution function`() {
    // Half-lives: each halving of what is left takes ln 2.
    for halvings in 1...40 {
      let left = 1 / Double(1 << halvings)
      #expect(abs(InverseContinuous.exponential(1 - left) - Double(halvings) * 0.693_147_180_559_945_3) < 1e-13)
    }
    #expect(InverseContinuous.exponential(1e-300) == 1e-300)
  }

  @Test func `dirty: a level outside 0 to 1 is refused`() async {
    await #expect(processExitsWith: .failure) { _ = InverseNormal.standard(-0.1) }
    await #expect(processExitsWith: .failure) { _ = InverseNormal.standard(1.1) }
    await #expect(processExitsWith: .failure) { _ = InverseNormal.standard(.nan) }
  }
}
