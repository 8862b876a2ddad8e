/// Assumed shapes of children's care: relative weights whose levels are solved, and shares that no source gives.
///
/// All are assumptions. Weights by age run over the five bands; weights by stay over the classes to 26, 52, 104, 156 weeks
/// and beyond. A weight's level does not matter where a scale is solved on top of it.
public struct CareShapes: Sendable {
  /// Going home before 12 months relative to after: to 26 weeks, to 52 weeks.
  public var homeEarly = (0.75, 0.30)
  /// Hazard of going home after 12 months at 5 to 9 and at 16 to 17.
  public var homeOther = (0.09, 0.08)
  /// Adoption hazard of entrants of 1 to 4 and 5 to 9 relative to those under 1.
  public var adoptionByEntryAge = (0.60, 0.15)
  /// Placing for adoption by stay, relative to years 1 to 2.
  public var adoptionByStay = (0.10, 0.70, 1.0, 0.8, 0.3)
  /// Residence and guardianship orders by stay.
  public var residenceByStay = (0.04, 0.04, 0.03, 0.02, 0.015)
  /// Leaving for independence at 16 or 17, by stay.
  public var independenceByStay = (0.8, 0.6, 0.4, 0.4, 0.4)
  /// Other exits by stay.
  public var otherByStay = (0.25, 0.08, 0.025, 0.02, 0.02)
  /// Adoptive placements that break down, a year.
  public var adoptionDisruption = 0.04
  /// Children's homes by age at placement.
  public var homesByAge = (0.02, 0.03, 0.25, 1.0, 1.2)
  /// Placement with parents by age at placement.
  public var parentsByAge = (0.8, 1.0, 1.0, 1.0, 0.7)
  /// Other placements by age at placement.
  public var otherByAge = (0.1, 0.1, 0.2, 0.5, 3.0)
  /// Share of children with complex needs, who need experienced carers.
  public var complexNeed = 0.20
  /// Share of households experienced enough for complex needs.
  public var experienced = 0.45
  /// Localities within the area, equally peopled.
  public var localities = 4.0
  /// Of children for whom no own carer is a good match: to an agency, to a home, to a stretched household.
  public var noMatch = (agency: 0.60, home: 0.05, stretched: 0.05)
  /// Chance of a distant placement relative to each other: own carers, agency, home, parents, adoption, other.
  public var distance = (0.4, 1.6, 3.0, 0.3, 1.5, 1.2)
  /// Households that take children of any age, under 10, and 5 and over.
  public var carerAges = (any: 0.40, young: 0.35, older: 0.25)
  /// Gamma shape of the delays from enquiry to approval and from approval to first placement.
  public var delayShape = 4.0

  /// The shapes that the model documentation describes.
  public init() {}
}

/// The five elements of a table of assumptions, in order.
func five(_ tuple: (Double, Double, Double, Double, Double)) -> [Double] {
  [tuple.0, tuple.1, tuple.2, tuple.3, tuple.4]
}
