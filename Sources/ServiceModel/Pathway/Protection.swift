import Mathematics
import Stochastics

/// The child protection register, child by child, and children in need.
///
/// A child's stay on the register is drawn when it is registered; conferences follow completed enquiries.
public struct Protection: Sendable {
  /// Week of registration of each registered child; negative before the start.
  private var registered: [Int32]
  /// Week in which the registration ends.
  private var ends: [Int32]
  /// Children on the register.
  public private(set) var onRegister = 0
  /// Open children in need, not registered or looked after.
  var childrenInNeed: Int
  /// De-registered children who may come back.
  var formerly: Int
  /// Registrations this year, and those of children registered before.
  var registrations = 0
  var reRegistrations = 0
  /// De-registrations this year, and those after two years or more.
  var deRegistrations = 0
  var afterTwoYears = 0
  /// Registrations and de-registrations since the start, for the ledger.
  var everRegistered = 0
  var everDeRegistered = 0

  /// The register at the start: counted children, each with a stay that is stationary for the draw.
  init(_ plan: borrowing ProtectionCalibration, childrenInNeed: Int, key: ReplicateKey) {
    let room = max(256, 4 * plan.onRegister)
    registered = Array(repeating: 0, count: room)
    ends = Array(repeating: 0, count: room)
    self.childrenInNeed = childrenInNeed
    formerly = Int(plan.formerly.rounded())
    for child in 0..<plan.onRegister {
      let (stay, passed) = plan.inProgress(child, key: key)
      add(from: -Int(passed), to: max(0, Int((stay - passed).rounded(.up))))
    }
  }

  /// A week of conferences, registrations and endings.
  ///
  /// - Parameters:
  ///   - enquiries: section 47 enquiries finished this week.
  ///   - assessed: initial assessments finished this week.
  ///   - depthRatio: what lost depth of assessment does to children coming back, 1 as usual.
  ///   - closing: what the year does to the closing of cases, 1 as usual.
  mutating func step(
    _ week: Int, enquiries: Int, assessed: Int, plan: borrowing ProtectionCalibration, levers: WeekLevers,
    depthRatio: Double, closing: Double, key: ReplicateKey
  ) {
    let uniform = { (process: Process) in key.uniform(process: process.rawValue, entity: 0, step: UInt32(week)) }
    if levers[.longRegistrations] != 1 { settleLongStays(week, heldFrom: plan.heldFrom(levers[.longRegistrations])) }
    endRegistrations(week)
    let share = 1 - power(1 - plan.registrationsPerEnquiry, levers[.registrationShare])
    let new = InverseCount.binomial(uniform(.registrations), trials: enquiries, probability: share)
    for ordinal in 0..<new {
      let identity = UInt64(week) << 16 | UInt64(ordinal)
      let stay = plan.stay.value(key.uniform(process: Process.registerStay.rawValue, entity: identity, step: 0))
      add(from: week, to: week + max(1, Int(stay.rounded())))
    }
    let strength = levers[.reRegistrationHazard] * depthRatio
    // Where nobody was registered at the start there is nobody who was before.
    let again = plan.formerly > 0 ? plan.reRegistrationShare * strength * Double(formerly) / plan.formerly : 0
    reRegistrations += InverseCount.binomial(
      uniform(.reRegistration), trials: new, probability: 1 - exponential(-again))
    registrations += new
    everRegistered += new
    let fading = InverseCount.binomial(
      uniform(.registerPool), trials: formerly, hazard: plan.formerFading)
    formerly -= fading
    let opening = InverseCount.binomial(uniform(.childInNeedOpening), trials: assessed, probability: plan.openingShare)
    let closing = InverseCount.binomial(
      uniform(.childInNeedClosing), trials: childrenInNeed, hazard: plan.closingHazard * closing)
    childrenInNeed += opening - closing
  }

