/// Young people who left care for independence or as adults, followed until they are 21.
///
/// Kept as counts by the week in which each turns 21, so that a week costs one addition.
struct CareLeavers: Sendable {
  /// Weeks of age at which following ends, and the youngest age of leaving that is followed.
  private static let end = 52 * 21
  private static let youngest = 52 * 16
  private static let slots = end - youngest + 4

  /// Young people by the week, modulo `slots`, in which they turn 21.
  private var turning = [Int32](repeating: 0, count: slots)
  /// Young people followed now.
  private(set) var count = 0

  /// Nobody.
  init() {}

  /// The usual number at the start.
  ///
  /// - Parameters:
  ///   - early: leavers a year at 16 and 17, spread evenly over those ages.
  ///   - adult: young people who turn 18 in care in a year.
  init(early: Double, adult: Double) {
    let whole = 52 * 3
    var owed = 0.0
    for left in 1...(Self.end - Self.youngest) {
      let share = left <= whole ? 1 : 1 - Double(left - whole) / Double(52 * 2)
      owed += (left <= whole ? (early + adult) : early * share) / 52
      let people = owed.rounded(.down)
      owed -= people
      turning[left % Self.slots] = Int32(people)
      count += Int(people)
    }
  }

  /// Somebody leaves at an age in weeks.
  mutating func add(age: Int, week: Int) {
    guard (Self.youngest..<Self.end).contains(age) else { return }
    turning[(week + Self.end - age) % Self.slots] += 1
    count += 1
  }

  /// A week passes: those who turn 21 are followed no more.
  mutating func pass(_ week: Int) {
    let slot = week % Self.slots
    count -= Int(turning[slot])
    turning[slot] = 0
  }

  /// Those who turned 19 in the year that ends with a week.
  func turnedNineteen(by week: Int) -> Int {
    (53...104).reduce(0) { $0 + Int(turning[(week + $1) % Self.slots]) }
  }
}
