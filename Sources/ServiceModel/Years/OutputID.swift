public import GradeDescriptors

/// Which of a year's numbers an output is; written as text, such as `indicator.looked-after-rate`.
public enum OutputID: Hashable, Sendable {
  /// An indicator of the catalogue, by its id.
  case indicator(String)
  /// A stock, flow or load of the area.
  case stock(StockOutput)
  /// Pounds in the year, at the prices that the scenario asks for.
  case cost(CostOutput)
  /// The standardised score behind a grade.
  case score(Instrument, GradeID)
  /// A grade from 1 to 4.
  case grade(Instrument, GradeID)
  /// 1 where the rule of this id in `LimitSet.rules` changed a grade, else 0.
  case limit(Instrument, rule: String)
  /// Chance of a grade or a better one over the inspections that the year's state might get.
  case chance(Instrument, GradeID, atLeast: Grade)

  /// What kind of number it is.
  public var kind: OutputKind {
    switch self {
    case .indicator: .indicator
    case .stock: .stock
    case .cost: .cost
    case .score: .score
    case .grade: .grade
    case .limit: .limit
    case .chance: .chance
    }
  }
}

extension OutputID {
  /// The grade that it is, or whose score it is.
  public var gradeID: GradeID? {
    switch self {
    case .score(_, let grade), .grade(_, let grade), .chance(_, let grade, _): grade
    case .indicator, .stock, .cost, .limit: nil
    }
  }

  /// The inspection that gives it, for scores, grades and limits.
  public var instrument: Instrument? {
    switch self {
    case .score(let instrument, _), .grade(let instrument, _), .limit(let instrument, _),
      .chance(let instrument, _, _):
      instrument
    case .indicator, .stock, .cost: nil
    }
  }

  /// The grade that stands for the whole of children's services, in the joint area review.
  public static let headline: OutputID = {
    guard let whole = Instrument.jointAreaReview.grades.first(where: \.isOverall) else {
      preconditionFailure("the joint area review gives a grade for the whole")
    }
    return .grade(.jointAreaReview, whole)
  }()
}

/// Kinds of output, by their names in files.
public enum OutputKind: String, CaseIterable, Codable, Sendable {
  case indicator
  case stock
  case cost
  case score
  case grade
  case limit
  case chance
}

extension OutputID: LosslessStringConvertible {
  /// Its name in tables and files.
  public var description: String {
    switch self {
    case .indicator(let id): "indicator.\(id)"
    case .stock(let stock): stock.rawValue
    case .cost(let cost): "cost.\(cost.rawValue)"
    case .score(_, let grade): "theta.\(grade.id)"
    case .grade(_, let grade): "grade.\(grade.id)"
    case .limit(let instrument, let rule): "limit.\(instrument.rawValue).\(rule)"
    case .chance(_, let grade, let least): "chance.\(grade.id).at-least-\(least.rawValue)"
    }
  }

  /// The output of a name in tables and files; `nil` where no output is called so.
  public init?(_ description: String) {
    if let stock = StockOutput(rawValue: description) {
      self = .stock(stock)
      return
    }
    guard let dot = description.firstIndex(of: ".") else { return nil }
    let rest = String(description[description.index(after: dot)...])
    switch description[..<dot] {
    case "indicator" where !rest.isEmpty: self = .indicator(rest)
    case "cost":
      guard let cost = CostOutput(rawValue: rest) else { return nil }
      self = .cost(cost)
    case "theta":
      guard let (instrument, grade) = OutputID.grade(rest) else { return nil }
      self = .score(instrument, grade)
    case "grade":
      guard let (instrument, grade) = OutputID.grade(rest) else { return nil }
      self = .grade(instrument, grade)
    case "limit":
      guard let dot = rest.firstIndex(of: "."), let instrument = Instrument(rawValue: String(rest[..<dot])) else {
        return nil
      }
      let rule = String(rest[rest.index(after: dot)...])
      guard LimitSet.rules.contains(where: { $0.id == rule }) else { return nil }
      self = .limit(instrument, rule: rule)
    case "chance":
      guard let found = OutputID.chance(rest) else { return nil }
      self = found
    default: return nil
    }
  }

  /// The chance of a name such as `jar.area.staying-safe.at-least-3`.
  private static func chance(_ name: String) -> OutputID? {
    guard let dot = name.lastIndex(of: "."), let (instrument, grade) = OutputID.grade(String(name[..<dot])) else {
      return nil
    }
    let least = OutputLayout.chanceGrades.first { name[name.index(after: dot)...] == "at-least-\($0.rawValue)" }
    return least.map { .chance(instrument, grade, atLeast: $0) }
  }

  /// The grade of a name among those of the instruments that are judged every year.
  private static func grade(_ id: String) -> (Instrument, GradeID)? {
    for instrument in OutputLayout.instruments {
      if let grade = instrument.grades.first(where: { $0.id == id }) { return (instrument, grade) }
    }
    return nil
  }
}

extension OutputID: Codable {
  /// Reads the name; throws `dataCorrupted` where no output is called so.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let id = OutputID(name) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no output is called '\(name)'")
    }
    self = id
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
