public import GradeDescriptors

/// How indicators and practice together place every aspect of the framework: compiled from the crosswalk once.
///
/// A reading is a z-score against the national value of the year, on published (noisy) figures: a level, a change
/// against the national change, or a gap against the national gap; a share is read against the words of number of its
/// ladder where that has any (``ShareWords``). Readings of a ladder are averaged (families first in
/// baskets, supporting links at half weight) and mixed with the practice state by the indicator loading.
public struct EvidenceFromState: Sendable {
  /// One reading of one indicator on one ladder.
  struct Reading: Sendable {
    var indicator: Int
    var role: IndicatorLink.Role
    var also: IndicatorLink.Role?
    var direction: Double
    /// Counterpart of a gap reading.
    var counterpart: Int
    var band: ClosedRange<Double>?
    var weight: Double
    /// Place of the words of number that a share is read against; negative where it is a z-score.
    var words: Int
  }

  /// Readings of all ladders, and where each ladder's begin.
  private var readings: [Reading] = []
  private var starts: [Int] = [0]
  private var words: [ShareWords] = []
  /// Per indicator: spread between authorities, spread of one year's change.
  private var levelSpread: [Double]
  private var changeSpread: [Double]
  private var good: [Double]
  /// How many aspects there are.
  public let aspects: Int
  private let indicatorCount: Int

  /// Compiles the crosswalk.
  ///
  /// - Throws: `unknownIndicator` where a link names one that is not in the catalogue, `unknownLadder` likewise.
  public init(links: [IndicatorLink], indicators: [Indicator], framework: Framework) throws(ModelError) {
    aspects = framework.ladders.count
    indicatorCount = indicators.count
    levelSpread = indicators.map { max(1e-9, $0.betweenAuthoritySD) }
    changeSpread = indicators.map {
      max(1e-9, (2 * ($0.samplingSD * $0.samplingSD + $0.processNoiseSD * $0.processNoiseSD)).squareRoot())
    }
    good = indicators.map { $0.polarity == .higher ? 1 : $0.polarity == .lower ? -1 : 0 }
    let places = Dictionary(uniqueKeysWithValues: zip(indicators.map(\.id), 0...))
    let byLadder = Dictionary(grouping: links, by: \.ladder)
    for id in byLadder.keys where framework.index(of: id) == nil { throw .unknownLadder(id) }
    for ladder in framework.ladders {
      let own = byLadder[ladder.id] ?? []
      let family = { (id: String) in places[id].flatMap { indicators[$0].family } ?? id }
      let families = Dictionary(grouping: own.filter(\.isBasket), by: { family($0.indicator) })
      for link in own {
        guard let place = places[link.indicator] else { throw .unknownIndicator(link.indicator) }
        let members = link.isBasket ? families[family(link.indicator)]?.count ?? 1 : 1
        let counterpart = indicators[place].gap.flatMap { places[$0.counterpart] } ?? place
        let spoken = link.role == .share ? ShareWords(ladder, rules: framework.readingRules) : nil
        if let spoken { words.append(spoken) }
        readings.append(
          Reading(
            indicator: place, role: link.role, also: link.also, direction: Double(link.direction),
            counterpart: counterpart, band: link.band ?? indicators[place].preferredBand,
            weight: (link.isPrimary ? 1 : 0.5) / Double(members), words: spoken == nil ? -1 : words.count - 1))
      }
      starts.append(readings.count)
    }
  }

  /// Whether any indicator bears on an aspect.
  func hasIndicators(_ aspect: Int) -> Bool { starts[aspect] < starts[aspect + 1] }

  /// Places every aspect on the unit scale.
  ///
  /// - Parameters:
  ///   - year: years since the baseline, which is 0.
  ///   - sheet: published values by year from the baseline: year-major, `indicators` a year.
  ///   - national: national values likewise.
  ///   - practice: practice state of every aspect.
  ///   - loading: weight of indicators in an aspect that has any.
  ///   - correlation: assumed correlation between readings, and of readings with practice, in the national population.
  func positions(
    year: Int, sheet: Span<Double>, national: Span<Double>, practice: Span<Double>, loading: Double,
    correlation: Double, into positions: inout MutableSpan<Double>
  ) {
    let mix = ReadingMix(loading: loading, correlation: correlation)
    for aspect in 0..<aspects {
      let reading = reading(aspect, year, sheet, national, correlation: correlation)
      positions[aspect] = reading.map { mix.position(practice: practice[aspect], reading: $0) } ?? practice[aspect]
    }
  }

