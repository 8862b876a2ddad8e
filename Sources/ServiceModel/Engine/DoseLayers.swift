/// The spells of one intervention as layers of dose, each with one beginning and one end.
///
/// Spells that adjoin are one course whose dose changes. A rise adds a layer that ramps up by itself, and a fall ends the
/// layers that came last, so that only the difference moves; what is held through goes on as if nothing had been said.
package enum DoseLayers {
  /// A layer of dose between two levels, and the years of its run.
  private struct Layer {
    var lower: Double
    var upper: Double
    var first: Year
    var rampMonths: Double?
  }

  /// The layers of an intervention's spells, in the order of their years; a spell without neighbours is its own layer.
  ///
  /// A layer keeps the time to full strength of the spell whose rise it is.
  ///
  /// - Parameter spells: deployments of one intervention, no two of them in one year, in any order.
  package static func layers(of spells: [Deployment]) -> [Deployment] {
    var open: [Layer] = []
    var layers: [Deployment] = []
    var previous: Deployment?
    /// Ends what lies above a level after a year, the last layer first.
    func lower(to level: Double, after last: Year, of intervention: String) {
      while let top = open.last, top.upper > level {
        let from = max(top.lower, level)
        layers.append(
          Deployment(
            intervention: intervention, dose: top.upper - from, years: YearRange(top.first, through: last),
            rampMonths: top.rampMonths))
        if from > top.lower { open[open.count - 1].upper = from } else { open.removeLast() }
      }
    }
    for spell in spells.sorted(by: { $0.years.first < $1.years.first }) {
      if let previous {
        let adjoins = previous.years.last.ending + 1 == spell.years.first.ending
        lower(to: adjoins ? spell.dose : 0, after: previous.years.last, of: spell.intervention)
      }
      let level = open.last?.upper ?? 0
      if spell.dose > level {
        open.append(Layer(lower: level, upper: spell.dose, first: spell.years.first, rampMonths: spell.rampMonths))
      }
      previous = spell
    }
    if let previous { lower(to: 0, after: previous.years.last, of: previous.intervention) }
    return layers.sorted { ($0.years.first, $0.years.last, $0.dose) < ($1.years.first, $1.years.last, $1.dose) }
  }

  /// The first year in which two of the spells run, where there is one.
  static func doubledYear(in spells: [Deployment]) -> Year? {
    let sorted = spells.sorted { $0.years.first < $1.years.first }
    return zip(sorted, sorted.dropFirst()).first { $1.years.first <= $0.years.last }?.1.years.first
  }
}
