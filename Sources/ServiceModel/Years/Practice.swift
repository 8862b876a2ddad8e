import GradeDescriptors
import Mathematics
import Stochastics

/// The course of practice states for one draw, shared by all portfolios before interventions act.
///
/// A year's state is `persistence` of the last one and fresh luck of the national structure: unit variance, aspects leaning
/// on their area, areas on each other. So a council is drawn towards the nation, and an unknown one stays as the nation is.
struct PracticePlan: Sendable {
  /// State of each ladder by year, unit scale, year 0 the baseline: year-major.
  var states: [Double]

  /// Draws the start from what findings say, and lets it move.
  ///
  /// - Parameters:
  ///   - readings: what indicators say of each ladder at the start, unit scale; `nil` where none bears on it.
  ///   - chance: the key of the years' luck.
  init(
    _ coded: CodedPractice, readings: [Double?], parameters: borrowing ParameterDraw, years: Int,
    varyParameters: Bool, seed: UInt64, chance: ReplicateKey
  ) {
    let vary = parameters.draw > 0 && varyParameters
    let start = PracticeAtStart(coded, readingError: parameters[.reportReadingError])
    let key = vary ? ReplicateKey(seed: seed, draw: parameters.draw, replication: 0) : nil
    let mixing = ReadingMix(loading: parameters[.indicatorLoading], correlation: parameters[.indicatorCorrelation])
    let practice = zip(start.positions(key), zip(readings, coded.positions.isTold)).map { position, known in
      // Findings place the aspect itself, indicators included: practice is what they leave.
      guard known.1, let reading = known.0 else { return position }
      return mixing.practice(at: position, reading: reading)
    }
    self.init(
      start: practice, persistence: parameters[.practicePersistence], luck: NationalLuck(coded), years: years,
      chance: chance)
  }

  /// Lets practice move from a start.
  init(start: [Double], persistence: Double, luck: NationalLuck, years: Int, chance: ReplicateKey) {
    let fresh = (1 - persistence * persistence).squareRoot()
    var practice = start
    states = practice
    states.reserveCapacity((years + 1) * practice.count)
    for year in 0..<years {
      let normals = luck.normals(chance, .practiceYear, year: year + 1)
      for ladder in practice.indices { practice[ladder] = persistence * practice[ladder] + fresh * normals[ladder] }
      states += practice
    }
  }
}

/// Draws where every aspect stands at the start.
struct PracticeAtStart {
  private let coded: CodedPractice
  private let readingError: Double

  /// - Parameter readingError: standard deviation of what a whole report may be wrong by, in area quality.
  init(_ coded: CodedPractice, readingError: Double) {
    self.coded = coded
    self.readingError = readingError
  }

  /// Positions of all ladders under a key; their means without one.
  ///
  /// A report's reading error is a part of what its findings leave open in each area, the part that all areas have in
  /// common; where they leave less open than the error, it is added. What a report says of a whole area is drawn towards
  /// the nation by the share of its variance that would be error.
  func positions(_ key: ReplicateKey?) -> [Double] {
    let evidence = coded.positions
    let normal = { (entity: Int) in
      key.map {
        InverseNormal.standard(
          $0.uniform(process: Process.practiceLevel.rawValue, entity: UInt64(entity), step: 0))
      } ?? 0
    }
    let areas = evidence.open.count
    let tied = evidence.tied((0..<areas).map { normal(1 + $0) })
    let report = normal(0)
    let error = readingError * readingError
    var quality: [Double] = []
    var beyond: [Double] = []
    for area in 0..<areas {
      let shared = coded.toldOf[area] * min(1, error / evidence.open[area])
      let luck = shared.squareRoot() * report + (1 - shared).squareRoot() * tied[area]
      quality.append(
        key == nil ? evidence.means[area] : evidence.quality(of: area, at: NormalCurve.below(luck)))
      let added = (coded.toldOf[area] * max(0, error - evidence.open[area])).squareRoot() * report
      let towards = coded.toldOf[area] * error / (1 + error) * (quality[area] + coded.aboveWording[area])
      beyond.append(coded.population.aspectLoading * (coded.aboveWording[area] + added - towards))
    }
    return evidence.areas.enumerated().map { ladder, area in
      let area = Int(area.rawValue)
      return evidence.position(of: ladder, quality: quality[area], luck: normal(1 + areas + ladder)) + beyond[area]
    }
  }
}

/// A standard normal number for each ladder, tied as positions are in the national population.
struct NationalLuck {
  private let areas: [Int]
  private let loading: Double
  private let correlation: Double

  /// The structure that findings are weighed under.
  init(_ coded: CodedPractice) {
    areas = coded.positions.areas.map { Int($0.rawValue) }
    loading = coded.population.aspectLoading
    correlation = coded.population.areaCorrelation
  }

  /// The numbers of one year.
  func normals(_ key: ReplicateKey, _ process: Process, year: Int) -> [Double] {
    let normal = { (entity: Int) in
      InverseNormal.standard(key.uniform(process: process.rawValue, entity: UInt64(entity), step: UInt32(year)))
    }
    let council = correlation.squareRoot() * normal(0)
    let count = (areas.max() ?? 0) + 1
    let own = (1 - correlation).squareRoot()
    let quality = (0..<count).map { council + own * normal(1 + $0) }
    let rest = (1 - loading * loading).squareRoot()
    return areas.enumerated().map { ladder, area in loading * quality[area] + rest * normal(1 + count + ladder) }
  }
}
