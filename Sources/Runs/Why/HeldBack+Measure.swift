import DecisionAnalysis
import GradeDescriptors
import ServiceModel

extension HeldBack {
  /// Measures, over the futures that were played, what each aspect costs a grade of one portfolio.
  ///
  /// In every future each aspect alone is moved up to where the wanted grade typically stands, and the chance of that
  /// grade is worked out before and after; luck of the inspection is integrated out, limiting rules are left aside. The
  /// overall grade is counted from the outcome areas, as an inspection counts it.
  init(_ grade: String, of score: GradeScore, portfolio: Int, in play: AspectPlay, limit: Int) {
    let futures = ScoredFutures(play.standings.map { $0[portfolio].positions }, score: score)
    spread = score.counted == nil ? ScoreSpread(play.standings.map { $0[portfolio] }, score: score) : nil
    let read = score.weights.indices.filter { score.weights[$0] > 0 }
    self.grade = grade
    self.read = read.count
    guard let wanted = futures.wanted else {
      (self.wanted, chance, distance, aspects, below) = ("", Estimate(value: 1, error: 0), 0, [], 0)
      count = nil
      return
    }
    let typical = play.library.framework.readingRules.aspectCuts.typical(of: wanted)
    let means = read.map { ladder in play.mean(portfolio) { $0.positions[ladder] } }
    self.wanted = wanted.name
    chance = Estimate.mean(of: futures.chances(of: wanted))
    distance = score.cuts.floor(of: wanted) - futures.meanScore
    below = means.count { $0 < typical }
    count = futures.count(for: wanted)
    let ranked = read.map { (ladder: $0, gain: futures.gain(raising: $0, to: typical, for: wanted)) }.sorted {
      ($0.gain.chance.value, $0.gain.score, $1.ladder) > ($1.gain.chance.value, $1.gain.score, $0.ladder)
    }
    aspects = ranked.prefix(limit).filter { $0.gain.score > 0 }.map {
      Aspect($0.ladder, gain: $0.gain, wanted: wanted, portfolio: portfolio, in: play)
    }
  }
}

/// The futures of one portfolio with the score that one grade gives each of them.
private struct ScoredFutures {
  let positions: [[Double]]
  let score: GradeScore
  let scores: [Double]
  /// Scores of the parts that the overall grade counts; empty for other grades.
  let parts: [SIMD8<Double>]

  init(_ positions: [[Double]], score: GradeScore) {
    self.positions = positions
    self.score = score
    scores = positions.map(score.score)
    parts = score.counted.map { counted in positions.map(counted.scores) } ?? []
  }

  var meanScore: Double { scores.reduce(0, +) / Double(scores.count) }

  /// The lowest grade that is not as good as certain; nil where even the highest is.
  var wanted: Grade? {
    Grade.allCases.dropFirst().first { Estimate.mean(of: chances(of: $0)).value < ScoredFutures.certain }
  }

  private static let certain = 0.95

  func chances(of grade: Grade) -> [Float] {
    if let counted = score.counted { return parts.map { Float(counted.chance(ofAtLeast: grade, $0)) } }
    return scores.map { Float(score.chance(ofAtLeast: grade, score: $0)) }
  }

  /// How the outcome areas stand against what a grade asks of them, where it is counted.
  func count(for grade: Grade) -> HeldBack.Count? {
    guard let counted = score.counted else { return nil }
    let asked = min(grade, .good)
    func share(_ part: Int, _ chance: (Double) -> Double) -> Estimate {
      Estimate.mean(of: parts.map { Float(chance(counted.chance(ofPart: part, reaching: asked, $0))) })
    }
    let areas = JudgementArea.outcomes.enumerated().map { part, area in
      HeldBack.Count.Area(name: area.name, short: share(part) { 1 - $0 })
    }
    let most = counted.mostBelow(grade)
    return HeldBack.Count(
      areas: areas.sorted { ($0.short.value, $1.name) > ($1.short.value, $0.name) },
      short: areas.reduce(0) { $0 + $1.short.value }, most: most.usually, mostWithCapacity: most.withCapacity,
      capacity: share(CountedScore.capacityPlace) { $0 })
  }

  /// What is gained where an aspect stands at least so high: the rise in the grade's chance and in the score.
  func gain(raising ladder: Int, to position: Double, for grade: Grade) -> (chance: Estimate, score: Double) {
    let lifts = positions.map { max(0, position - $0[ladder]) }
    let rises = lifts.map { score.weights[ladder] * $0 }
    let rise = rises.reduce(0, +) / Double(rises.count)
    guard let counted = score.counted else {
      let gains = zip(scores, rises).map { before, rise in
        Float(score.chance(ofAtLeast: grade, score: before + rise) - score.chance(ofAtLeast: grade, score: before))
      }
      return (Estimate.mean(of: gains), rise)
    }
    let gains = zip(parts, lifts).map { before, lift in
      guard lift > 0 else { return Float(0) }
      let after = before + lift * counted.weights[ladder]
      return Float(counted.chance(ofAtLeast: grade, after) - counted.chance(ofAtLeast: grade, before))
    }
    return (Estimate.mean(of: gains), rise)
  }
}

extension HeldBack.Aspect {
  /// What is told of one aspect.
  fileprivate init(
    _ place: Int, gain: (chance: Estimate, score: Double), wanted: Grade, portfolio: Int, in play: AspectPlay
  ) {
    let framework = play.library.framework
    let ladder = framework.ladders[place]
    let position = play.mean(portfolio) { $0.positions[place] }
    let reads = framework.readingRules.aspectCuts.grade(of: position)
    let asked = ladder.rung(min(wanted, Grade(rawValue: reads.rawValue + 1) ?? .outstanding))
    id = ladder.id
    title = ladder.title
    area = ladder.area.name
    self.reads = reads.name
    next = asked.grade.name
    asks = asked.criterion
    locator = asked.locator
    self.gain = gain.chance
    closes = gain.score
    indicators = play.indicators(of: ladder.id)
    fromPractice = play.mean(portfolio) { $0.fromPractice[place] }
    fromIndicators = indicators.isEmpty ? nil : position - fromPractice
    moved = portfolio == 0 ? nil : position - play.mean(0) { $0.positions[place] }
  }
}

extension AspectPlay {
  /// The mean over futures of a number of one portfolio.
  func mean(_ portfolio: Int, _ number: (AspectStanding) -> Double) -> Double {
    standings.reduce(0) { $0 + number($1[portfolio]) } / Double(standings.count)
  }

  /// Names of the indicators that speak to an aspect, primary ones first.
  func indicators(of ladder: String) -> [String] {
    let links = library.catalogue.links.filter { $0.ladder == ladder }
    let ordered = links.filter(\.isPrimary) + links.filter { !$0.isPrimary }
    let names = ordered.compactMap { link in library.catalogue.indicator(link.indicator)?.name }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
