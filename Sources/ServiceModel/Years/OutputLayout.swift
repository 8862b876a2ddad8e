public import GradeDescriptors

/// The numbers that every year of every replicate gives, in a fixed order.
public struct OutputLayout: Sendable {
  /// One output.
  public struct Output: Hashable, Sendable {
    /// Which number it is.
    public var id: OutputID
    /// Its name for people.
    public var name: String
    /// Its unit in tables.
    public var unit: String
  }

  /// Instruments that are judged every year.
  public static let instruments: [Instrument] = [.jointAreaReview, .annualPerformanceAssessment2007]
  /// The grades whose chance, or that of a better one, is told of every judgement.
  public static let chanceGrades: [Grade] = [.adequate, .good, .outstanding]

  /// All outputs in order; the indicators come first, each at its place in the catalogue.
  public let outputs: [Output]
  private let places: [OutputID: Int]
  /// How many outputs a summary tells of; those behind them are chances, from which the chances of grades are taken.
  public let told: Int
  /// Place of the first stock, cost, score, grade, limit and chance.
  let firstStock: Int
  let firstCost: Int
  let firstScore: Int
  let firstGrade: Int
  let firstLimit: Int
  let firstChance: Int

  /// The layout for a catalogue's indicators.
  ///
  /// - Parameter prices: the year whose prices sums are told in, which their units name.
  public init(indicators: [Indicator], prices: Year = Defaults.priceYear) {
    var outputs = indicators.map { Output(id: .indicator($0.id), name: $0.name, unit: $0.unit) }
    firstStock = outputs.count
    outputs += StockOutput.allCases.map { Output(id: .stock($0), name: $0.label, unit: $0.unit) }
    firstCost = outputs.count
    outputs += CostOutput.allCases.map { Output(id: .cost($0), name: $0.label, unit: CostOutput.unit(at: prices)) }
    let grades = OutputLayout.instruments.flatMap { instrument in instrument.grades.map { (instrument, $0) } }
    firstScore = outputs.count
    outputs += grades.map {
      Output(id: .score($0, $1), name: "Score: \($1.name)", unit: "standard deviations between areas")
    }
    firstGrade = outputs.count
    outputs += grades.map { Output(id: .grade($0, $1), name: $1.name, unit: "grade 1 to 4") }
    firstLimit = outputs.count
    for instrument in OutputLayout.instruments {
      outputs += LimitSet.rules.map {
        Output(id: .limit(instrument, rule: $0.id), name: "Limit: \($0.id)", unit: "chance")
      }
    }
    told = outputs.count
    firstChance = outputs.count
    outputs += grades.flatMap { instrument, grade in
      OutputLayout.chanceGrades.map {
        Output(
          id: .chance(instrument, grade, atLeast: $0), name: "Chance of \($0.name) or better: \(grade.name)",
          unit: "chance")
      }
    }
    self.outputs = outputs
    places = Dictionary(uniqueKeysWithValues: zip(outputs.map(\.id), 0...))
  }

  /// How many numbers a year gives.
  public var count: Int { outputs.count }

  /// The place of an output, or `nil` where the catalogue has no such indicator.
  public func place(of id: OutputID) -> Int? { places[id] }

  /// The place of an output by its name in tables, or `nil`.
  public func place(of name: String) -> Int? { OutputID(name).flatMap { places[$0] } }
}
