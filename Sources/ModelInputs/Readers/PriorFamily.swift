import LocatedYAML
import Stochastics

/// The families of priors that a document may name.
enum PriorFamily: String, CaseIterable {
  case normal
  case lognormal
  case beta
  case gamma
  case triangular
  case pert
  case twoPiece = "two-piece"
  case dirichlet
  case fixed
}

extension PriorFamily {
  /// The family of the number by itself; one share of a Dirichlet is a beta.
  var single: Distribution.Family {
    switch self {
    case .normal: .normal
    case .lognormal: .lognormal
    case .beta, .dirichlet: .beta
    case .gamma: .gamma
    case .triangular: .triangular
    case .pert: .pert
    case .twoPiece: .twoPiece
    case .fixed: .fixed
    }
  }
}

extension Cursor {
  /// The distribution of a fixed number, or of a 5th percentile, centre and 95th percentile; reports what cannot be.
  func distribution(_ family: PriorFamily, _ numbers: [Double]) -> Distribution? {
    do throws(DistributionError) {
      guard numbers.count == 3 else { return try .fixed(numbers[0]) }
      return try .interval(family: family.single, low: numbers[0], central: numbers[1], high: numbers[2])
    } catch {
      report(.rule("no \(family.rawValue) distribution can be made of \(numbers): \(error)"))
      return nil
    }
  }
}
