import Mathematics

/// What links between sectors have done so far in one portfolio: each driver's difference from the start, year by year.
struct LinkedYears: Sendable {
  private let links: [CompiledLink]
  private let slopes: [Double]
  /// Readings at the start of drivers that are read off the state, by link; 0 for a process.
  private let start: [Double]
  /// Differences by year, year-major.
  private var differences: [Double]

  /// - Parameter readings: the area at the start.
  init(_ links: [CompiledLink], draw: borrowing ParameterDraw, start readings: borrowing YearReadings, years: Int) {
    self.links = links
    slopes = links.map { [draw = copy draw] in $0.slope(draw) }
    var start: [Double] = []
    for link in links { start.append(link.driver.value(readings)) }
    self.start = start
    differences = Array(repeating: 0, count: years * links.count)
  }

  /// Adds what the links bring to each process in a year; `sums` has a number for each process.
  ///
  /// Drivers that are read off the state are read now; a process has been told by ``note(process:differs:in:)`` in the year
  /// that the link looks back to.
  mutating func add(_ year: Int, _ readings: borrowing YearReadings, to sums: inout [Double]) {
    for (place, link) in links.enumerated() {
      if !link.driver.isProcess {
        differences[year * links.count + place] = link.driver.value(readings) - start[place]
      }
      guard year >= link.lag else { continue }
      sums[link.target] += slopes[place] * differences[(year - link.lag) * links.count + place]
    }
  }

  /// Keeps by how much a process differs from its level at the start, its national trend apart.
  mutating func note(process: Int, differs difference: Double, in year: Int) {
    for (place, link) in links.enumerated() {
      if case .process(process) = link.driver { differences[year * links.count + place] = difference }
    }
  }
}

extension CompiledLink.Driver {
  var isProcess: Bool {
    if case .process = self { true } else { false }
  }

  /// The reading off the state on the driver's scale; 0 for a process.
  fileprivate func value(_ now: borrowing YearReadings) -> Double {
    switch self {
    case .process: 0
    case .reading(let mechanism): mechanism.reading(now)
    case .mechanism(let mechanism, let scale): scale.scaled(mechanism.reading(now))
    case .care(.moves): Double(now.care.movesInYear) / Double(max(1, now.care.lookedAfter))
    case .care(.longStays):
      logit((Double(now.care.twelveMonths.count) + 0.5) / (Double(now.care.twelveMonths.of) + 1))
    }
  }
}
