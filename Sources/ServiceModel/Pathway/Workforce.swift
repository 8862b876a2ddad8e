import Mathematics
import Stochastics

/// Social work posts by team and who fills them; vacancy, caseload and leaving feed on one another.
///
/// Workers are experienced or new (their first six months, in which they do less). Agency workers cover a stated share
/// of vacancies. A post that a plan adds is advertised at once and takes the usual time to fill; a vacancy of the area's
/// own is filled at a rate that balances leaving at the start, and no sooner than that.
public struct Workforce: Sendable {
  /// Teams of social workers.
  public enum Team: Int, CaseIterable, Sendable {
    case duty
    case longTerm
    case familySupport
    case fostering

    /// Every team in order; `allCases` would make an array in every week.
    package static let all: InlineArray<4, Team> = [.duty, .longTerm, .familySupport, .fostering]

    /// A number of every team, summed.
    @inline(__always)
    package static func sum(_ number: (Team) -> Int) -> Int {
      var sum = 0
      for place in all.indices { sum += number(all[place]) }
      return sum
    }
  }

  /// A value for each team.
  package typealias ByTeam<Value> = PerCase<Team, 4, Value>

  /// Established posts by team at the start.
  var posts = ByTeam<Int>(repeating: 0)
  /// Workers past their first six months, by team.
  var experienced = ByTeam<Int>(repeating: 0)
  /// Workers in their first six months, by team.
  var new = ByTeam<Int>(repeating: 0)
  /// Posts that the council pays for against the start, before what levers add.
  var postsRatio = 1.0
  /// Posts that levers have added now, by team.
  var added = ByTeam<Double>(repeating: 0)
  /// Posts among those that nobody has held yet.
  var unfilled = ByTeam<Int>(repeating: 0)
  /// Trainees in training now and graduates so far.
  var graduated = 0
  /// Leavers this year, and the sum over weeks of workers in post, for turnover.
  var leavers = 0
  var workerWeeks = 0
  /// Joiners and leavers since the start, for the ledger.
  var everJoined = 0
  var everLeft = 0

  /// Workers in post in a team.
  func filled(_ team: Team) -> Int { experienced[team] + new[team] }

  /// All workers in post.
  var inPost: Int { Team.sum { filled($0) } }

  /// Posts of a team, those added by levers included.
  func established(_ team: Team) -> Int { Int((Double(posts[team]) * postsRatio + added[team]).rounded()) }

  /// All established posts.
  var allPosts: Int { Team.sum { established($0) } }

  /// Posts without a worker in one team; none where there are more workers than posts.
  func vacant(_ team: Team) -> Int { max(0, established(team) - filled(team)) }

  /// All posts without a worker.
  var allVacant: Int { Team.sum { vacant($0) } }

  /// Work a team can do, in workers past their first six months; agency cover included.
  func productive(_ team: Team, _ plan: borrowing WorkforceCalibration) -> Double {
    Double(experienced[team]) + Double(new[team]) * plan.newProductivity + Double(vacant(team)) * plan.agencyCover
  }

  /// A week of leaving, settling in, hiring and graduating.
  ///
  /// - Parameters:
  ///   - load: caseload of each team against the start, 1 at the start.
  ///   - postsRatio: posts that the council pays for against the start.
  mutating func step(
    _ week: Int, load: ByTeam<Double>, plan: borrowing WorkforceCalibration, levers: WeekLevers, postsRatio: Double,
    key: ReplicateKey
  ) {
    self.postsRatio = postsRatio
    add(levers[.dutyPosts], to: .duty)
    add(levers[.longTermPosts], to: .longTerm)
    add(levers[.familySupportPosts], to: .familySupport)
    for place in Team.all.indices {
      let team = Team.all[place]
      let uniform = { (process: Process, part: UInt64) in
        key.uniform(process: process.rawValue, entity: UInt64(team.rawValue) * 4 + part, step: UInt32(week))
      }
      let leaving = plan.leaving(load: load[team], points: levers[.leavingHazard]) / 52
      let left = InverseCount.binomial(uniform(.leaving, 0), trials: experienced[team], hazard: leaving)
      let newLeft = InverseCount.binomial(uniform(.leaving, 1), trials: new[team], hazard: leaving)
      let settled = InverseCount.binomial(uniform(.settling, 0), trials: new[team] - newLeft, hazard: 1.0 / 26)
      let vacancies = vacant(team)
      let fresh = min(unfilled[team], vacancies)
      let begun = InverseCount.binomial(
        uniform(.hiring, 1), trials: fresh, hazard: plan.advertisedHiring * levers[.hiringRate] / 52)
      unfilled[team] = fresh - begun
      let hired =
        begun
        + InverseCount.binomial(
          uniform(.hiring, 0), trials: vacancies - fresh, hazard: plan.hiring * levers[.hiringRate] / 52)
      experienced[team] += settled - left
      new[team] += hired - settled - newLeft
      leavers += left + newLeft
      everLeft += left + newLeft
      everJoined += hired
    }
    workerWeeks += inPost
  }

  /// Sets the posts that levers add to a team; what is added more than before nobody has held yet.
  private mutating func add(_ posts: Double, to team: Team) {
    guard posts != added[team] else { return }
    let before = established(team)
    added[team] = posts
    unfilled[team] = max(0, unfilled[team] + established(team) - before)
  }

