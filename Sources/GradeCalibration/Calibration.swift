public import GradeDescriptors
import Mathematics

/// Fits cut points and the standing of reviewed areas jointly, so that inspections of a national sample give the grades that were published.
///
/// The sample goes through the whole chain, noise and limits included: once as annual performance assessments of 2006
/// and once as joint area reviews. For each standing of the reviewed areas the cut points are solved so that the expected overall grades of
/// 102 assessments and 37 reviews together are the published 4/28/97/10 of 139, and those of areas and capacity in the
/// assessments what is known of them: what is printed of staying safe and of enjoying and achieving decides their cut between
/// adequate and good, and the overall grade, which counts areas, that of the three areas of which nothing is printed. The
/// lowest cuts of grades that were never given come from how often they may be given all the same. The standing kept is the one under which the published split of the overall
/// grades between the two instruments is likeliest, given a prior. Reviews were partly scheduled by risk, so that not all of the
/// difference is harshness: half of the gap is taken for it, and the areas account for the rest.
public struct Calibration: Sendable {
  /// The published grades that are fitted.
  public struct Targets: Sendable {
    /// Overall grades of the annual performance assessments of 2006, inadequate first.
    public var assessments: [Double]
    /// Overall grades of the joint area reviews, inadequate first.
    public var reviews: [Double]
    /// Share of staying safe that is inadequate in the assessments of 2006.
    public var inadequateStayingSafe: Double
    /// Share of staying safe and of enjoying and achieving, on average, that is adequate or worse in the assessments.
    public var weakAreas: Double
    /// Share of areas other than staying safe, and of capacity, that is inadequate in the assessments.
    public var rarelyInadequate: Double
    /// Share of the five outcome areas, on average, that is outstanding in the assessments.
    public var outstandingAreas: Double
    /// Share of capacity for improvement that is good or better.
    public var goodCapacity: Double
    /// What is believed of the standing of reviewed areas before their overall grades are looked at.
    public var reviewedShift: Double
    /// Standard deviation of that belief.
    public var reviewedShiftSpread: Double

    /// What source 002, source 001 and the press of 2006 say.
    ///
    /// Overall: 2/14/76/10 of 102 (Ofsted and CSCI, November 2006) and the rest of 4/28/97/10 of 139 (source 002).
    /// Staying safe: inadequate in 4 of 102 (source 001). Areas, partly an assumption: adequate or worse in 27 per cent
    /// for staying safe (BBC, 2008) and in just over one in five for enjoying and achieving (source 001), the latter taken
    /// for local services in the three areas of which nothing is printed; outstanding as often as staying safe, 16 per cent. Being healthy inadequate in none of 102, positive contribution in none of two
    /// years' 249 (source 001): half a case in those 351 is taken (Jeffreys' prior), in the other areas and in capacity
    /// too. Capacity: 89 per cent good or better (Community Care, 2006). The difference between staying safe and enjoying and achieving in
    /// being good is within sampling error of 102, that between staying safe and the others in being inadequate (4
    /// against none) is not, so the lowest cut point of staying safe is its own.
    public static let published = Targets(
      assessments: [2, 14, 76, 10], reviews: [2, 14, 21, 0], inadequateStayingSafe: 4.0 / 102,
      weakAreas: (0.27 + 4 * 0.215) / 5, rarelyInadequate: 0.5 / 352, outstandingAreas: 0.16, goodCapacity: 0.89,
      reviewedShift: -0.4,
      reviewedShiftSpread: 0.3)
  }

  /// What was fitted, and how well it reproduces the targets.
  public struct Fit: Sendable {
    /// The reading with the fitted numbers.
    public var rules: ReadingRules
    /// Expected overall grades of the assessments, inadequate first.
    public var assessments: [Double]
    /// Expected overall grades of the reviews, inadequate first.
    public var reviews: [Double]
    /// Expected shares for staying safe in the assessments, inadequate first.
    public var stayingSafe: [Double]
    /// Expected shares of the five outcome areas in the assessments, averaged.
    public var areas: [Double]
    /// Expected shares of staying safe and of enjoying and achieving in the assessments, averaged.
    public var printedAreas: [Double]
    /// Expected shares of the four outcome areas other than staying safe in the assessments, averaged.
    public var rareAreas: [Double]
    /// Expected shares for capacity in the assessments.
    public var capacity: [Double]
    /// Logarithm of the likelihood of the split times the prior of the reviewed areas, up to a constant.
    public var logLikelihood: Double
  }

