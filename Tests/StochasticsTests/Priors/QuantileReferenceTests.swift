import Stochastics
import Testing

/// Continuous quantiles and tails against SciPy.
@Suite struct QuantileReferenceTests {
  static func distribution(_ row: ReferenceTable.Row) throws -> Distribution? {
    let (first, second) = (row.numbers[0], row.numbers[1])
    return switch row.family {
    case "normal": try .normal(mean: first, standardDeviation: second)
    case "lognormal": try .lognormal(mu: first, sigma: second)
    case "beta": try .beta(alpha: first, beta: second)
    case "gamma": try .gamma(shape: first, scale: second)
    case "pert": try .pert(low: 0, mode: first, high: 1)
    case "triangular": try .triangular(low: 0, mode: first, high: 1)
    default: nil
    }
  }

  @Test func `functionality: every quantile agrees with SciPy to nine figures`() throws {
    let table = try ReferenceTable(named: "continuous.csv")
    #expect(table.rows.count > 900)
    for row in table.rows {
      let distribution = try #require(try Self.distribution(row))
      let (level, expected) = (row.numbers[2], row.numbers[3])
      let found = distribution.quantile(level)
      #expect(abs(found - expected) <= 1e-9 * abs(expected) + 1e-15, "\(row): \(found)")
    }
  }
}
