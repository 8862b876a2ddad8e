/// How much each ladder weighs in the score of one grade: one weight a ladder, in the order of the framework.
///
/// Universal and targeted services weigh the same (source 004, line 130), and criticality is no weight. Within an area
/// its headings weigh the same, and within `capacity: workforce` and its like the sub-headings do, so that a long
/// heading does not outvote a short one.
struct ScoreWeights: Sendable {
  let framework: Framework
  private let population: ReferencePopulation

  init(framework: Framework) {
    self.framework = framework
    population = ReferencePopulation(framework: framework)
  }

  /// The standardised weights of what a grade is worked out from.
  func standardised(_ measure: GradeID.Measure) -> [Double] { population.standardised(shares(measure)) }

  /// The weights of a measure as shares of one.
  func shares(_ measure: GradeID.Measure) -> [Double] {
    switch measure {
    case .localArea(let area): areaShares(area, councilOnly: false)
    case .councilArea(let area): areaShares(area, councilOnly: true)
    case .service(let group): serviceShares(group)
    case .function(let function): functionShares(function)
    case .overall: overallShares()
    }
  }

  /// The area parts of the overall grade in standardised form, with the weight each takes in the standardised whole.
  func overallParts() -> [(area: JudgementArea, coefficient: Double)] {
    let parts = JudgementArea.allCases.compactMap { area in
      framework.readingRules.overall.weights[area].map { (area: area, weight: $0 * priority(area)) }
    }
    let raw = combined(parts)
    let scale = 1 / population.variance(of: raw).squareRoot()
    return parts.map { ($0.area, $0.weight * scale) }
  }

  private func overallShares() -> [Double] {
    let raw = combined(
      JudgementArea.allCases.compactMap { area in
        framework.readingRules.overall.weights[area].map { (area, $0 * priority(area)) }
      })
    let total = raw.reduce(0, +)
    return raw.map { $0 / total }
  }

  private func combined(_ parts: [(area: JudgementArea, weight: Double)]) -> [Double] {
    var sum = [Double](repeating: 0, count: framework.ladders.count)
    for part in parts {
      for (index, weight) in standardised(.councilArea(part.area)).enumerated() { sum[index] += part.weight * weight }
    }
    return sum
  }

  private func serviceShares(_ group: ServiceGroup) -> [Double] {
    guard let selection = framework.readingRules.services[group] else { return framework.ladders.map { _ in 0 } }
    let weights = framework.ladders.map { ladder in
      guard selection.areas.contains(ladder.area), selection.services.contains(ladder.service) else { return 0.0 }
      return baseWeight(ladder, councilOnly: selection.councilOnly)
    }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  /// The aspects of a service function, weighted by what the council answers for, as section 1.1 is about the council.
  private func functionShares(_ function: ServiceFunction) -> [Double] {
    let weights = framework.ladders.map {
      $0.area == function.area && $0.service == function.service ? baseWeight($0, councilOnly: true) : 0
    }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  private func areaShares(_ area: JudgementArea, councilOnly: Bool) -> [Double] {
    let members = framework.indices(of: area).filter {
      !framework.readingRules.computed.contains(framework.ladders[$0].id)
    }
    var shares = [Double](repeating: 0, count: framework.ladders.count)
    let headings = grouped(members) { heading(framework.ladders[$0].strand) }
    for group in headings {
      let subheadings = grouped(group) { framework.ladders[$0].strand }
      for strand in subheadings {
        let weights = strand.map { baseWeight(framework.ladders[$0], councilOnly: councilOnly) }
        let total = weights.reduce(0, +) * Double(headings.count * subheadings.count)
        for (index, weight) in zip(strand, weights) { shares[index] = weight / total }
      }
    }
    return shares
  }

  private func baseWeight(_ ladder: Ladder, councilOnly: Bool) -> Double {
    let rules = framework.readingRules
    let answering = councilOnly ? rules.attribution.weight(of: ladder.attribution) : 1
    return answering * (rules.halfWeight.contains(ladder.id) ? 0.5 : 1) * rules.priority(of: ladder.id)
  }

  private func priority(_ area: JudgementArea) -> Double { framework.readingRules.priority(of: area) }

  private func heading(_ strand: String) -> String { String(strand.prefix { $0 != ":" }) }

  private func grouped(_ indices: [Int], by key: (Int) -> String) -> [[Int]] {
    var order: [String] = []
    var groups: [String: [Int]] = [:]
    for index in indices {
      let name = key(index)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(index)
    }
    return order.compactMap { groups[$0] }
  }
}
