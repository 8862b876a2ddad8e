import ServiceModel
import Stochastics

/// Children in care of England, played for five years with nothing done, against published shares.
enum CareChecks {
  /// The yardstick area, which has England's values.
  static let england = "england-250k"
  /// Draws that fix a mean share well enough.
  private static let enough = 100

  /// A share of the readings, the parameter whose published range it is held to, and whether futures are drawn from it.
  private struct Share: Sendable {
    var id: String
    var what: String
    var parameter: String
    var isDrawn: Bool
    /// The count and what it is a share of; summed over the years it is asked of.
    var reading: @Sendable (CareReadings) -> CountedShare
    var lastYearOnly: Bool
  }

  private static let shares = [
    Share(
      id: "twelve-months", what: "looked after for 12 months or more, %",
      parameter: ComparedParameter.twelveMonths.rawValue,
      isDrawn: false, reading: { $0.twelveMonths }, lastYearOnly: false),
    Share(
      id: "prompt-adoptions", what: "adopted within 12 months of the decision, % of adopted", parameter: "adoption-12m",
      isDrawn: true, reading: { CountedShare($0.flows.adoptedPromptly, of: $0.flows.exits.adoption) },
      lastYearOnly: false),
    mix("foster", "in foster care", "placement-foster") { $0.ownFoster + $0.agencyFoster },
    mix("homes", "in children's homes", ComparedParameter.homes.rawValue) { $0[.home] },
    mix("parents", "placed with parents", "placement-parents") { $0[.parents] },
    mix("adoption", "placed for adoption", "placement-adoption") { $0[.adoption] },
    mix("other", "in other placements", "placement-other") { $0[.other] },
    Share(
      id: "foster-children", what: "in the council's own foster homes, for each 100 households",
      parameter: ComparedParameter.childrenPerHousehold.rawValue, isDrawn: false,
      reading: { CountedShare($0.inKind.ownFoster, of: $0.households) }, lastYearOnly: false),
    Share(
      id: "foster-places", what: "in the council's own foster homes, % of approved places",
      parameter: ComparedParameter.placesOccupied.rawValue, isDrawn: false,
      reading: { CountedShare($0.inKind.ownFoster, of: $0.places) }, lastYearOnly: false),
  ]

  private static func mix(
    _ id: String, _ what: String, _ parameter: String, _ count: @escaping @Sendable (PlacementCounts) -> Int
  ) -> Share {
    Share(
      id: "placement-\(id)", what: "\(what) after five years, %", parameter: parameter, isDrawn: true,
      reading: { CountedShare(count($0.inKind), of: $0.lookedAfter) }, lastYearOnly: true)
  }

  /// All of them; throws what playing throws.
  static func all(_ study: ValidationStudy) throws(WorkbenchError) -> [ValidationCheck] {
    guard let area = study.library.catalogue.areas[england] else {
      return shares.map {
        ValidationCheck(skipped: "care.\($0.id)", words($0), kind: kind($0), needs: "the area \(england)")
      }
    }
    let draws = min(enough, study.request.draws)
    let engine = try study.library.engine(
      of: area, study.request, [], EngineOptions(nationalTrends: false, grades: false), years: ValidationStudy.years,
      draws: draws)
    var futures: [[CareReadings]] = []
    for draw in 1...draws {
      if study.shouldStop { throw .interrupted }
      do throws(ModelError) { futures.append(try engine.careReadings(draw: draw)) } catch { throw .model(error) }
    }
    return shares.map { check($0, futures, study.library.catalogue) }
  }

  private static func words(_ share: Share) -> String { "England, children \(share.what)" }

  private static func kind(_ share: Share) -> ValidationCheck.Kind { share.isDrawn ? .calibration : .validation }

  /// The mean share over futures; it may lie outside the published range by two of its own standard errors.
  private static func check(
    _ share: Share, _ futures: [[CareReadings]], _ catalogue: Catalogue
  ) -> ValidationCheck {
    guard let published = catalogue.parameters[share.parameter] else {
      return ValidationCheck(
        skipped: "care.\(share.id)", words(share), kind: kind(share), needs: "the parameter \(share.parameter)")
    }
    let percents = RunningMoments(
      futures.compactMap { years -> Double? in
        let counted = years.suffix(share.lastYearOnly ? 1 : years.count).map(share.reading)
        let all = CountedShare(counted.reduce(0) { $0 + $1.count }, of: counted.reduce(0) { $0 + $1.of })
        return all.of > 0 ? all.percent : nil
      })
    let room = 2 * (percents.meanError.isFinite ? percents.meanError : 0)
    return ValidationCheck(
      "care.\(share.id)", words(share), kind: kind(share), figure: percents.mean,
      from: 100 * published.prior.quantile(0.05) - room, to: 100 * published.prior.quantile(0.95) + room,
      note: "\(share.parameter): \(published.citation.reference) \(published.citation.locator)")
  }
}
