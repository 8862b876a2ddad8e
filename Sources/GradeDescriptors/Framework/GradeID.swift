/// One grade that an inspection publishes: what it is called and whom it is about.
public struct GradeID: Hashable, Sendable {
  /// Whom a grade is about (source 001, lines 583 to 600; source 003, page 9).
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    /// Everything local services do, the council's and its partners'.
    case localServices = "local services overall"
    /// The council's own services.
    case council = "council services"
    /// Health services for children.
    case healthServices = "health services"
  }

  /// The name in files and tables, such as `jar.area.staying-safe`.
  public let id: String
  /// The name in words, such as `Staying safe`.
  public let name: String
  /// Whom it is about.
  public let subject: Subject
  let measure: Measure
  let noiseIndex: Int

  /// The outcome area, or the management of services, that it is about; `nil` for capacity, for services and for the
  /// whole.
  public var area: JudgementArea? {
    switch measure {
    case .localArea(let area), .councilArea(let area): area == .capacityForImprovement ? nil : area
    case .service, .function, .overall: nil
    }
  }

  /// Whether it is about the capacity to improve.
  public var isCapacity: Bool {
    measure == .localArea(.capacityForImprovement) || measure == .councilArea(.capacityForImprovement)
  }

  /// Whether it stands for the whole.
  public var isOverall: Bool { measure == .overall }

  /// What a grade is worked out from.
  enum Measure: Hashable, Sendable {
    /// Every ladder of an area at weight one.
    case localArea(JudgementArea)
    /// The ladders of an area, weighted by what the council answers for.
    case councilArea(JudgementArea)
    /// Ladders picked by the service they are tagged with.
    case service(ServiceGroup)
    /// A service function, which is counted in the overall grade and not published.
    case function(ServiceFunction)
    /// The balance of the council's areas, with the rules of section 1.1.
    case overall
  }
}

/// A set of services that the framework grades without describing.
public enum ServiceGroup: String, CaseIterable, Hashable, Sendable {
  /// The education service.
  case education
  /// Social care services for children.
  case socialCare = "social-care"
  /// The health service for children.
  case health
}

extension GradeID {
  static func area(_ area: JudgementArea, _ prefix: String, _ subject: Subject) -> GradeID {
    let measure: Measure = subject == .council ? .councilArea(area) : .localArea(area)
    return GradeID(
      id: "\(prefix).area.\(area.id)", name: area.name, subject: subject, measure: measure,
      noiseIndex: Int(area.rawValue))
  }
}
