public import GradeDescriptors

/// The numbers that every year of every replicate gives, in a fixed order.
public struct OutputLayout: Sendable {
  /// What an output is.
  public enum Kind: Hashable, Sendable {
    /// An indicator, by its place in the catalogue.
    case indicator(Int)
    /// A stock or count of the pathway.
    case stock
    /// Pounds in the year at 2005/06 prices.
    case cost
    /// The standardised score behind a grade, by the grade's slot.
    case theta(Instrument, slot: Int)
    /// A grade from 1 to 4, by its slot.
    case grade(Instrument, slot: Int)
    /// 1 where the rule of this place in `LimitSet.rules` changed a grade, else 0.
    case limit(Instrument, rule: Int)
  }

  /// One output.
  public struct Output: Hashable, Sendable {
    /// Its name in tables, such as `stock.looked-after`.
    public var id: String
    /// Its name for people.
    public var name: String
    /// What it is.
    public var kind: Kind
  }

  /// Stocks and counts, in order.
  public static let stocks = [
    ("stock.children", "Children under 18"), ("stock.looked-after", "Children looked after"),
    ("stock.register", "Children on the protection register"), ("stock.children-in-need", "Open children in need"),
    ("stock.acute", "Children in acute need"), ("stock.carer-households", "Foster households"),
    ("stock.workers", "Social workers in post"), ("stock.backlog-weeks", "Weeks of assessment work waiting"),
    ("flow.entries", "Children entering care"), ("flow.referrals", "Referrals accepted"),
    ("load.duty", "Load of the duty team against the start"),
    ("load.long-term", "Caseload of the long-term team against the start"),
  ]

  /// Costs, in order.
  public static let costs = [
    ("cost.interventions", "Interventions"), ("cost.placements", "Placements"), ("cost.staff", "Social workers"),
    ("cost.total", "All of these"),
  ]

  /// Instruments that are judged every year.
  public static let instruments: [Instrument] = [.jointAreaReview, .annualPerformanceAssessment2007]

  /// All outputs in order.
  public let outputs: [Output]
  /// Place of the first stock, cost, score, grade and limit.
  let firstStock: Int
  let firstCost: Int
  let firstTheta: Int
  let firstGrade: Int
  let firstLimit: Int

  /// The layout for a catalogue's indicators.
  public init(indicators: [Indicator]) {
    var outputs = indicators.enumerated().map {
      Output(id: "indicator.\($0.element.id)", name: $0.element.name, kind: .indicator($0.offset))
    }
    firstStock = outputs.count
    outputs += OutputLayout.stocks.map { Output(id: $0.0, name: $0.1, kind: .stock) }
    firstCost = outputs.count
    outputs += OutputLayout.costs.map { Output(id: $0.0, name: $0.1, kind: .cost) }
    firstTheta = outputs.count
    for instrument in OutputLayout.instruments {
      outputs += instrument.grades.enumerated().map {
        Output(
          id: "theta.\($0.element.id)", name: "Score: \($0.element.name)", kind: .theta(instrument, slot: $0.offset))
      }
    }
    firstGrade = outputs.count
    for instrument in OutputLayout.instruments {
      outputs += instrument.grades.enumerated().map {
        Output(id: "grade.\($0.element.id)", name: $0.element.name, kind: .grade(instrument, slot: $0.offset))
      }
    }
    firstLimit = outputs.count
    for instrument in OutputLayout.instruments {
      outputs += LimitSet.rules.enumerated().map {
        Output(
          id: "limit.\(instrument.rawValue).\($0.element.id)", name: "Limit: \($0.element.id)",
          kind: .limit(instrument, rule: $0.offset))
      }
    }
    self.outputs = outputs
  }

  /// How many numbers a year gives.
  public var count: Int { outputs.count }

  /// The place of an output by its id, or `nil`.
  public func place(of id: String) -> Int? { outputs.firstIndex { $0.id == id } }
}
