import Stochastics

/// A number computed from draws, with the standard error that comes from having only so many of them.
///
/// The error says how far the number would move if the run were repeated with another seed. It says nothing about
/// how uncertain the world is; intervals do that.
public struct Estimate: Hashable, Sendable {
  /// The number itself.
  public var value: Double
  /// Its Monte Carlo standard error, in the same unit.
  public var error: Double

  /// A number and its Monte Carlo standard error.
  public init(value: Double, error: Double) {
    self.value = value
    self.error = error
  }
}

extension Estimate {
  /// The mean of a column of replicates, draw by draw, with `replications` to a draw.
  ///
  /// Replications of one draw share its parameters, so the error is taken between the means of draws: correct whatever
  /// the share of parameters and of chance in the spread. With a single draw it is infinite.
  ///
  /// - Precondition: `column` holds whole draws and is not empty.
  public static func mean(of column: [Float], replications: Int = 1) -> Estimate {
    precondition(!column.isEmpty && column.count.isMultiple(of: replications), "a column holds whole draws")
    var moments = RunningMoments()
    for draw in 0..<(column.count / replications) {
      var sum = 0.0
      for place in (draw * replications)..<((draw + 1) * replications) { sum += Double(column[place]) }
      moments.add(sum / Double(replications))
    }
    return Estimate(value: moments.mean, error: moments.meanError)
  }

  /// A chance: the mean of scores between 0 and 1, with an error that is not zero where all scores agree.
  ///
  /// A chance seen in none of n draws may still be as large as about 3/n (the rule of three), so within one case of
  /// either end the error is at least that of half a case in n.
  public static func chance(of scores: [Float], replications: Int = 1) -> Estimate {
    var estimate = Estimate.mean(of: scores, replications: replications)
    let draws = Double(scores.count / replications)
    if min(estimate.value, 1 - estimate.value) * draws < 1 {
      let least = (0.5 / draws * (1 - 0.5 / draws) / draws).squareRoot()
      estimate.error = draws > 1 ? max(least, estimate.error) : least
    }
    return estimate
  }
}
