package import Decisions

/// The smallest dose of a sweep at which something comes true in as many futures as are asked for.
package enum SmallestDose: Codable, Hashable, Sendable {
  /// The dose of a place; whether its share lies above what is asked for by two standard errors, and whether all larger doses do as
  /// well.
  case from(place: Int, isSure: Bool, holdsAbove: Bool)
  /// None; the place of the dose at which it comes true most often.
  case none(nearest: Int)

  /// The share of futures that is asked for: 8 in 10.
  package static let wanted = 0.8

  /// Finds it.
  ///
  /// - Parameter shares: of futures in which it comes true, dose by dose in rising order.
  /// - Precondition: there is a dose.
  package init(_ shares: [SampledValue]) {
    precondition(!shares.isEmpty, "a sweep has doses")
    let enough = shares.indices.filter { shares[$0].value >= Self.wanted }
    guard let first = enough.first else {
      self = .none(nearest: shares.indices.max { shares[$0].value < shares[$1].value } ?? 0)
      return
    }
    self = .from(
      place: first, isSure: shares[first].value - 2 * shares[first].error >= Self.wanted,
      holdsAbove: enough.count == shares.count - first)
  }
}

/// How a wish answers to a dose that plans sweep.
package struct SweptWish: Codable, Hashable, Sendable {
  package var sweep: DoseSweep
  package var smallest: SmallestDose
}
