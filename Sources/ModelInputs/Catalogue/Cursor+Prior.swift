import LocatedYAML
import Stochastics

/// A distribution given by its 5th percentile, centre and 95th percentile, and whether the ends were written downwards.
struct Spread {
  let distribution: Distribution
  let isReversed: Bool
}

extension Cursor {
  /// A prior such as `{beta: [0.13, 0.18, 0.22]}`: a family and its 5th percentile, centre and 95th percentile.
  ///
  /// `nearest` allows a normal that only comes near its three numbers.
  func prior(nearest: Bool = false) -> Distribution? {
    single { name, numbers in
      guard let family = PriorFamily(rawValue: name.text) else {
        report(
          .noSuch(kind: "family of priors", name: name.text), at: name.location, found: name.text,
          allowed: PriorFamily.allCases.map(\.rawValue))
        return nil
      }
      return numbers.prior(of: family, nearest: nearest)
    }
  }

  /// The prior of a family whose numbers stand here; a normal must meet all three unless `nearest` is allowed.
  func prior(of family: PriorFamily, nearest: Bool = false) -> Distribution? {
    if family == .fixed { return fixedPrior() }
    guard let ends = risingEnds() else { return nil }
    if family == .normal, !nearest, !Self.isMet(byNormal: ends) { reportUneven(ends) }
    return distribution(family, low: ends[0], central: ends[1], high: ends[2])
  }

  /// Whether some normal has these percentiles: the centre lies in the middle, within a hundredth of the interval.
  static func isMet(byNormal ends: [Double]) -> Bool {
    abs(ends[0] + ends[2] - 2 * ends[1]) <= 0.01 * (ends[2] - ends[0])
  }

  private func reportUneven(_ ends: [Double]) {
    let middle = shown((ends[0] + ends[2]) / 2)
    report(
      .rule("no normal has these percentiles: its centre lies in the middle, at \(middle), not at \(shown(ends[1]))"),
      advice: "`two-piece` meets all three numbers.")
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
