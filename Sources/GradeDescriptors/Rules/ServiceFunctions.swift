/// A service function: the aspects of one outcome area that are inspected in one service.
///
/// Section 1.1 of source 004 counts functions and does not say what they are (ambiguity A2). We read an outcome area
/// and a service with at least ``FunctionRules/leastAspects`` ladders as one: 13 in the 2007 framework.
public struct ServiceFunction: Hashable, Sendable {
  /// The outcome area.
  public var area: JudgementArea
  /// The service its ladders are tagged with.
  public var service: String

  /// The function's name, such as `staying-safe/social-care`.
  public var id: String { "\(area.id)/\(service)" }
}

extension Framework {
  /// The service functions that section 1.1 counts, by area and then by name.
  public var serviceFunctions: [ServiceFunction] {
    JudgementArea.outcomes.flatMap { area in
      Dictionary(grouping: indices(of: area).map { ladders[$0].service }) { $0 }
        .filter { $0.key != "all" && $0.value.count >= readingRules.functions.leastAspects }
        .keys.sorted().map { ServiceFunction(area: area, service: $0) }
    }
  }
}

/// The numbers of the rules that count service functions (section 1.1: grade 4 R1 and R5, grade 2 R8 and R10).
public struct FunctionRules: Hashable, Sendable {
  /// How many ladders an area has at least in a service that counts as a function.
  public var leastAspects: Int
  /// Probability that a grade is given although fewer than a majority of functions reach it.
  public var exception: Double
  /// The words of number the rules use, as least shares: a majority, almost all.
  public var majority: Double
  /// See ``majority``.
  public var almostAll: Double
}

/// How many functions of a council the words of section 1.1 ask for.
struct FunctionDemands {
  let majority: Int
  let almostAll: Int

  /// The words as whole numbers of functions: of 13 they are 7 and 12, of five areas 3 and 5.
  init(_ rules: FunctionRules, of count: Int) {
    func nearest(_ share: Double) -> Int { Int((share * Double(count)).rounded()) }
    majority = nearest(rules.majority)
    almostAll = nearest(rules.almostAll)
  }
}

/// How the service functions of a council stand in one inspection.
struct FunctionTally {
  private(set) var total = 0
  private(set) var inadequate = 0
  private(set) var outstanding = 0
  private(set) var lowest: UInt8 = 4
  private(set) var highest: UInt8 = 1
  /// Outcome areas with an inadequate function, a bit an area; likewise for adequate ones.
  private(set) var areasWithInadequate: UInt8 = 0
  private(set) var areasWithAdequate: UInt8 = 0
  /// The probability that every adequate function shows marked improvement (grade 4, R5).
  var marked = 1.0
  /// The probability that every inadequate function shows clear progress (grade 2, R10).
  var clear = 1.0

  /// Counts the grade of a function in an outcome area.
  @inline(__always)
  mutating func record(_ grade: UInt8, area: Int) {
    total += 1
    inadequate += grade == 1 ? 1 : 0
    outstanding += grade == 4 ? 1 : 0
    lowest = min(lowest, grade)
    highest = max(highest, grade)
    let bit = UInt8(1) << UInt8(truncatingIfNeeded: area)
    areasWithInadequate |= grade == 1 ? bit : 0
    areasWithAdequate |= grade == 2 ? bit : 0
  }

  /// The five outcome areas in the functions' stead, where only their grades are known.
  init(areas grades: SIMD8<UInt8>) {
    for area in 0..<5 { record(grades[area], area: area) }
  }

  init() {}
}

extension ForwardEvaluator {
  /// Grades every service function as an area is graded: same cut points, harshness and limits, and its area's noise.
  @inline(__always)
  func serviceFunctions(_ state: some ScoredState, in inspection: Inspection) -> FunctionTally {
    var tally = FunctionTally()
    for index in functions {
      let judged = grade(state.theta(at: index), state, at: index, in: inspection)
      tally.record(judged.grade, area: scores.stations[index].noiseIndex)
    }
    let toOutstanding = tally.inadequate == 0 && tally.outstanding > 0
    for area in 0..<5 {
      if toOutstanding, tally.areasWithAdequate & (1 << UInt8(area)) != 0 {
        tally.marked = min(tally.marked, state.improves(in: area, to: .good))
      }
      if tally.areasWithInadequate & (1 << UInt8(area)) != 0 {
        tally.clear = min(tally.clear, state.improves(in: area, to: .adequate))
      }
    }
    return tally
  }
}
