import LocatedYAML
import ServiceModel

/// Doses from one to another in equal steps, such as `{from: 10 households, to: 50 households, step: 10}`.
struct DoseSweep: Hashable {
  /// The doses, lowest first.
  let doses: [Double]

  /// More doses than this are refused.
  static let mostDoses = 50

  /// What became of steps from one dose to another.
  enum Outcome: Hashable {
    /// They reach it.
    case doses([Double])
    /// The last dose that they reach, and the next one beyond what was asked for.
    case misses(below: Double, above: Double)
    /// There would be so many doses.
    case tooMany(Double)
  }

  /// The doses from the lowest to the highest, both included.
  ///
  /// Each is computed from the first, so that a tenth is a tenth however often it is added.
  ///
  /// - Precondition: `first` lies below `last` and `step` above 0.
  static func steps(from first: Double, to last: Double, by step: Double) -> Outcome {
    let count = (last - first) / step
    let whole = count.rounded()
    guard whole < Double(mostDoses) else { return .tooMany(count.rounded(.down) + 1) }
    guard whole >= 1, abs(count - whole) < 1e-9 * max(1, count) else {
      let below = count.rounded(.down)
      return .misses(below: rounded(first + below * step), above: rounded(first + (below + 1) * step))
    }
    return .doses((0...Int(whole)).map { $0 == Int(whole) ? last : rounded(first + Double($0) * step) })
  }

  /// Twelve digits are more than any dose has, and fewer than rounding spoils.
  private static func rounded(_ dose: Double) -> Double { (dose * 1e9).rounded() / 1e9 }
}

extension Cursor {
  /// One dose, or those of a sweep, in an intervention's natural unit and within its range.
  func doses(_ unit: DoseUnit) -> [Double]? {
    guard isSweep else { return quantity(in: [unit.unit], range: unit.minimum...unit.maximum).map { [$0.value] } }
    guard let fields = mapping(allowing: ["from", "to", "step"]) else { return nil }
    let range = unit.minimum...unit.maximum
    let first = fields.required("from") { $0.quantity(in: [unit.unit], range: range) }
    let last = fields.required("to") { $0.quantity(in: [unit.unit], range: range) }
    let step = fields.required("step") { step in
      step.quantity(in: [unit.unit]).flatMap { quantity -> Double? in
        if quantity.value <= 0 { step.report(.rule("a step goes up, by more than 0 \(unit.unit)")) }
        return quantity.value > 0 ? quantity.value : nil
      }
    }
    guard let first, let last, let step else { return nil }
    guard first.value < last.value else {
      report(
        .rule("a sweep goes from a lower to a higher dose, not from \(plain(first.value)) to \(plain(last.value))"))
      return nil
    }
    switch DoseSweep.steps(from: first.value, to: last.value, by: step) {
    case .doses(let doses): return doses
    case .misses(let below, let above):
      report(
        .rule(
          "steps of \(plain(step)) from \(plain(first.value)) reach \(plain(below)) and \(plain(above)), not \(plain(last.value))"
        ))
    case .tooMany(let count):
      report(.outOfRange(found: "\(plain(count)) doses", allowed: "2 to \(DoseSweep.mostDoses) doses"))
    }
    return nil
  }

  /// Whether keys and values stand here, as in a sweep.
  var isSweep: Bool {
    guard case .mapping = node.content else { return false }
    return true
  }
}

/// A deployment with each of the doses that it may have.
struct SweptDeployment {
  /// The deployment with the first of its doses.
  var deployment: Deployment
  /// All of them; one where nothing is swept.
  var doses: [Double]
  /// The unit of the dose.
  var unit: String
}

extension SweptDeployment {
  /// The portfolios that a list of deployments makes, of which at most one is swept: one a dose, each named by it.
  static func portfolios(_ name: String, _ swept: [SweptDeployment]) -> [Portfolio] {
    let deployments = swept.map(\.deployment)
    guard let place = swept.firstIndex(where: { $0.doses.count > 1 }) else {
      return [Portfolio(name: name, deployments: deployments)]
    }
    return swept[place].doses.map { dose in
      var own = deployments
      own[place].dose = dose
      return Portfolio(name: "\(name) (\(swept[place].words(dose)))", deployments: own)
    }
  }

  /// A dose with its unit, in the singular for one.
  private func words(_ dose: Double) -> String {
    "\(plain(dose)) \(dose == 1 && unit.hasSuffix("s") ? String(unit.dropLast()) : unit)"
  }
}
