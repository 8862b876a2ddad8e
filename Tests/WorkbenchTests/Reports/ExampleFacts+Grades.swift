import DecisionAnalysis
import Runs
import Wording

extension ExampleFacts {
  static let gradeNames = [
    "Enjoying and achieving", "Staying safe", "Being healthy", "Achieving economic well-being",
    "Making a positive contribution", "Service management", "Children’s services",
  ]

  /// Chances that lean further to good as `lean` rises.
  static func chances(_ lean: Double) -> GradeFacts.Year {
    let outstanding = 0.02 + 0.1 * lean
    let good = 0.15 + 0.55 * lean
    let inadequate = 0.24 * (1 - lean)
    let chances = [inadequate, 1 - outstanding - good - inadequate, good, outstanding]
    return GradeFacts.Year(chances: chances, atLeastGood: Estimate(value: outstanding + good, error: 0.011))
  }

  static func grade(_ place: Int, _ name: String, inspection: String) -> GradeFacts {
    let bases = [0.55, 0.22, 0.4, 0.62, 0.5, 0.34, 0.3]
    let effects = [0.0, place == 1 ? 0.12 : 0.01, place == 1 ? -0.09 : -0.02, place == 1 ? 0.21 : 0.05]
    let courses = effects.map { effect in
      years.indices.map { chances(bases[place] + effect * Double($0 + 1) / 5 + 0.01 * Double($0)) }
    }
    let last = years.count - 1
    return GradeFacts(
      id: "grade.\(place)", name: name, inspection: inspection, isHeadline: place == 6, courses: courses,
      changes: courses.dropFirst().map {
        Estimate(value: $0[last].atLeastGood.value - courses[0][last].atLeastGood.value, error: 0.006)
      },
      verdicts: effects.dropFirst().map { $0 > 0 ? .real(.better) : .real(.worse) },
      brakes: effects.indices.map { plan in
        place == 1
          ? [
            .init(name: "timeliness of assessment", share: Estimate(value: plan == 2 ? 0.61 : 0.34, error: 0.011)),
            .init(name: "staffing of the duty team", share: Estimate(value: 0.22, error: 0.01)),
          ] : []
      },
      distances: effects.indices.map { place == 6 ? 0.42 - 0.1 * Double($0) : nil },
      held: effects.indices.map { held(place, plan: $0) },
      indicatorVoice: inspection == "Joint area review" && place < 5
        ? RankCorrelation((0..<128).map { Float($0 * 37 % 128) }, (0..<128).map { Float($0 % (place + 2)) }) : nil)
  }

  /// What holds a grade back: nothing for one that is outstanding.
  static func held(_ place: Int, plan: Int) -> HeldBack {
    let aspects = [("thresholds", 0.06, 0.011), ("assessment-timeliness", 0.04, 0.003), ("quiet-aspect", 0.002, 0.001)]
    return HeldBack(
      grade: "grade.\(place)", wanted: place == 4 ? "" : "good", chance: Estimate(value: 0.62, error: 0.02),
      distance: -0.1,
      aspects: place == 4
        ? []
        : aspects.map { name, gain, error in
          HeldBack.Aspect(
            id: "staying-safe/\(name)", title: name, area: "Staying safe", reads: "adequate", next: "good",
            asks: "Nearly everyone agrees when to act", locator: "SS:3:R9", gain: Estimate(value: gain, error: error),
            closes: gain * 1.4, fromIndicators: name == "thresholds" ? nil : -0.4, fromPractice: 0.2,
            indicators: name == "thresholds" ? [] : ["Initial assessments inside 7 working days"],
            moved: plan == 0 ? nil : 0.1 * Double(plan))
        }, read: 28, below: 11)
  }

  static let grades: [GradeFacts] =
    gradeNames.enumerated().map { grade($0.offset, $0.element, inspection: "Joint area review") }
    + [0, 1].map { grade($0, gradeNames[$0], inspection: "Annual performance assessment") }

  static let gaps: [GapFacts] = [
    gap("gcse", "Five good GCSEs", "all pupils", "children looked after", "%", 61.8, 13, [0, 0.9, 0.1, 1.3]),
    gap(
      "absence", "Absence of 25 days or more", "all pupils", "children looked after", "%", 4.1, 12.6, [0, -1, 0, -1]),
    gap(
      "neet", "Not in education, employment or training", "all young people", "care leavers", "%", 8.4, 29,
      [0, -2, -1, -3]),
  ]

  static func gap(
    _ id: String, _ name: String, _ universal: String, _ vulnerable: String, _ unit: String, _ all: Double,
    _ some: Double, _ moves: [Double]
  ) -> GapFacts {
    GapFacts(
      id: id, name: name, universalName: universal, vulnerableName: vulnerable, unit: QuantityUnit(unit),
      pairs: moves.enumerated().map { plan, move in
        GapFacts.Pair(
          universal: all, vulnerable: some + move, gap: spread(abs(all - some - move), 9),
          narrower: plan == 0 ? nil : Estimate(value: move == 0 ? 0.5 : 0.68, error: 0.01))
      })
  }

