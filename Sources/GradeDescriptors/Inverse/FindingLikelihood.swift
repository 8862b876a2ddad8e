import Mathematics

/// How likely findings on an aspect are at each position, softened by reading error and by their strength.
struct FindingLikelihood: Sendable {
  /// Error of what is observed without error, in standard deviations: as fine as the grid of positions resolves.
  static let observedNoise = 0.1

  private let cuts: [Double]
  private let noise: Double
  private let temper: Double
  private let fullStrength: Double
  /// Probability of a finding in each range of rungs at each position, ranges by lower and upper rung.
  private let table: [[Double]]

  init(rules: ReadingRules, language: Evidence.Language) {
    let shift = language == .report ? rules.findings.languageShift : 0
    let points = rules.aspectCuts.shifted(by: shift)
    cuts = [-.infinity, points.oneTwo, points.twoThree, points.threeFour, .infinity]
    noise = language == .observation ? FindingLikelihood.observedNoise : rules.findings.readingNoise
    temper = language == .observation ? 1 : rules.findings.temper
    fullStrength = language == .observation ? 1 : rules.findings.fullStrength
    var table: [[Double]] = []
    for low in 1...4 {
      for high in 1...4 {
        table.append(FindingLikelihood.logarithms(cuts[low - 1], cuts[high], noise: noise, valid: low <= high))
      }
    }
    self.table = table
  }

  private static func logarithms(_ low: Double, _ high: Double, noise: Double, valid: Bool) -> [Double] {
    guard valid else { return [] }
    return PositionGrid.positions.map { position in
      let share = NormalCurve.within((low - position) / noise, (high - position) / noise)
      return logarithm(max(share, 1e-280))
    }
  }

  /// The power a finding is raised to: its strength as a share of full strength, times the temper.
  func weight(of finding: EvidenceFinding) -> Double { temper * min(1, Double(finding.strength) / fullStrength) }

  /// The joint likelihood of findings on one aspect, scaled so that its largest value is 1.
  func likelihood(_ findings: [EvidenceFinding]) -> [Double] {
    var sum = [Double](repeating: 0, count: PositionGrid.positions.count)
    for finding in findings {
      let row = finding.position.map(logarithms(around:)) ?? logarithms(finding.rungs)
      let weight = weight(of: finding)
      for index in sum.indices { sum[index] += weight * row[index] }
    }
    let highest = sum.max() ?? 0
    return sum.map { exponential($0 - highest) }
  }

  private func logarithms(_ rungs: ClosedRange<Grade>) -> [Double] {
    table[Int(rungs.lowerBound.rawValue - 1) * 4 + Int(rungs.upperBound.rawValue - 1)]
  }

  private func logarithms(around position: Double) -> [Double] {
    PositionGrid.positions.map {
      let off = ($0 - position) / FindingLikelihood.observedNoise
      return -0.5 * off * off
    }
  }

  /// The likelihood of an aspect that has none, shifted if its absence is held against it.
  func missing(shift: Double, residual: Double) -> [Double]? {
    guard shift != 0 else { return nil }
    // A tilt of the prior: moves a normal position by `shift` and leaves its variance alone.
    return PositionGrid.positions.map { exponential($0 * shift / residual) }
  }
}
