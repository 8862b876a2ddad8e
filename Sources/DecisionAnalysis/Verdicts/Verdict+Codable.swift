extension Verdict: Codable {
  private enum Key: String, CodingKey { case id, enough }

  /// Writes `id`, and `enough` where a number of draws is named.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    if case .tooFewDraws(let enough?) = self { try container.encode(enough, forKey: .enough) }
  }

  /// Reads what `encode(to:)` writes; throws `DecodingError` for an id that no verdict has.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let id = try container.decode(String.self, forKey: .id)
    let enough = try container.decodeIfPresent(Int.self, forKey: .enough)
    let sides = Side.allCases.flatMap { [Verdict.real($0), .realButSmall($0), .inSomeFutures($0)] }
    guard let known = (sides + [.eitherWay, .noEffect, .tooFewDraws(enough: enough)]).first(where: { $0.id == id })
    else {
      throw DecodingError.dataCorruptedError(forKey: .id, in: container, debugDescription: "no verdict is called \(id)")
    }
    self = known
  }
}

extension LeadingPlan: Codable {
  private enum Key: String, CodingKey { case lead, plans }

  /// Writes `lead` (`one`, `depends` or `none`) and the places of the plans it names.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(word, forKey: .lead)
    try container.encode(plans, forKey: .plans)
  }

  /// Reads what `encode(to:)` writes; throws `DecodingError` for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let plans = try container.decode([Int].self, forKey: .plans)
    switch (try container.decode(String.self, forKey: .lead), plans.count) {
    case ("one", 1): self = .one(plans[0])
    case ("depends", 1...): self = .depends(plans)
    case ("none", 0): self = .none
    default:
      throw DecodingError.dataCorruptedError(forKey: .lead, in: container, debugDescription: "no lead is of this kind")
    }
  }

  private var word: String {
    switch self {
    case .one: "one"
    case .depends: "depends"
    case .none: "none"
    }
  }

  /// The places of the plans that it names; none where no plan is told from doing nothing more.
  public var plans: [Int] {
    switch self {
    case .one(let plan): [plan]
    case .depends(let plans): plans
    case .none: []
    }
  }
}
