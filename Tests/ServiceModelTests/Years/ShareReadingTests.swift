import GradeDescriptors
import ServiceModel
import Testing

/// How a share of children becomes the position of an aspect whose rungs name shares.
@Suite struct ShareReadingTests {
  typealias Fixture = EngineFixture

  /// Position of an aspect, indicators only, when one indicator has a value and England another.
  private func position(_ ladder: String, _ indicator: String, _ value: Double, england: Double? = nil) throws -> Double
  {
    let framework = try Fixture.framework.get()
    let catalogue = try Fixture.catalogue.get()
    let evidence = try EvidenceFromState(
      links: catalogue.links.filter { $0.ladder == ladder && $0.indicator == indicator },
      indicators: catalogue.indicators, framework: framework)
    let place = try #require(catalogue.indicators.firstIndex { $0.id == indicator })
    var sheet = catalogue.indicators.map(\.england)
    var national = sheet
    sheet[place] = value
    if let england { national[place] = england }
    let positions = evidence.positions(
      year: 1, sheet: sheet + sheet, national: national + national,
      practice: [Double](repeating: 0, count: framework.ladders.count), loading: 1)
    return positions[try #require(framework.index(of: ladder))]
  }

  @Test(arguments: [(40.0, -2.3), (66, -1.2), (85, 0.2), (99, 1.9)])
  func `functionality: feeling safe is read by the majority, most and almost all`(share: Double, about: Double) throws {
    let found = try position("staying-safe/feeling-safe", "feel-safe-at-school", share)
    #expect(abs(found - about) < 0.15, "\(found)")
  }

  @Test func `functionality: words are absolute, so England's share does not matter`() throws {
    let level = try position("staying-safe/feeling-safe", "feel-safe-at-school", 85, england: 60)
    #expect(try level == position("staying-safe/feeling-safe", "feel-safe-at-school", 85, england: 95))
  }

  @Test func `functionality: a ladder without words of number compares with England`() throws {
    let ahead = try position("being-healthy/lac-health-checks", "lac-health-checks", 84, england: 75)
    #expect(abs(ahead - 1) < 1e-9, "nine points are one standard deviation between authorities: \(ahead)")
  }

  @Test func `extreme value: short of its only word an aspect keeps every lower rung open`() throws {
    let few = try position("positive-contribution/ease-of-involvement", "pupils-views-heard", 10)
    #expect(try abs(few - position("positive-contribution/ease-of-involvement", "pupils-views-heard", 50)) < 1e-6)
    #expect(few < 0 && few > -0.3)
  }

  @Test func `law: a larger share never places an aspect lower`() throws {
    let places = try stride(from: 0.0, through: 100, by: 2.5).map {
      try position("service-management/cap-user-involvement", "lac-review-participation", $0)
    }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
  }
}