  static let money = MoneyFacts(
    discountRate: 0.035, accounts: [account(0), account(1), account(2)],
    scope: "All of it falls on the council’s budget.",
    uncounted: [
      .init(name: "Schools", reason: "Not modelled."), .init(name: "Health services", reason: "Not modelled either."),
    ])

  static func account(_ plan: Int) -> MoneyFacts.Account {
    let programme = [[210, 230, 215, 90, 90], [60, 60, 60, 60, 60], [260, 320, 310, 180, 180]][plan].map { $0 * 1000.0 }
    let placements = [[-20, -140, -260, -330, -360], [10, 30, 10, -40, -90], [-20, -120, -270, -390, -450]][plan]
      .map { $0 * 1000.0 }
    let staff = [[0, 0, 0, 0, 0], [20, 60, 80, 80, 70], [110, 120, 120, 115, 110]][plan].map { $0 * 1000.0 }
    let total = years.indices.map { programme[$0] + placements[$0] + staff[$0] }
    return MoneyFacts.Account(
      lines: [line("Interventions", programme), line("Placements", placements), line("Social workers", staff)],
      total: line("All together", total),
      payers: [
        .init(
          name: "The plan itself", change: spread(programme.reduce(0, +), 70_000),
          saves: Estimate(value: 0.001, error: 0.001)),
        .init(
          name: "Placements", change: spread(placements.reduce(0, +), 600_000),
          saves: Estimate(value: 0.88, error: 0.007)),
        .init(
          name: "The council in all", change: spread(total.reduce(0, +), 700_000),
          saves: Estimate(value: 0.4, error: 0.011)),
      ])
  }

  static func line(_ name: String, _ years: [Double]) -> MoneyFacts.Line {
    let sum = years.reduce(0, +)
    return MoneyFacts.Line(
      name: name, years: years, undiscounted: spread(sum, max(abs(sum) * 0.6, 90_000)),
      discounted: spread(sum * 0.93, max(abs(sum) * 0.55, 85_000)),
      saves: Estimate(value: sum < 0 ? 0.91 : 0.07, error: 0.006))
  }

  static let contributions: [ContributionFacts] = [
    ContributionFacts(
      portfolio: 3, output: "Initial assessments inside 7 working days", unit: QuantityUnit("%"), year: 2011,
      parts: [
        .init(name: "Lower intervention threshold", alone: spread(-13.6, 6)),
        .init(name: "Duty and assessment capacity", alone: spread(6.2, 3)),
        .init(name: "Foster carer recruitment", alone: spread(0, 0, error: 0)),
      ], together: spread(-5, 5), interaction: spread(2.4, 2.2)),
    ContributionFacts(
      portfolio: 3, output: "Spending over all years", unit: .pounds, year: 2011, isSum: true,
      parts: [
        .init(name: "Lower intervention threshold", alone: spread(400_000, 300_000)),
        .init(name: "Duty and assessment capacity", alone: spread(1_600_000, 200_000)),
      ], together: spread(2_050_000, 400_000), interaction: spread(50_000, 90_000)),
  ]

  static let dependences: [DependenceFacts] = [
    DependenceFacts(
      answer: "the change in assessments inside 7 days under ‘The whole plan’",
      entries: [
        .init(
          name: "Hours a duty worker has for assessments in a week", correlation: 0.62, error: 0.018,
          confidence: "assumption"),
        .init(
          name: "Rise in referrals when the threshold is lowered", correlation: -0.48, error: 0.02,
          confidence: "derived"),
        .init(name: "Time to fill a vacant post", correlation: -0.27, error: 0.022, confidence: "sourced"),
        .init(
          name: "Lower intervention threshold: strength of its effects", correlation: 0.16, error: 0.023,
          confidence: "assumption"),
      ], examined: 143)
  ]

  static let basis = BasisFacts(
    confidences: [
      .init(name: "assumption", count: 118), .init(name: "sourced", count: 96), .init(name: "derived", count: 61),
    ],
    numbers: [
      .init(
        name: "Foster carers who leave in a year", value: "8 to 13% (catalogue 7 to 15%)", confidence: "assumption",
        source: "scenario", because: "Fostering panel minutes, March 2006"),
      .init(
        name: "Hours a duty worker has for assessments in a week", value: "11 to 19", confidence: "assumption",
        source: "assumption"),
    ],
    sources: [
      .init(
        id: "CPR06",
        title:
          "Department for Education and Skills, Referrals, assessments and children on child protection registers, 2006",
        address: "https://example.gov.uk/cpr06", uses: 41),
      .init(id: "003", title: "Rotherham joint area review, 2006", address: nil, uses: 29),
    ],
    remarks: ["12 of 2,012 sets of assumptions did not fit the area’s counts and were drawn again."])

  static let recipe = ReportFacts.Recipe(
    run: "2000x1-0", command: "windscreen run Scenarios/rotherham-2006/foster-carers.yaml --draws 2000 --seed 7",
    facts: [
      .init(name: "Seed", value: "7"), .init(name: "Version", value: "0.1.0"),
      .init(name: "Scenario", value: "SHA-256 9b74c9897bac770ffc029102a200c5de9b74c9897bac770ffc029102a200c5de"),
    ])
}