  private let framework: Framework
  private let sample: NationalSample
  private let targets: Targets

  /// Prepares a fit; the sample decides the Monte Carlo error, and 20,000 areas take some seconds.
  public init(framework: Framework, sample: NationalSample, targets: Targets = .published) {
    self.framework = framework
    self.sample = sample
    self.targets = targets
  }

  /// Searches the standing of the reviewed areas by golden section, cut points solved at each step.
  public func fit(shift: ClosedRange<Double> = -1.5...0, steps: Int = 12) -> Fit {
    let ratio = (5.0.squareRoot() - 1) / 2
    var low = shift.lowerBound
    var high = shift.upperBound
    var left = solved(high - ratio * (high - low))
    var right = solved(low + ratio * (high - low))
    for _ in 0..<steps {
      if left.logLikelihood > right.logLikelihood {
        high = low + ratio * (high - low)
        right = left
        left = solved(high - ratio * (high - low), from: left.rules)
      } else {
        low = high - ratio * (high - low)
        left = right
        right = solved(low + ratio * (high - low), from: right.rules)
      }
    }
    let best = left.logLikelihood > right.logLikelihood ? left : right
    return solved((low + high) / 2, from: best.rules, rounds: 40)
  }

  /// The cut points that reproduce the pooled grades where reviewed areas stand so far from the national mean.
  public func solved(_ shift: Double, from start: ReadingRules? = nil, rounds: Int = 20) -> Fit {
    var rules = start ?? framework.readingRules
    rules.population.reviewedShift = shift
    var fit = expected(rules)
    for _ in 0..<rounds {
      rules = moved(rules, after: fit)
      fit = expected(rules)
    }
    return fit
  }

  /// The reading with every cut point moved by the probit gap between what was found and what was published.
  private func moved(_ rules: ReadingRules, after fit: Fit) -> ReadingRules {
    var rules = rules
    let overall = gaps(
      from: zip(fit.assessments, fit.reviews).map(+), to: zip(targets.assessments, targets.reviews).map(+))
    let areas = gaps(from: fit.areas, to: [0, 1 - targets.outstandingAreas, 0, targets.outstandingAreas])[2]
    let printed = gaps(from: fit.printedAreas, to: [0, targets.weakAreas, 1 - targets.weakAreas, 0])[1]
    let rarely = [targets.rarelyInadequate, 1 - targets.rarelyInadequate, 0, 0]
    let rare = gaps(from: fit.rareAreas, to: rarely)[0]
    let staying = gaps(
      from: fit.stayingSafe, to: [targets.inadequateStayingSafe, 1 - targets.inadequateStayingSafe, 0, 0])[0]
    let capacity = gaps(from: fit.capacity, to: [0, 1 - targets.goodCapacity, targets.goodCapacity, 0])[1]
    let before = rules
    rules.cuts = moved(before.cuts, by: [rare, printed, areas])
    rules.areaCuts[.stayingSafe] = CutPoints(
      before.cuts(of: .stayingSafe).oneTwo + staying, rules.cuts.twoThree, rules.cuts.threeFour)
    rules.areaCuts[.capacityForImprovement] = CutPoints(
      before.cuts(of: .capacityForImprovement).oneTwo + gaps(from: fit.capacity, to: fit.rareAreas)[0],
      before.cuts(of: .capacityForImprovement).twoThree + capacity, rules.cuts.threeFour)
    for area in Calibration.unprinted {
      rules.councilCuts[area] = CutPoints(
        rules.cuts.oneTwo, before.councilCuts(of: area).twoThree + overall[1], rules.cuts.threeFour)
    }
    let balance = before.cuts(of: .overallEffectiveness)
    rules.areaCuts[.overallEffectiveness] = CutPoints(
      balance.oneTwo, balance.twoThree, max(balance.twoThree + 0.05, balance.threeFour + overall[2]))
    return rules
  }

