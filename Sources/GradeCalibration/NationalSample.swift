public import GradeDescriptors

/// Areas drawn from the national population that scores are standardised on, each with the luck of an inspection.
public struct NationalSample: Sendable {
  /// How many areas there are.
  public let count: Int
  /// How many positions an area has: one a ladder.
  public let aspectCount: Int
  /// Luck of the inspection of each area.
  public let chances: [InspectionChance]
  /// Quality of each area in each ``JudgementArea``, area by area.
  public let qualities: [Double]
  private let loading: Double
  private let positions: [Double]

  /// Draws areas; the same seed gives the same areas.
  public init(of count: Int, framework: Framework, seed: UInt64) {
    var stream = SampleStream(seed: seed)
    let population = framework.readingRules.population
    let parts = JudgementArea.allCases.count
    var positions: [Double] = []
    var qualities: [Double] = []
    var chances: [InspectionChance] = []
    positions.reserveCapacity(count * framework.ladders.count)
    let own = (1 - population.aspectLoading * population.aspectLoading).squareRoot()
    for _ in 0..<count {
      let common = population.areaCorrelation.squareRoot() * stream.normal()
      let quality = (0..<parts).map { _ in common + (1 - population.areaCorrelation).squareRoot() * stream.normal() }
      for ladder in framework.ladders {
        positions.append(
          population.aspectLoading * quality[Int(ladder.area.rawValue)] + own * stream.normal())
      }
      qualities += quality
      chances.append(stream.inspection())
    }
    self.count = count
    aspectCount = framework.ladders.count
    loading = population.aspectLoading
    self.positions = positions
    self.qualities = qualities
    self.chances = chances
  }

  /// The positions of one area, in the order of the ladders.
  public func positions(of area: Int) -> ArraySlice<Double> {
    positions[(area * aspectCount)..<((area + 1) * aspectCount)]
  }

  /// The score behind the overall grade of every area as inspected, noise and severity included.
  public func overallScores(_ evaluator: ForwardEvaluator, _ instrument: Instrument) -> [Double] {
    guard let slot = instrument.grades.firstIndex(where: \.isOverall) else { return [] }
    var judgement = Judgement()
    return (0..<count).map { area in
      evaluator.judge(
        positions: positions(of: area).span, instrument: instrument, chance: chances[area], into: &judgement)
      return judgement.latents[slot]
    }
  }

  /// How often each grade was given, as shares: one row a slot of the instrument, inadequate first; and the limits.
  ///
  /// The qualities of all areas may be moved together, as for areas that were picked by risk.
  public func margins(
    _ evaluator: ForwardEvaluator, _ instrument: Instrument, qualityShift: Double = 0
  ) -> GradeMargins {
    var tally = GradeMargins(instrument: instrument)
    var judgement = Judgement()
    var moved = [Double](repeating: 0, count: aspectCount)
    for area in 0..<count {
      for (index, position) in positions(of: area).enumerated() { moved[index] = position + loading * qualityShift }
      evaluator.judge(positions: moved.span, instrument: instrument, chance: chances[area], into: &judgement)
      tally.count(judgement)
    }
    return tally
  }
}
