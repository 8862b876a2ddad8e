import ServiceModel

/// How many people an indicator is counted among, and what its figure says of them.
struct CountedPeople: Hashable, Sendable {
  /// People below the line in the area; nil where nobody is counted.
  private let below: Double?
  private let counting: Indicator.Counting
  /// Whose number they follow.
  let among: Indicator.People

  /// The people that an indicator counts in an area of so many residents.
  init(_ indicator: Indicator, residents: Double) {
    counting = indicator.counting
    among = indicator.countedAmong
    let countsPeople = !CountedPeople.ofThings.contains(indicator.id)
    below =
      counting == .measured || !countsPeople ? nil : indicator.typicalDenominator * residents / TableArea.population
  }

  /// Indicators that count posts and schools.
  private static let ofThings: Set<String> = [
    "social-worker-vacancies", "schools-causing-concern", "healthy-schools-status",
  ]

  /// How many people a figure counts, and of a share also how many are left; none where nobody is counted.
  func counts(at value: Double) -> [Double] {
    guard let below else { return [] }
    let counted = value / counting.whole * below
    if case .share = counting { return [counted, below - counted] }
    return [counted]
  }
}

extension CountedPeople {
  /// Outputs of which each gives the other away, since the children or the staff below the line are known.
  private static let pairs: [(StockOutput, String)] = [
    (.lookedAfter, "looked-after-rate"), (.register, "child-protection-register-rate"), (.entries, "care-entry-rate"),
    (.referrals, "referral-rate"),
  ]

  /// Shares and costs of the people in a count, which say little of few people but too much.
  private static let among: [StockOutput: [OutputID]] = [
    .lookedAfter: [.indicator("lac-weekly-cost"), .indicator("lac-camhs-wait"), .cost(.placements), .cost(.total)],
    .register: ["register-unallocated", "register-reviews-on-time"].map(OutputID.indicator),
    .referrals: ["re-referral-rate", "referrals-to-initial-assessment"].map(OutputID.indicator),
    .workers: ["social-worker-vacancies", "social-worker-turnover", "agency-social-workers"].map(OutputID.indicator)
      + [.stock(.vacantPosts), .cost(.staff), .cost(.total)],
    .camhsWaiting: [.indicator("camhs-wait-over-13-weeks")],
    .therapyWaiting: [.indicator("paediatric-ot-wait")],
  ]

  /// A whole and its two parts: of three, any two give the third.
  private static let thirds = [["gcse-five-good", "gcse-boys", "gcse-girls"].map(OutputID.indicator)]

  /// The outputs that must be held back in a portfolio's year where one is.
  static func givenAway(by output: OutputID, _ people: [OutputID: CountedPeople]) -> [OutputID] {
    var found: [OutputID] = []
    for (stock, rate) in pairs {
      if output == .stock(stock) { found.append(.indicator(rate)) }
      if output == .indicator(rate) { found.append(.stock(stock)) }
    }
    if case .stock(let stock) = output {
      found += among[stock] ?? []
      let group: Indicator.People? =
        switch stock {
        case .lookedAfter: .lookedAfter
        case .careLeavers: .careLeavers
        default: nil
        }
      if let group { found += people.filter { $0.value.among == group }.map(\.key) }
    }
    for third in thirds where third.contains(output) { found += third }
    return found
  }
}

extension StockOutput {
  /// Whether it counts people: children, households, staff. Vacant posts are nobody.
  var countsPeople: Bool { unit == "count" && self != .vacantPosts }
}
