import Stochastics
import Testing

@Suite struct ChoiceTests {
  @Test func `functionality: categories lie end to end in their order`() {
    let weights = [2.0, 0, 5, 3]
    #expect(InverseCount.category(0.199, weights: weights) == 0)
    #expect(InverseCount.category(0.201, weights: weights) == 2)
    #expect(InverseCount.category(0.699, weights: weights) == 2)
    #expect(InverseCount.category(0.701, weights: weights) == 3)
  }

  @Test func `extreme value: a category without weight is never chosen`() {
    for u in [0x1p-53, 0.5, 1 - 0x1p-53] {
      #expect(InverseCount.category(u, weights: [0, 1, 0]) == 1)
      #expect(InverseCount.category(u, weights: [0, 0, 1e-300]) == 2)
      #expect([1, 2].contains(InverseCount.category(u, weights: [0, 0.1, 0.2, 0])))
    }
  }

  @Test func `functionality: trials until the first success follow their closed form`() {
    // The chance of needing no more than k trials is one less the chance of k failures.
    for (chance, trials) in [(0.5, 1), (0.5, 3), (0.01, 70), (0.25, 4)] {
      let reached = 1 - (0..<trials).reduce(1.0) { product, _ in product * (1 - chance) }
      #expect(InverseCount.geometric(reached * (1 - 1e-9), probability: chance) == trials)
      #expect(InverseCount.geometric(reached * (1 + 1e-9), probability: chance) == trials + 1)
    }
  }

  @Test func `extreme value: a success that never comes takes as long as can be counted`() {
    #expect(InverseCount.geometric(1 - 0x1p-53, probability: 1e-300) == .max)
  }
}
