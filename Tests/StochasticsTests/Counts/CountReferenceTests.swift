import Stochastics
import Testing

/// Count quantiles against SciPy, where the level is clear of a step.
@Suite struct CountReferenceTests {
  static func quantile(_ row: ReferenceTable.Row) -> Int? {
    let (first, second, u) = (row.numbers[0], row.numbers[1], row.numbers[2])
    return switch row.family {
    case "binomial": InverseCount.binomial(u, trials: Int(first), probability: second)
    case "poisson": InverseCount.poisson(u, mean: first)
    case "negative-binomial": InverseCount.negativeBinomial(u, mean: first, varianceToMean: second)
    default: nil
    }
  }

  @Test func `functionality: every count quantile agrees with SciPy exactly`() throws {
    let table = try ReferenceTable(named: "counts.csv")
    #expect(table.rows.count > 2_500)
    for row in table.rows {
      #expect(Self.quantile(row) == Int(row.numbers[3]), "\(row)")
    }
  }

  static func mass(_ row: ReferenceTable.Row) -> Double? {
    let (first, second, count) = (row.numbers[0], row.numbers[1], row.numbers[2])
    return switch row.family {
    case "binomial": CountLaw.binomial(trials: Int(first), probability: second).mass(count)
    case "poisson": CountLaw.poisson(mean: first).mass(count)
    case "negative-binomial": CountLaw.negativeBinomial(mean: first, dispersion: second).mass(count)
    default: nil
    }
  }

  @Test func `functionality: every mass agrees with fifty-figure arithmetic`() throws {
    let table = try ReferenceTable(named: "masses.csv")
    #expect(table.rows.count > 300)
    for row in table.rows {
      let mass = try #require(Self.mass(row))
      #expect(abs(mass / row.numbers[3] - 1) < 3e-12, "\(row): \(mass)")
    }
  }
}