  /// Sends the sample through the chain under a reading.
  public func expected(_ rules: ReadingRules) -> Fit {
    let evaluator = ForwardEvaluator(framework: Framework(ladders: framework.ladders, readingRules: rules))
    let seven = sample.margins(evaluator, .annualPerformanceAssessment2007)
    let review = sample.margins(evaluator, .jointAreaReview, qualityShift: rules.population.reviewedShift)
    let assessments = seven.shares("apa.overall") ?? []
    let reviews = review.shares("jar.childrens-services") ?? []
    let areas = JudgementArea.outcomes.compactMap { seven.shares("apa.area.\($0.id)") }
    let surprise = (rules.population.reviewedShift - targets.reviewedShift) / targets.reviewedShiftSpread
    return Fit(
      rules: rules, assessments: scaled(assessments, to: targets.assessments),
      reviews: scaled(reviews, to: targets.reviews), stayingSafe: seven.shares("apa.area.staying-safe") ?? [],
      areas: mean(areas),
      printedAreas: mean(
        [JudgementArea.stayingSafe, .enjoyingAchieving].compactMap { seven.shares("apa.area.\($0.id)") }),
      rareAreas: mean(
        JudgementArea.outcomes.filter { $0 != .stayingSafe }.compactMap { seven.shares("apa.area.\($0.id)") }),
      capacity: seven.shares("apa.capacity") ?? [],
      logLikelihood: logLikelihood(targets.assessments, assessments) + logLikelihood(targets.reviews, reviews)
        - surprise * surprise / 2)
  }

  private func mean(_ areas: [[Double]]) -> [Double] {
    (0..<4).map { grade in areas.reduce(0) { $0 + $1[grade] } / Double(areas.count) }
  }

  private func scaled(_ shares: [Double], to counts: [Double]) -> [Double] {
    let total = counts.reduce(0, +)
    return shares.map { $0 * total }
  }

  private func logLikelihood(_ counts: [Double], _ shares: [Double]) -> Double {
    zip(counts, shares).reduce(0) { $0 + $1.0 * logarithm(max($1.1, 1e-9)) }
  }

  private func gaps(from found: [Double], to wanted: [Double]) -> [Double] {
    zip(probits(wanted), probits(found)).map { 0.7 * ($0 - $1) }
  }

  private func moved(_ cuts: CutPoints, by steps: [Double]) -> CutPoints {
    CutPoints(cuts.oneTwo + steps[0], cuts.twoThree + steps[1], cuts.threeFour + steps[2])
  }

  /// The outcome areas of which no shares are printed.
  public static let unprinted: [JudgementArea] = [.beingHealthy, .positiveContribution, .economicWellBeing]

  /// The reading with the lower two points of the overall grade where as many balances lie below as are graded so.
  ///
  /// They part no grades, which are counted there; pages measure distances from them.
  public func withEquivalentCuts(_ fit: Fit) -> ReadingRules {
    var rules = fit.rules
    let evaluator = ForwardEvaluator(framework: Framework(ladders: framework.ladders, readingRules: rules))
    let balances = sample.overallScores(evaluator, .annualPerformanceAssessment2007).sorted()
    let total = fit.assessments.reduce(0, +)
    func point(_ share: Double) -> Double { balances[min(balances.count - 1, Int(share * Double(balances.count)))] }
    let lowest = point(fit.assessments[0] / total)
    rules.areaCuts[.overallEffectiveness] = CutPoints(
      lowest, point((fit.assessments[0] + fit.assessments[1]) / total),
      rules.cuts(of: .overallEffectiveness).threeFour)
    return rules
  }

  private func probits(_ counts: [Double]) -> [Double] {
    let total = counts.reduce(0, +)
    var below = 0.0
    return counts.dropLast().map { count in
      below += count / total
      return InverseNormal.standard(min(max(below, 1e-4), 1 - 1e-4))
    }
  }
}
