import DecisionAnalysis
import Decisions
import Testing

@Suite struct `Rank correlation` {
  @Test func `functionality: rising together is one, falling is minus one`() {
    let column = scattered(50)
    #expect(abs(RankCorrelation(column, column.map { $0 * $0 }).value - 1) < 1e-12)
    #expect(abs(RankCorrelation(column, column.map { -$0 }).value + 1) < 1e-12)
  }

  @Test func `functionality: ties take their mean rank, as in SciPy`() {
    // scipy.stats.spearmanr([1, 2, 2, 4, 5], [3, 1, 4, 4, 9]).statistic
    #expect(abs(RankCorrelation([1, 2, 2, 4, 5], [3, 1, 4, 4, 9]).value - 0.763_157_894_736_842) < 1e-12)
  }

  @Test func `extreme value: what does not vary is not correlated`() {
    #expect(RankCorrelation([1, 1, 1, 1], [1, 2, 3, 4]).value == 0)
  }

  @Test func `functionality: unrelated columns stay within three standard errors of nothing`() {
    let correlation = RankCorrelation(scattered(2_000, seed: 3), scattered(2_000, seed: 4))
    #expect(abs(correlation.value) < 3 * correlation.error)
    #expect(abs(correlation.error - 0.023) < 0.001)
  }
}

@Suite struct `Contributions` {
  @Test func `law: the parts and the interaction add up to the whole`() {
    let one = scattered(500, seed: 1)
    let other = scattered(500, seed: 2)
    let together = zip(one, other).map { $0 + $1 - 0.3 * $0 * $1 }
    let table = ContributionTable(
      alone: [("one", one), ("other", other)], together: together)
    let sum = table.parts.reduce(0) { $0 + $1.alone.mean.value } + table.interaction.mean.value
    #expect(abs(sum - table.together.mean.value) < 1e-6)
    #expect(table.interaction.mean.value < 0)
  }

  @Test func `extreme value: a single intervention interacts with nothing`() {
    let only = scattered(100)
    let table = ContributionTable(alone: [("only", only)], together: only)
    #expect(table.interaction.ninetyFive == 0...0)
  }
}

@Suite struct `Money over years` {
  @Test func `functionality: the first year counts in full, later ones less`() {
    let factors = Discounting(rate: 0.035).factors(years: 3)
    #expect(factors[0] == 1)
    #expect(abs(factors[2] - 1 / (1.035 * 1.035)) < 1e-15)
    let sum = Discounting(rate: 0.035).presentValue([[100], [100]])[0]
    #expect(abs(sum - Float(100 + 100 / 1.035)) < 1e-4)
  }

  @Test func `extreme value: at no rate nothing is discounted, and no years are worth nothing`() {
    #expect(Discounting(rate: 0).factors(years: 4) == [1, 1, 1, 1])
    #expect(Discounting(rate: 0.035).presentValue([]).isEmpty)
  }

  @Test func `functionality: a line that costs less saves`() {
    let change = BudgetChange(
      .placements, portfolio: [[90, 100], [90, 120]], counterfactual: [[100, 100], [100, 100]],
      discounting: Discounting(rate: 0.035))
    #expect(change.undiscounted.mean.value == 0)
    #expect(change.saves.value == 0.5)
    #expect(abs(change.discounted.mean.value - ((-10 - 10 / 1.035) + 20 / 1.035) / 2) < 1e-4)
  }
}
