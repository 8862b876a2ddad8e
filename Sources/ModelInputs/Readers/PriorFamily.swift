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

extension Cursor {
  /// STUB
  func distribution(_ family: PriorFamily, _ numbers: [Double]) -> Distribution? {
    .gamma(shape: 1, scale: 1)
  }
}
