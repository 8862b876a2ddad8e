public import GradeDescriptors
import Mathematics

/// Fits cut points and the standing of reviewed areas jointly, so that inspections of a national sample give the grades that were published.
///
/// The sample goes through the whole chain, noise and limits included: once as annual performance assessments of 2006
/// and once as joint area reviews. For each standing of the reviewed areas the cut points are solved so that the expected overall grades of
/// 102 assessments and 37 reviews together are the published 4/28/97/10 of 139, and those of areas and capacity in the
/// assessments what is known of them; the standing kept is the one under which the published split of the overall
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
    /// Share of the five outcome areas, on average, that is adequate or worse in the assessments.
    public var weakAreas: Double
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
    /// for staying safe (BBC, 2008) and in just over one in five for enjoying and achieving (source 001), the latter
    /// taken for the three areas of which nothing is printed; outstanding as often as staying safe, 16 per cent.
    /// Capacity: 89 per cent good or better (Community Care, 2006). The difference between staying safe and the other
    /// areas in being good is within sampling error of 102, that in being inadequate (4 against none) is not, so only
    /// the lowest cut point of staying safe is its own.
    public static let published = Targets(
      assessments: [2, 14, 76, 10], reviews: [2, 14, 21, 0], inadequateStayingSafe: 4.0 / 102,
      weakAreas: (0.27 + 4 * 0.215) / 5, outstandingAreas: 0.16, goodCapacity: 0.89, reviewedShift: -0.4,
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
    let areas = gaps(
      from: fit.areas,
      to: [0, targets.weakAreas, 1 - targets.weakAreas - targets.outstandingAreas, targets.outstandingAreas])
    let staying = gaps(
      from: fit.stayingSafe, to: [targets.inadequateStayingSafe, 1 - targets.inadequateStayingSafe, 0, 0])
    let capacity = gaps(from: fit.capacity, to: [0, 1 - targets.goodCapacity, targets.goodCapacity, 0])[1]
    let shift = rules.cuts(of: .capacityForImprovement).twoThree - rules.cuts.twoThree + capacity
    rules.cuts = moved(rules.cuts, by: [overall[0], areas[1], areas[2]])
    let stayingLowest = rules.cuts(of: .stayingSafe).oneTwo + staying[0]
    rules.areaCuts[.stayingSafe] = CutPoints(
      min(stayingLowest, rules.cuts.twoThree - 0.05), rules.cuts.twoThree, rules.cuts.threeFour)
    rules.areaCuts[.capacityForImprovement] = CutPoints(
      rules.cuts.oneTwo + shift, rules.cuts.twoThree + shift, rules.cuts.threeFour)
    let balance = moved(rules.cuts(of: .overallEffectiveness), by: [0, overall[1], overall[2]])
    rules.areaCuts[.overallEffectiveness] = CutPoints(
      min(rules.cuts.oneTwo, balance.twoThree - 0.05), balance.twoThree, balance.threeFour)
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
      areas: (0..<4).map { grade in areas.reduce(0) { $0 + $1[grade] } / Double(areas.count) },
      capacity: seven.shares("apa.capacity") ?? [],
      logLikelihood: logLikelihood(targets.assessments, assessments) + logLikelihood(targets.reviews, reviews)
        - surprise * surprise / 2)
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
    let first = max(-4, cuts.oneTwo + steps[0])
    let second = max(first + 0.05, cuts.twoThree + steps[1])
    return CutPoints(first, second, max(second + 0.05, cuts.threeFour + steps[2]))
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
