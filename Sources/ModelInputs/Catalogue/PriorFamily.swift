import LocatedYAML
import Stochastics

/// The families of priors that a document may name: those of `Distribution`, and one part of a Dirichlet.
enum PriorFamily: String, CaseIterable {
  case normal
  case lognormal
  case beta
  case gamma
  case triangular
  case pert
  case twoPiece = "two-piece"
  case uniform
  /// The marginal of one part of a whole, which is a beta.
  case dirichlet
  case fixed

  /// The family that values of one part are drawn from.
  var distributionFamily: Distribution.Family {
    switch self {
    case .normal: .normal
    case .lognormal: .lognormal
    case .beta, .dirichlet: .beta
    case .gamma: .gamma
    case .triangular: .triangular
    case .pert: .pert
    case .twoPiece: .twoPiece
    case .uniform: .uniform
    case .fixed: .fixed
    }
  }
}

extension Cursor {
  /// The distribution of a family with its 5th percentile, centre and 95th percentile, or nil after a report.
  func distribution(_ family: PriorFamily, low: Double, central: Double, high: Double) -> Distribution? {
    do throws(DistributionError) {
      return try .interval(family: family.distributionFamily, low: low, central: central, high: high)
    } catch {
      report(
        .rule(words(for: error, family)),
        advice: family.distributionFamily == .beta ? Shares.advice(for: [low, central, high]) : nil)
      return nil
    }
  }

  private func words(for error: DistributionError, _ family: PriorFamily) -> String {
    switch error {
    case .outsideSupport(_, let value) where family.distributionFamily == .beta:
      "a \(family.rawValue) lies between 0 and 1, and \(shown(value)) does not"
    case .outsideSupport(_, let value): "a \(family.rawValue) lies above 0, and \(shown(value)) does not"
    case .beyondRange: "no \(family.rawValue) has these percentiles"
    case .outOfOrder: "the centre must lie between the two ends"
    case .notFinite, .notPositive, .fixedWithRange, .emptyTruncation:
      preconditionFailure("three rising finite numbers cannot fail in this way: \(error)")
    }
  }
}