  /// What the indicators of every aspect say together at the baseline, unit scale; `nil` where none bears on it.
  func readings(atStart sheet: [Double], national: [Double], correlation: Double) -> [Double?] {
    (0..<aspects).map { reading($0, 0, sheet.span, national.span, correlation: correlation) }
  }

  /// What the indicators of an aspect say together, brought to unit variance by the correlation they are taken to have.
  @inline(__always)
  private func reading(
    _ aspect: Int, _ year: Int, _ sheet: Span<Double>, _ national: Span<Double>, correlation: Double
  ) -> Double? {
    var sum = 0.0
    var weights = 0.0
    var squares = 0.0
    for place in starts[aspect]..<starts[aspect + 1] {
      let reading = readings[place]
      var z = score(reading, reading.role, year, sheet, national)
      if let also = reading.also { z = max(z, score(reading, also, year, sheet, national)) }
      sum += reading.weight * z
      weights += reading.weight
      squares += reading.weight * reading.weight
    }
    guard weights > 0 else { return nil }
    return sum / (squares + correlation * (weights * weights - squares)).squareRoot()
  }

  /// Places every aspect with the central loading and correlation, for studies outside the loop.
  ///
  /// - Parameters:
  ///   - sheet: published values from the baseline: year-major, one an indicator.
  ///   - national: national values likewise.
  ///   - practice: one state an aspect.
  package func positions(
    year: Int, sheet: [Double], national: [Double], practice: [Double], loading: Double = 0.4,
    correlation: Double = 0.3
  ) -> [Double] {
    precondition(practice.count == aspects, "one practice state an aspect")
    var positions = [Double](repeating: 0, count: aspects)
    var placed = positions.mutableSpan
    self.positions(
      year: year, sheet: sheet.span, national: national.span, practice: practice.span, loading: loading,
      correlation: correlation, into: &placed)
    return positions
  }

  /// What practice adds to an aspect's position; the rest of the position is what its indicators say.
  func fromPractice(_ aspect: Int, practice: Double, loading: Double, correlation: Double) -> Double {
    guard hasIndicators(aspect) else { return practice }
    return ReadingMix(loading: loading, correlation: correlation).position(practice: practice, reading: 0)
  }

  /// One reading as a z-score, higher better.
  private func score(
    _ reading: Reading, _ role: IndicatorLink.Role, _ year: Int, _ sheet: Span<Double>, _ national: Span<Double>
  ) -> Double {
    let now = year * indicatorCount + reading.indicator
    let direction = reading.direction
    switch role {
    case .share where reading.words >= 0:
      let share = sheet[now] / 100
      return words[reading.words].position(of: direction < 0 ? 1 - share : share)
    case .level, .share, .compliance:
      guard direction != 0 else { return band(sheet[now], reading) }
      return direction * (sheet[now] - national[now]) / levelSpread[reading.indicator]
    case .twoSided: return band(sheet[now], reading)
    case .trend:
      guard direction != 0 else { return band(sheet[now], reading) }
      let span = min(year, 3)
      let then = (year - span) * indicatorCount + reading.indicator
      let change = (sheet[now] - sheet[then]) - (national[now] - national[then])
      return direction * change / changeSpread[reading.indicator]
    case .gap:
      // The reference side of a gap gives nothing by itself, so that levelling down earns nothing.
      guard direction != 0 else { return 0 }
      let other = year * indicatorCount + reading.counterpart
      let own = (sheet[now] - national[now]) / levelSpread[reading.indicator]
      let counterpart = (sheet[other] - national[other]) / levelSpread[reading.counterpart]
      return (direction * own - good[reading.counterpart] * counterpart) / 2.0.squareRoot()
    }
  }

  /// A value inside its band is half a standard deviation better than the mean; outside it falls with distance.
  private func band(_ value: Double, _ reading: Reading) -> Double {
    guard let band = reading.band else { return 0 }
    let outside = max(0, band.lowerBound - value, value - band.upperBound)
    return 0.5 - outside / levelSpread[reading.indicator]
  }
}
