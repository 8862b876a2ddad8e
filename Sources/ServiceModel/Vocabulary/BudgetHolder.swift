/// Whose money pays for an intervention, and whose is saved where it works.
public enum BudgetHolder: String, CaseIterable, Codable, Sendable {
  case socialCare = "social-care"
  case education
  case youthServices = "youth-services"
  case housing
  case schools
  case health
  case justice
  case learningAndSkills = "learning-and-skills"
  case families

  /// Its name for people.
  public var label: String {
    switch self {
    case .socialCare: "the council's social care"
    case .education: "the council's education services"
    case .youthServices: "the council's youth services"
    case .housing: "the council's housing services"
    case .schools: "schools"
    case .health: "health services"
    case .justice: "police, courts and youth justice"
    case .learningAndSkills: "learning and skills, with Connexions"
    case .families: "families and carers"
    }
  }
}