  /// Takes registered children who enter care off the register.
  ///
  /// - Returns: how many of the entrants were registered.
  mutating func enteringCare(_ entrants: Int, week: Int, plan: borrowing ProtectionCalibration, key: ReplicateKey)
    -> Int
  {
    guard entrants > 0, onRegister > 0 else { return 0 }
    let share = min(1, plan.registeredShareOfEntrants * Double(onRegister) / Double(max(1, plan.onRegister)))
    let wanted = InverseCount.binomial(
      key.uniform(process: Process.registerToCare.rawValue, entity: 0, step: UInt32(week)), trials: entrants,
      probability: share)
    let leaving = min(wanted, onRegister)
    for ordinal in 0..<leaving {
      let u = key.uniform(process: Process.registerToCare.rawValue, entity: UInt64(ordinal) + 1, step: UInt32(week))
      remove(Int(u * Double(onRegister)), week: week)
    }
    return leaving
  }

  /// Registrations of the year of children registered before (indicator register-re-registrations).
  var registeredAgain: CountedShare { CountedShare(reRegistrations, of: registrations) }

  /// De-registrations of the year after two years or more (indicator register-two-years-or-more).
  var registeredTwoYears: CountedShare { CountedShare(afterTwoYears, of: deRegistrations) }

  /// Registered children without a worker: none at the usual caseload, more as it rises above.
  ///
  /// - Parameters:
  ///   - load: caseload of the long-term team, 1 at the start.
  ///   - slope: hazard of having no worker for each unit of load above 1.
  ///   - uniform: a number between 0 and 1.
  func unallocated(load: Double, slope: Double, uniform: Double) -> CountedShare {
    let excess = max(0, load - 1)
    return CountedShare(
      InverseCount.binomial(uniform, trials: onRegister, probability: 1 - exponential(-slope * excess)), of: onRegister)
  }

  /// Starts the counts of a new year.
  mutating func beginYear() {
    registrations = 0
    reRegistrations = 0
    deRegistrations = 0
    afterTwoYears = 0
  }

  /// Moves the end of planned stays to one side of two years, so that other children than usual are held so long.
  ///
  /// - Parameter heldFrom: the planned weeks from which a child is held for two years or more.
  private mutating func settleLongStays(_ week: Int, heldFrom: Double) {
    for place in 0..<onRegister {
      let stayed = week - Int(registered[place])
      let planned = Double(ends[place] - registered[place])
      if stayed == ProtectionCalibration.longWeeks - 1, planned > Double(stayed), planned < heldFrom {
        ends[place] = Int32(week)
      } else if Int(ends[place]) <= week, stayed < ProtectionCalibration.longWeeks, planned >= heldFrom {
        ends[place] = registered[place] + Int32(ProtectionCalibration.longWeeks)
      }
    }
  }

  private mutating func endRegistrations(_ week: Int) {
    var place = 0
    while place < onRegister {
      if Int(ends[place]) <= week { remove(place, week: week) } else { place += 1 }
    }
  }

  private mutating func add(from start: Int, to end: Int) {
    if onRegister == registered.count {
      registered.append(contentsOf: repeatElement(0, count: onRegister))
      ends.append(contentsOf: repeatElement(0, count: onRegister))
    }
    registered[onRegister] = Int32(start)
    ends[onRegister] = Int32(end)
    onRegister += 1
  }

  private mutating func remove(_ place: Int, week: Int) {
    deRegistrations += 1
    everDeRegistered += 1
    formerly += 1
    if week - Int(registered[place]) >= ProtectionCalibration.longWeeks { afterTwoYears += 1 }
    onRegister -= 1
    registered[place] = registered[onRegister]
    ends[place] = ends[onRegister]
  }
}

/// Constants of the register and of children in need for one draw, solved so that both stand still.
struct ProtectionCalibration: Sendable {
  /// Children on the register at the start.
  var onRegister: Int
  /// Weeks on the register of a child when registered, and of one found there.
  var stay: QuantileTable
  var biasedStay: QuantileTable
  /// Weekly hazard that a registered child enters care.
  var careHazard: Double
  /// Registrations per finished enquiry.
  var registrationsPerEnquiry: Double
  /// Share of registrations of children registered before, at the start.
  var reRegistrationShare: Double
  /// De-registered children who may come back, at the start, and the weekly hazard that they no longer count.
  var formerly: Double
  var formerFading = 1.0 / (5 * 52)
  /// Children in need opened per initial assessment and closed a week.
  var openingShare: Double
  var closingHazard: Double
  /// Share of children entering care who were registered.
  var registeredShareOfEntrants: Double
  /// Share of planned stays of two years or more.
  var longShare: Double
  /// Weeks after which a registration counts as long.
  static let longWeeks = 2 * Clock.weeksPerYear

