import LocatedYAML
import Stochastics

/// A distribution given by its 5th percentile, centre and 95th percentile, and whether the ends were written downwards.
struct Spread {
  let distribution: Distribution
  let isReversed: Bool
}

extension Cursor {
  /// A prior such as `{beta: [0.13, 0.18, 0.22]}`: a family and its 5th percentile, centre and 95th percentile.
  func prior() -> Distribution? {
    single { name, numbers in
      guard let family = PriorFamily(rawValue: name.text) else {
        report(
          .noSuch(kind: "family of priors", name: name.text), at: name.location, found: name.text,
          allowed: PriorFamily.allCases.map(\.rawValue))
        return nil
      }
      return numbers.prior(of: family)
    }
  }

  /// The prior of a family whose numbers stand here.
  func prior(of family: PriorFamily) -> Distribution? {
    if family == .fixed { return fixedPrior() }
    return risingEnds().flatMap { distribution(family, low: $0[0], central: $0[1], high: $0[2]) }
  }

  /// A number without spread.
  func fixedPrior() -> Distribution? {
    decimal().flatMap { distribution(.fixed, low: $0, central: $0, high: $0) }
  }

  /// Least favourable, central and most favourable, as 5th, 50th and 95th percentile; the first may be the largest.
  func spread() -> Spread? {
    list { $0.decimal() }.flatMap { spread(of: $0) }
  }

  /// The distribution of three numbers that were read already.
  func spread(of numbers: [Double]) -> Spread? {
    guard numbers.count == 3 else {
      report(.rule("three numbers are wanted here: the 5th percentile, the centre and the 95th percentile"))
      return nil
    }
    let isReversed = numbers[0] > numbers[2]
    let rising = isReversed ? Array(numbers.reversed()) : numbers
    guard rising[0] <= rising[1], rising[1] <= rising[2] else {
      report(.rule("the centre must lie between the two ends"))
      return nil
    }
    return distribution(.twoPiece, low: rising[0], central: rising[1], high: rising[2]).map {
      Spread(distribution: $0, isReversed: isReversed)
    }
  }

  /// Three numbers that rise.
  private func risingEnds() -> [Double]? {
    guard let numbers = list({ $0.decimal() }) else { return nil }
    guard case .sequence(let written) = node.content, written.count == numbers.count else { return nil }
    guard numbers.count == 3 else {
      report(.rule("three numbers are wanted here: the 5th percentile, the centre and the 95th percentile"))
      return nil
    }
    guard numbers[0] <= numbers[2] else {
      report(.reversed(from: shown(numbers[0]), to: shown(numbers[2])))
      return nil
    }
    guard numbers[0] <= numbers[1], numbers[1] <= numbers[2] else {
      report(.rule("the centre must lie between the two ends"))
      return nil
    }
    return numbers
  }
}
