/// An inspection of an area or its council, with the grades it publishes.
public enum Instrument: String, CaseIterable, Hashable, Sendable {
  /// The joint area review, which looks at everything local services do.
  case jointAreaReview = "joint-area-review"
  /// The annual performance assessment of the council, as published in 2006.
  case annualPerformanceAssessment2006 = "annual-performance-assessment-2006"
  /// The annual performance assessment of the council, as published in 2007 and 2008.
  case annualPerformanceAssessment2007 = "annual-performance-assessment-2007"

  /// The grades it publishes, in the order of ``Judgement``'s slots.
  ///
  /// Twelve for the joint area review. Source 001 (lines 583 to 600) speaks of thirteen, but names the council's
  /// capacity to improve twice; see ``aliases``. Three for the assessment of 2006, seven for 2007 and 2008.
  public var grades: [GradeID] {
    switch self {
    case .jointAreaReview: Instrument.reviewGrades
    case .annualPerformanceAssessment2006: Instrument.assessmentGrades2006
    case .annualPerformanceAssessment2007: Instrument.assessmentGrades2007
    }
  }

  /// Grades that are listed twice under different headings, and the one they repeat.
  ///
  /// The thirteenth grade of the joint area review is the council's capacity to improve "as for the annual performance
  /// assessment": the same judgement about the same council, so it has no probability of its own.
  public var aliases: [(id: String, repeats: String)] {
    self == .jointAreaReview ? [("jar.capacity.annual-performance-assessment", "jar.capacity.council")] : []
  }

  /// The grade with this id and the slot it takes, or nil if the instrument does not publish it.
  public func grade(_ id: String) -> (slot: Int, grade: GradeID)? {
    let named = aliases.first { $0.id == id }?.repeats ?? id
    guard let slot = grades.firstIndex(where: { $0.id == named }) else { return nil }
    return (slot, grades[slot])
  }

  private static let reviewGrades: [GradeID] =
    JudgementArea.outcomes.map { .area($0, "jar", .localServices) } + [
      GradeID(
        id: "jar.service-management", name: "Service management", subject: .localServices,
        measure: .localArea(.serviceManagement), noiseIndex: NoiseIndex.management),
      GradeID(
        id: "jar.capacity.area", name: "Capacity to improve (local area)", subject: .localServices,
        measure: .localArea(.capacityForImprovement), noiseIndex: NoiseIndex.localCapacity),
      GradeID(
        id: "jar.capacity.council", name: "Capacity to improve (council)", subject: .council,
        measure: .councilArea(.capacityForImprovement), noiseIndex: NoiseIndex.councilCapacity),
      GradeID(
        id: "jar.childrens-services", name: "Children's services", subject: .council, measure: .overall,
        noiseIndex: NoiseIndex.overall),
      GradeID(
        id: "jar.education", name: "Education service", subject: .council, measure: .service(.education),
        noiseIndex: NoiseIndex.education),
      GradeID(
        id: "jar.social-care", name: "Social care services for children", subject: .council,
        measure: .service(.socialCare), noiseIndex: NoiseIndex.socialCare),
      GradeID(
        id: "jar.health", name: "Health service for children", subject: .healthServices,
        measure: .service(.health), noiseIndex: NoiseIndex.health),
    ]

  private static let overall = GradeID(
    id: "apa.overall", name: "Children's services overall", subject: .council, measure: .overall,
    noiseIndex: NoiseIndex.overall)

  private static let capacity = GradeID(
    id: "apa.capacity", name: "Capacity to improve, with the management of services", subject: .council,
    measure: .councilArea(.capacityForImprovement), noiseIndex: NoiseIndex.councilCapacity)

  private static let assessmentGrades2006: [GradeID] = [
    overall, capacity,
    GradeID(
      id: "apa.social-care", name: "Social care services for children", subject: .council,
      measure: .service(.socialCare), noiseIndex: NoiseIndex.socialCare),
  ]

  private static let assessmentGrades2007: [GradeID] =
    [overall] + JudgementArea.outcomes.map { .area($0, "apa", .council) } + [capacity]
}

/// Which noise of ``InspectionChance`` belongs to which grade; the five outcome areas take 0 to 4.
enum NoiseIndex {
  static let management = 5
  static let localCapacity = 6
  static let councilCapacity = 7
  static let overall = 8
  static let education = 9
  static let socialCare = 10
  static let health = 11
}