  /// Solves the flows; throws where the draw needs more registrations than conferences allow.
  init(
    _ draw: borrowing ParameterDraw, onRegister: Int, childrenInNeed: Double, entriesPerYear: Double,
    assessment: borrowing AssessmentCalibration
  ) throws(BaselineMisfit.Reason) {
    self.onRegister = onRegister
    let shape = draw[.registerShape]
    let meanWeeks = draw[.registerMonths] * 52 / 12
    // Some registrations end early because the child enters care; stays as planned are longer by that.
    careHazard = draw[.registerToCare] / meanWeeks
    let planned = ProtectionCalibration.plannedStay(mean: meanWeeks, shape: shape, hazard: careHazard)
    guard
      let stay = try? QuantileTable(.gamma(shape: shape, scale: planned / shape), bins: 64),
      let biased = try? QuantileTable(.gamma(shape: shape + 1, scale: planned / shape), bins: 64)
    else { throw .registerStay(shape: shape, meanWeeks: meanWeeks) }
    self.stay = stay
    biasedStay = biased
    longShare = ProtectionCalibration.share(of: stay, beyond: Double(ProtectionCalibration.longWeeks) - 0.5)
    let registrationsPerWeek = Double(onRegister) / meanWeeks
    registrationsPerEnquiry = registrationsPerWeek / assessment.baselineWeekly.enquiries
    let most = draw[.registrationPerConference]
    guard registrationsPerEnquiry <= most else { throw .registrations(needed: registrationsPerEnquiry, most: most) }
    reRegistrationShare = -logarithm(1 - (draw.level(.reRegistrations).map { $0 / 100 } ?? draw[.reRegistrationShare]))
    formerly = registrationsPerWeek / (1 - exponential(-formerFading))
    openingShare = draw[.childInNeedShare]
    let opened = assessment.baselineWeekly.initials * openingShare
    closingHazard = opened > 0 ? hazard(opened / childrenInNeed) : 0
    guard closingHazard >= 0, closingHazard.isFinite else { throw .closings(opened: opened, of: childrenInNeed) }
    // Registered children who enter care are part of both flows: about the drawn share of a year's registrations.
    let toCare = draw[.registerToCare] * registrationsPerWeek * 52
    registeredShareOfEntrants = min(1, toCare / entriesPerYear)
  }

  /// A registered child found at the start: its whole planned stay and how much of it has passed.
  ///
  /// A stay seen in progress is length-biased, and what has passed of it is uniform; those who would have entered care
  /// by then are passed over.
  func inProgress(_ child: Int, key: ReplicateKey) -> (stay: Double, passed: Double) {
    var found = (stay: 0.0, passed: 0.0)
    for attempt in 0..<64 {
      let uniform = { (part: Int) in
        key.uniform(process: Process.registerStart.rawValue, entity: UInt64(child), step: UInt32(attempt * 3 + part))
      }
      let stay = biasedStay.value(uniform(0))
      found = (stay, stay * uniform(1))
      if uniform(2) < exponential(-careHazard * found.passed) { break }
    }
    return found
  }

  /// The planned weeks from which a child is held for two years where so many times as many are as usual.
  func heldFrom(_ ratio: Double) -> Double {
    let share = ratio * longShare
    return share < 1 ? stay.value(min(1 - share, 1 - 0x1p-53)) : 0
  }

  /// The share of stays that are longer than so many weeks.
  private static func share(of stay: QuantileTable, beyond weeks: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if stay.value(middle) < weeks { low = middle } else { high = middle }
    }
    return 1 - low
  }

  /// The mean planned stay at which the mean of what is really stayed equals `mean`, children leaving early at a hazard.
  private static func plannedStay(mean: Double, shape: Double, hazard: Double) -> Double {
    guard hazard > 0 else { return mean }
    var low = mean
    var high = mean * 20
    for _ in 0..<50 {
      let middle = (low + high) / 2
      let stayed = (1 - power(1 + hazard * middle / shape, -shape)) / hazard
      if stayed < mean { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
