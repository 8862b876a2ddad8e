import Runs

extension DoseSweep {
  /// The dose of a place in its unit.
  func words(_ place: Int) -> String {
    let unit = QuantityUnit(self.unit)
    return unit.isMoney ? unit.value(doses[place], places: 0) : doseWords(doses[place], self.unit)
  }
}

extension SmallestDose {
  /// Which dose will do, in a sentence.
  ///
  /// - Parameters:
  ///   - wanted: an outcome and what it should be, such as `‘Children waiting’ better`.
  ///   - dose: the dose of a place in words.
  ///   - often: how often it comes true at the dose of a place.
  func sentence(_ wanted: String, dose: (Int) -> String, often: (Int) -> String) -> String {
    switch self {
    case .none(let nearest):
      "No dose played makes \(wanted) in 8 of 10 futures; \(dose(nearest)) come nearest, \(often(nearest))."
    case .from(let place, let isSure, let holdsAbove):
      "The smallest dose played that makes \(wanted) in 8 of 10 futures or more is \(dose(place)) (\(often(place))"
        + (isSure ? ")" : ", within the error of the run of 8)")
        + (holdsAbove ? "." : "; some larger doses do so less often.")
    }
  }
}
