import LocatedYAML
import ServiceModel

/// The parts of a whole as an area, or a scenario about it, has them, where their sum is not what it must be.
struct JointSum {
  /// A part by the name of the parameter that is read for it.
  struct Part {
    var name: String
    var central: Double
  }

  let limit: JointLimit
  let parts: [Part]
  let sum: Double

  /// The sums that break a limit, at the central values; draws are refused one by one.
  ///
  /// - Parameter part: the parameter that is read for a quantity; `nil` where there is none.
  static func broken(_ part: (Quantity) -> Part?) -> [JointSum] {
    JointLimit.all.compactMap { limit in
      let parts = limit.parts.compactMap(part)
      let sum = parts.reduce(0) { $0 + $1.central }
      guard parts.count == limit.parts.count, !limit.allows(sum) else { return nil }
      return JointSum(limit: limit, parts: parts, sum: sum)
    }
  }

  /// What is wrong with one of the parts, and what it might be beside the others.
  func fault(_ name: String, at place: Location) -> Fault {
    let others = parts.filter { $0.name != name }
    let partners = others.map { "'\($0.name)' \(plain($0.central, digits: 6))" }.joined(separator: ", ")
    let own = parts.first { $0.name == name }?.central ?? 0
    let rest = others.reduce(0) { $0 + $1.central }
    let room: String
    switch limit.rule {
    case .aboveNone: room = "above 0"
    case .belowOne where rest < 1: room = "0 to below \(plain(1 - rest, digits: 6))"
    case .atMostOne where rest <= 1: room = "0 to \(plain(1 - rest, digits: 6))"
    case .belowOne, .atMostOne: room = "nothing, before the others are lower"
    }
    return Fault(
      .rule(
        "'\(name)' \(plain(own, digits: 6)) makes \(limit.whole.words) \(plain(sum, digits: 6)) with \(partners); "
          + limit.words),
      at: place, advice: "Allowed here beside them: \(room).")
  }
}

extension JointLimit {
  /// What the sum must be, as a clause.
  fileprivate var words: String {
    switch (rule, whole) {
    case (.belowOne, .teams): "the sum must be below 1, since the duty team has the rest"
    case (.belowOne, _): "the sum must be below 1, since the rest are children without needs"
    case (.atMostOne, _): "the sum must not be above 1"
    case (.aboveNone, _): "the sum must be above 0"
    }
  }
}

extension JointLimit.Whole {
  /// The parts together, as a phrase.
  fileprivate var words: String {
    switch self {
    case .teams: "the shares of social work teams"
    case .needs: "the shares of children with needs"
    case .placements: "the shares of placements"
    case .exits: "the shares of exits from care"
    case .entries: "the shares of entries to care"
    case .legalStatus: "the shares of legal status"
    }
  }
}
