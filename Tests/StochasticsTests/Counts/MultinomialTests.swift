import Stochastics
import Testing

@Suite struct MultinomialTests {
  private let key = ReplicateKey(seed: 5, draw: 1, replication: 0)

  private func weights(_ number: UInt64, _ count: Int) -> [Double] {
    (0..<count).map { index in
      let u = key.uniform(process: 20, entity: number, step: 0, index: index)
      return u < 0.2 ? 0 : InverseContinuous.lognormal(u, mu: 0, sigma: 3)
    }
  }

  @Test func `law: every one of the stock goes somewhere, and nowhere that has no weight`() {
    for number in 0..<2_000 as Range<UInt64> {
      let weights = weights(number, 1 + Int(number % 9)) + [1]
      let trials = Int(number % 700)
      let counts = InverseCount.multinomial(
        key, process: 21, entity: number, step: 0, trials: trials, weights: weights)
      #expect(counts.reduce(0, +) == trials)
      #expect(zip(counts, weights).allSatisfy { $0 >= 0 && ($1 > 0 || $0 == 0) })
    }
  }

  @Test func `law: weights matter only in proportion`() {
    for number in 0..<500 as Range<UInt64> {
      let weights = weights(number, 5) + [1]
      let counts = InverseCount.multinomial(key, process: 22, entity: number, step: 0, trials: 300, weights: weights)
      let doubled = InverseCount.multinomial(
        key, process: 22, entity: number, step: 0, trials: 300, weights: weights.map { $0 * 1_024 })
      #expect(counts == doubled)
    }
  }

  @Test func `law: competing routes never take more than the stock and the first is a plain binomial`() {
    for number in 0..<2_000 as Range<UInt64> {
      let raw = weights(number, 4)
      let chances = raw.map { $0 / (raw.reduce(0, +) + 0.3) }
      let trials = Int(number % 400)
      var counts: [Int] = []
      InverseCount.competing(key, process: 23, entity: number, step: 0, trials: trials, chances: chances) {
        route, count in
        #expect(route == counts.count)
        counts.append(count)
      }
      #expect(counts.count == 4 && counts.allSatisfy { $0 >= 0 } && counts.reduce(0, +) <= trials)
      let alone = InverseCount.binomial(
        key.uniform(process: 23, entity: number, step: 0), trials: trials, probability: chances[0])
      #expect(counts[0] == alone)
    }
  }

  @Test func `extreme value: routes that together are certain leave nobody`() {
    var left = 1_000
    InverseCount.competing(
      key, process: 24, entity: 0, step: 0, trials: 1_000, chances: [0.1, 0.2, 0.3, 0.4]
    ) { left -= $1 }
    #expect(left == 0)
    #expect(InverseCount.multinomial(key, process: 24, entity: 0, step: 0, trials: 0, weights: []).isEmpty)
    let only = InverseCount.multinomial(key, process: 24, entity: 0, step: 0, trials: 9, weights: [0, 3, 0])
    #expect(only == [0, 9, 0])
  }

  @Test func `dirty: a stock with nowhere to go, and chances above one, are refused`() async {
    await #expect(processExitsWith: .failure) {
      let key = ReplicateKey(seed: 5, draw: 1, replication: 0)
      _ = InverseCount.multinomial(key, process: 1, entity: 0, step: 0, trials: 3, weights: [0, 0])
    }
    await #expect(processExitsWith: .failure) {
      let key = ReplicateKey(seed: 5, draw: 1, replication: 0)
      InverseCount.competing(key, process: 1, entity: 0, step: 0, trials: 3, chances: [0.7, 0.4]) { _, _ in }
    }
  }
}
