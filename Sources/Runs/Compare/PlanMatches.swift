/// Which plans of one run belong to which of another: by name and content, then by content, then by name.
///
/// Content goes before names, since a name is only what an author wrote. Doing nothing more is always its own partner.
struct PlanMatches {
  /// The partner of each plan of the first run: its place in the other one.
  private(set) var partners: [(place: Int, kinship: RunComparison.Kinship)?]
  /// Places of plans in the other run that have no partner.
  private(set) var strangers: [Int] = []

  /// Whether every plan of both has a partner with the same content.
  var isWhole: Bool {
    strangers.isEmpty && partners.allSatisfy { $0.map { $0.kinship != .otherContent } ?? false }
  }

  /// Matches the portfolios of two runs, the first of each being doing nothing more.
  init(_ one: [PortfolioResult], _ other: [PortfolioResult]) {
    partners = one.map { _ in nil }
    var free = Set(other.indices.dropFirst())
    partners[0] = (0, .same)
    let (contents, others) = (one.map(Course.all), other.map(Course.all))
    let rules: [(kinship: RunComparison.Kinship, isMet: (Int, Int) -> Bool)] = [
      (.same, { one[$0].name == other[$1].name && contents[$0] == others[$1] }),
      (.renamed, { contents[$0] == others[$1] }),
      (.otherContent, { one[$0].name == other[$1].name }),
    ]
    for rule in rules {
      for place in one.indices where partners[place] == nil {
        guard let found = free.sorted().first(where: { rule.isMet(place, $0) }) else { continue }
        free.remove(found)
        partners[place] = (found, rule.kinship)
      }
    }
    strangers = free.sorted()
  }
}

/// What a plan does with one intervention at one dose: adjoining spells of the same dose are one course.
private struct Course: Hashable {
  var intervention: String
  var dose: Double
  var unit: String
  var ramp: Double?
  var years: [Substring]

  /// The courses of a portfolio, in an order that does not depend on how its author wrote them.
  static func all(of portfolio: PortfolioResult) -> [Course] {
    let spells = portfolio.deployments.map {
      Course(
        intervention: $0.intervention, dose: $0.dose, unit: $0.unit, ramp: $0.rampMonths,
        years: $0.years.split(separator: "-"))
    }
    let sorted = spells.sorted {
      ($0.intervention, $0.first, $0.last, $0.dose) < ($1.intervention, $1.first, $1.last, $1.dose)
    }
    return sorted.reduce(into: []) { courses, spell in
      if let before = courses.last, before.isFollowed(by: spell), let last = spell.years.last {
        courses[courses.count - 1].years = [before.years[0], last]
      } else {
        courses.append(spell)
      }
    }
  }

  private var first: Int { years.first.flatMap { Int($0) } ?? 0 }
  private var last: Int { years.last.flatMap { Int($0) } ?? 0 }

  private func isFollowed(by next: Course) -> Bool {
    intervention == next.intervention && dose == next.dose && unit == next.unit && ramp == next.ramp
      && last + 1 == next.first
  }
}

extension RunSummary {
  /// Whether another run, with its plans matched, has the same outputs, years and statistics throughout.
  func hasSameNumbers(as other: RunSummary, _ matches: PlanMatches) -> Bool {
    guard outputs == other.outputs, gaps.count == other.gaps.count else { return false }
    let pairs = zip(portfolios.indices, matches.partners).map { (own: $0, twin: $1?.place) }
    return pairs.allSatisfy { own, twin in
      guard let twin else { return false }
      let (one, two) = (portfolios[own], other.portfolios[twin])
      let gapsAgree = zip(gaps, other.gaps).allSatisfy { $0.gap == $1.gap && $0.portfolios[own] == $1.portfolios[twin] }
      return one.years == two.years && one.budget == two.budget && gapsAgree
    }
  }
}
