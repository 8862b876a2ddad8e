import Mathematics
import Stochastics

extension CompiledPortfolio {
  /// Lays out the portfolio for one draw.
  ///
  /// All effects of one intervention share one strength; draw 0 has the central one.
  ///
  /// - Parameter numbers: what was drawn about interventions.
  func course(
    _ numbers: DrawnNumbers, vary: Bool, weeks: Int, indicators indicatorCount: Int, ladders: Int,
    baseline: borrowing Baseline
  ) -> PortfolioCourse {
    let vary = vary && baseline.draw.draw > 0
    let strength = { (process: Process, entity: UInt64) in vary ? numbers.uniform(process, entity) : 0.5 }
    let years = weeks / Clock.weeksPerYear
    var course = PortfolioCourse(
      weeks: Array(repeating: WeekLevers(), count: weeks),
      acceptance: Array(
        repeating: baseline.frontDoor.acceptance(threshold: baseline.frontDoor.threshold), count: weeks),
      indicatorShift: Array(repeating: 0, count: years * indicatorCount),
      indicatorRatio: Array(repeating: 0, count: years * indicatorCount),
      practiceShift: Array(repeating: 0, count: years * ladders), cost: Array(repeating: 0, count: years))
    guard !isEmpty else { return course }
    for lever in Lever.allCases where !levers[lever.index].isEmpty {
      layOut(lever, into: &course, retention: baseline.draw[.overlapRetention], strength: strength)
    }
    layOutThreshold(&course, baseline.frontDoor)
    for (indicator, parts) in indicators {
      let ratios = parts.filter { $0.effect.scale == .relative }
      let shifts = parts.filter { $0.effect.scale != .relative }
      for year in 0..<years {
        let place = year * indicatorCount + indicator
        course.indicatorRatio[place] = overlapped(ratios, year, baseline.draw[.overlapRetention], strength)
        course.indicatorShift[place] = overlapped(shifts, year, baseline.draw[.overlapRetention], strength)
      }
    }
    for item in practice {
      let shift = item.shift.shift.quantile(strength(.practiceStrength, item.strengthKey))
      for year in 0..<years {
        course.practiceShift[year * ladders + item.ladder] += item.total(shift, year: year)
      }
    }
    for item in spending {
      let price = item.price(numbers, vary: vary)
      for year in 0..<years { course.cost[year] += item.total(price, year: year) }
    }
    return course
  }

  /// Values of one lever: effects of different interventions overlap, and the weaker ones keep less.
  private func layOut(
    _ lever: Lever, into course: inout PortfolioCourse, retention: Double, strength: (Process, UInt64) -> Double
  ) {
    let parts = levers[lever.index]
    let values = parts.map { $0.effect.value(strength: strength(.strength, $0.strengthKey)) }
    let relative = lever.scale == .relative
    var amounts = [Double](repeating: 0, count: parts.count)
    for week in course.weeks.indices {
      for (place, part) in parts.enumerated() {
        amounts[place] = part.amount(values[place], week: week, course: lever.course, relative: relative)
      }
      let total = lever.scale == .absolute ? amounts.reduce(0, +) : overlapped(amounts, retention)
      guard total != 0 else { continue }
      course.weeks[week][lever] = relative ? exponential(total) : total
    }
  }

  /// What effects on one indicator come to in a year.
  private func overlapped(
    _ parts: [Part], _ year: Int, _ retention: Double, _ strength: (Process, UInt64) -> Double
  ) -> Double {
    overlapped(
      parts.map { $0.total($0.effect.value(strength: strength(.strength, $0.strengthKey)), year: year) }, retention)
  }

  /// Sum in which the strongest effect counts whole and each further one keeps a smaller share.
  private func overlapped(_ amounts: [Double], _ retention: Double) -> Double {
    guard amounts.count > 1 else { return amounts.first ?? 0 }
    var share = 1.0
    var total = 0.0
    for amount in amounts.sorted(by: { abs($0) == abs($1) ? $0 < $1 : abs($0) > abs($1) }) {
      total += amount * share
      share *= retention
    }
    return total
  }

  /// The threshold follows the lever on accepted referrals.
  private func layOutThreshold(_ course: inout PortfolioCourse, _ frontDoor: borrowing FrontDoorCalibration) {
    var last = 1.0
    var acceptance = frontDoor.acceptance(threshold: frontDoor.threshold)
    for week in course.weeks.indices {
      let ratio = course.weeks[week][.referralAcceptance]
      if ratio != last {
        acceptance = frontDoor.acceptance(threshold: frontDoor.threshold(acceptedRatio: ratio))
        last = ratio
      }
      course.acceptance[week] = acceptance
    }
  }
}

extension CompiledPortfolio.Part {
  /// What the part adds to a lever in a week: a logarithm of a ratio, or native units.
  func amount(_ value: Double, week: Int, course: Lever.Course, relative: Bool) -> Double {
    doses.reduce(0) { sum, item in
      let full = relative ? item.dose * logarithm(1 + value) : item.dose * value
      return sum + full * item.ramp.share(week, course: course)
    }
  }

  /// What the part adds to an indicator in a year, at the year's end.
  func total(_ value: Double, year: Int) -> Double {
    let week = (year + 1) * Clock.weeksPerYear - 1
    return doses.reduce(0) { sum, item in
      let full = effect.scale == .relative ? item.dose * logarithm(1 + value) : item.dose * value
      return sum + full * item.ramp.strength(week)
    }
  }
}

extension CompiledPortfolio.Practice {
  /// Shift at a year's end: a share `shift` of what is left to gain at the typical dose, more with a larger one.
  func total(_ shift: Double, year: Int) -> Double {
    let week = (year + 1) * Clock.weeksPerYear - 1
    let ratio = doses.reduce(0) { $0 + $1.ratio * $1.ramp.strength(week) }
    return ratio == 0 ? 0 : 1 - power(1 - shift, ratio)
  }
}

extension CompiledPortfolio.Spending {
  /// The price of one unit in a draw; the central one where prices do not vary.
  func price(_ numbers: DrawnNumbers, vary: Bool) -> Double {
    vary ? cost.perUnit.quantile(numbers.uniform(.unitCost, key)) : cost.perUnit.central
  }

  /// Cost in a year at a price for one unit.
  func total(_ price: Double, year: Int) -> Double {
    doses.reduce(0) { sum, item in
      switch cost.basis {
      case .year: return sum + price * item.units * item.ramp.held(year: year)
      case .once:
        let years = Double(item.ramp.until - item.ramp.from) / Double(Clock.weeksPerYear)
        return sum + price * item.units * item.ramp.held(year: year) / years
      }
    }
  }
}
