package import ServiceModel
import Stochastics

extension ExtremeCase {
  /// Quantities that meet in one sum, product or balance: the joint limits, and what each mechanism is solved from.
  private static let groups: [[Quantity]] =
    JointLimit.all.map(\.parts) + [
      [.needWeeksAdditional, .needWeeksComplex, .needWeeksAcute, .needShareComplex, .needShareAcute, .careEntryRate],
      [
        .referralRate, .initialPerReferral, .corePerInitial, .enquiriesPerReferral, .dutyUtilisation, .childInNeedShare,
      ],
      [.contactsPerReferral, .thresholdSlope, .contactRateAcute, .reReferralShare, .enquiryLevelRatio, .overloadBar],
      [.registrationPerConference, .registerMonths, .registerShape, .enquiriesPerReferral, .registerToCare],
      [.turnover, .caseloadTurnover, .caseload, .timeToFill, .longTermTeamShare, .workerChangeRate],
      [.exitHazardToSixMonths, .exitHazardToTwelveMonths, .exitHazardBeyond, .careEntryRate, .lookedAfterChange],
      [.moveHazardToSixMonths, .moveHazardBeyond, .moveFrailtyShape, .fosterLeaving, .workerChangeMoveRatio],
      [.fosterHouseholds, .fosterPlaces, .fosterMostOccupancy, .agencyShareFoster, .placementFoster],
      [.camhsReferrals, .camhsStaff, .camhsNewCases, .camhsMissed, .camhsWithdrawal, .camhsLongWaitShare],
      [.clinicInducedShare, .clinicNoticeWeeks, .camhsTierTwoWait, .camhsFirstStepsWeeks, .camhsTurnover],
      [.therapyReferrals, .therapyStaff, .therapyAssessments, .therapyFollowUps, .therapyTreatmentWeeks],
    ]

  /// Every pair of quantities that meet, each at its ends, at half and twice what is believed and as a law between.
  package static func pairs(in catalogue: Catalogue, area: String) -> [ExtremeCase] {
    pairs(of: groups, catalogue, area)
  }

  /// The pairs of those quantities alone that a joint limit binds.
  package static func limitedPairs(in catalogue: Catalogue, area: String) -> [ExtremeCase] {
    pairs(of: JointLimit.all.map(\.parts), catalogue, area)
  }

  private static func pairs(of groups: [[Quantity]], _ catalogue: Catalogue, _ area: String) -> [ExtremeCase] {
    groups.flatMap { group in
      group.indices.flatMap { one in
        group.indices.dropFirst(one + 1).flatMap { other in
          joint(group[one], catalogue, area).flatMap { first in
            joint(group[other], catalogue, area).map { ExtremeCase([first, $0]) }
          }
        }
      }
    }
  }

  private static func joint(
    _ quantity: Quantity, _ catalogue: Catalogue, _ area: String
  ) -> [(parameter: String, prior: String)] {
    let id = catalogue.areas[area]?.parameters[quantity.rawValue] ?? quantity.rawValue
    guard let central = catalogue.parameters[id]?.prior.central else { return [] }
    let range = quantity.range
    let inside = [central / 2, central * 2].filter(range.contains)
    let middle = min(max(central, range.lowerBound), range.upperBound)
    return ([range.lowerBound, range.upperBound] + inside).map { (id, "fixed: \($0)") }
      + [(id, "pert: [\(range.lowerBound), \(middle), \(range.upperBound)]")]
  }

  /// A case that assumes of one quantity nearly what is believed.
  package static func sound(_ number: Int, in catalogue: Catalogue, area: String) -> ExtremeCase {
    let quantity = Quantity.allCases[number * 7 % Quantity.allCases.count]
    let id = catalogue.areas[area]?.parameters[quantity.rawValue] ?? quantity.rawValue
    guard let prior = catalogue.parameters[id]?.prior, quantity.isDrawn, !prior.isFixed else { return ExtremeCase([]) }
    return ExtremeCase([
      (id, "two-piece: [\(prior.quantile(0.2)), \(prior.quantile(0.5)), \(prior.quantile(0.8))]")
    ])
  }

  /// A case that assumes many quantities at once, each anywhere in its range and often at an end.
  package static func random(_ number: Int, in catalogue: Catalogue, area: String) -> ExtremeCase {
    var chance = Chance(seed: UInt64(number))
    let many = 1 + chance.below(chance.percent(50) ? 6 : 60)
    var chosen: [Quantity] = []
    for _ in 0..<many {
      if let quantity = chance.pick(Quantity.allCases), !chosen.contains(quantity) { chosen.append(quantity) }
    }
    return ExtremeCase(
      chosen.compactMap { quantity in
        let id = catalogue.areas[area]?.parameters[quantity.rawValue] ?? quantity.rawValue
        guard let central = catalogue.parameters[id]?.prior.central else { return nil }
        let range = quantity.range
        let span = range.upperBound - range.lowerBound
        switch chance.below(6) {
        case 0: return (id, "fixed: \(range.lowerBound)")
        case 1: return (id, "fixed: \(range.upperBound)")
        case 2: return (id, "fixed: \(range.lowerBound + span * Double(chance.below(1_000)) / 1_000)")
        case 3 where quantity.isDrawn: return (id, "uniform: [\(range.lowerBound), \(central), \(range.upperBound)]")
        default:
          // Near what is believed, so that many sets are played and not refused.
          let near = central * (0.5 + Double(chance.below(1_000)) / 1_000)
          return (id, "fixed: \(min(max(near, range.lowerBound), range.upperBound))")
        }
      })
  }
}