  /// Trainees who qualify this week join the long-term team.
  ///
  /// - Parameter due: trainees whose training is complete by now, before drop-out, since the start.
  mutating func graduate(_ week: Int, due: Double, plan: borrowing WorkforceCalibration, key: ReplicateKey) {
    let whole = Int(due)
    while graduated < whole {
      let u = key.uniform(process: Process.graduates.rawValue, entity: UInt64(graduated), step: 0)
      graduated += 1
      guard u > plan.traineeDropout else { continue }
      new[.longTerm] += 1
      everJoined += 1
    }
  }

  /// Posts without a worker, among all posts (indicator social-worker-vacancies).
  var vacancies: CountedShare { CountedShare(allVacant, of: allPosts) }

  /// Share of the capacity in post that agency workers are (indicator agency-social-workers).
  func agencyShare(_ plan: borrowing WorkforceCalibration) -> Double {
    let agency = Double(allVacant) * plan.agencyCover
    let all = Double(inPost) + agency
    return all > 0 ? 100 * agency / all : 0
  }

  /// Leavers a year for every hundred workers (indicator social-worker-turnover); 0 where nobody worked.
  var turnover: Double {
    workerWeeks == 0 ? 0 : 100 * Double(leavers) * 52 / Double(workerWeeks)
  }

  /// Starts the counts of a new year.
  mutating func beginYear() {
    leavers = 0
    workerWeeks = 0
  }
}

/// The workforce's constants for one draw.
struct WorkforceCalibration: Sendable {
  /// The teams at the start.
  var start = Workforce()
  /// Work that each team can do at the start, in workers past their first six months.
  var productiveAtStart = Workforce.ByTeam<Double>(repeating: 0)
  /// Leaving a year at the start, as a share of workers.
  var baseLeaving: Double
  /// Rise of the logarithm of leaving per proportional rise of caseload; steeper where a worker holds more cases.
  var caseloadSensitivity: Double
  /// Posts filled a year for each vacant one, balancing leaving at the start as far as a post can be filled so soon.
  var hiring: Double
  /// Posts filled a year for each one advertised.
  var advertisedHiring: Double
  /// Work of a worker in the first six months, as a share of an experienced one's.
  var newProductivity: Double
  /// Share of a vacancy that agency workers cover.
  var agencyCover: Double
  /// Share of changes of a child's worker that come from workers leaving; the rest are transfers and reallocations.
  var changesByLeaving: Double
  /// Share of trainees who do not join after training, and weeks of training.
  var traineeDropout: Double
  var traineeWeeks: Int

  /// Solves hiring so that it balances leaving at the counted vacancy, or at the usual one where that is another.
  ///
  /// A post takes as long to fill as elsewhere, however many leave: where balance would ask for more, vacancies rise.
  /// - Parameter openCases: children in need, registered and looked after at the start.
  init(_ draw: borrowing ParameterDraw, posts: Int, vacancy: Double, usual: Double?, openCases: Int) {
    baseLeaving = draw[.turnover]
    advertisedHiring = 12 / draw[.timeToFill]
    caseloadSensitivity = 0
    newProductivity = draw[.newWorkerProductivity]
    agencyCover = draw[.agencyCover]
    changesByLeaving = draw[.workerChangeLeavingShare]
    traineeDropout = draw[.traineeDropout]
    traineeWeeks = Int((draw[.traineeMonths] * 52 / 12).rounded())
    let others = [draw[.longTermTeamShare], draw[.familySupportTeamShare], draw[.fosteringTeamShare]]
    let shares = [1 - others.reduce(0, +)] + others
    let teams = wholeNumbers(shares.map { $0 * Double(posts) })
    let vacant = wholeNumbers(teams.map { Double($0) * vacancy })
    // Joining balances leaving, so those in their first six months are half a year's leavers.
    let newShare = min(1, baseLeaving / 2)
    var left = 0.0
    for team in Workforce.Team.allCases {
      start.posts[team] = teams[team.rawValue]
      let filled = teams[team.rawValue] - vacant[team.rawValue]
      start.new[team] = Int((Double(filled) * newShare).rounded())
      start.experienced[team] = filled - start.new[team]
      left += Double(filled) * baseLeaving
    }
    let balanced = left / Double(max(1, vacant.reduce(0, +)))
    let leaving = baseLeaving
    hiring = min(advertisedHiring, usual.map { leaving * (1 - $0) / max(1e-3, $0) } ?? balanced)
    // Points of leaving are for so many cases more, a tenth of the usual caseload; a tenth of a larger caseload is more.
    let holders = start.inPost - start.filled(.fostering)
    let held = Double(openCases) / Double(max(1, holders))
    caseloadSensitivity = draw[.caseloadTurnover] / 100 * 10 / baseLeaving * held / draw[.caseload]
    for team in Workforce.Team.allCases { productiveAtStart[team] = start.productive(team, self) }
  }

  /// Leaving a year at a caseload and with a lever's points, as a hazard: never negative, and never more than all.
  ///
  /// At one a year as many leave in a year as are in post; that is as far as the exponential is believed.
  func leaving(load: Double, points: Double) -> Double {
    min(Self.mostLeaving, baseLeaving * exponential(caseloadSensitivity * (load - 1) + points / baseLeaving))
  }

  private static let mostLeaving = 1.0
}
