import Decisions
import Mathematics
import Stochastics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Processor time of the methods of Decisions on made-up draws; a line each, with what it is held against.

func seconds(_ work: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
  let runs = try (0..<5).map { _ in
    let start = now()
    try work()
    return now() - start
  }
  return runs.sorted()[2]
}

func tell(_ name: String, _ seconds: Double, _ limit: Double) {
  let held = seconds < limit ? "" : " NOT HELD"
  print("\(name): \((seconds * 1e3).rounded() / 1e3) s (under \(limit))\(held)")
}

func normals(_ column: Int, _ draws: Int) -> [Double] {
  (0..<draws).map {
    InverseNormal.standard(
      ReplicateKey(seed: 1, draw: $0, replication: 0).uniform(process: 1, entity: UInt64(column), step: 0))
  }
}

let draws = 10_000
let parameters = (0..<400).map { normals($0, draws) }
let effects = (0..<4).map { (plan: Int) -> [Double] in
  (0..<draws).map { (draw: Int) -> Double in
    let known = Double(plan) * (0.1 + 0.2 * parameters[0][draw])
    return known + parameters[plan][draw] * parameters[plan + 4][draw]
  }
}
let costs = (0..<4).map { (plan: Int) -> [Double] in
  parameters[plan + 8].map { Double(plan) * (900 + 300 * $0) }
}
let plans = try CostEffectiveness(effects: effects, costs: costs)
let worths = (0...100).map { 500 * Double($0) }

tell(
  "perfect information, 20 inputs one by one and 101 worths, 4 plans, 10,000 draws",
  try seconds {
    let worth = ValueOfInformation(try plans.netBenefits(worth: 10_000))
    var sum = worth.perfect.value.value
    for input in 0..<20 { sum += try worth.partial([parameters[input]]).value.value }
    sum += try plans.acceptability(worths: worths).chances[0][50].value
    guard sum.isFinite else { fatalError("a value is not a number") }
  }, 0.15)

let noise = (0..<4).map { normals(500 + $0, draws) }
let noisy = try PlanDraws(
  zip(try plans.netBenefits(worth: 10_000).plans, noise).map { zip($0, $1).map { $0 + 5_000 * $1 } })
tell(
  "the same with chance regressed away on 400 parameters",
  try seconds {
    let worth = try ValueOfInformation(noisy, residualisedOn: parameters)
    var sum = worth.perfect.value.value
    for input in 0..<20 { sum += try worth.partial([parameters[input]]).value.value }
    sum += try plans.acceptability(worths: worths).chances[0][50].value
    guard sum.isFinite else { fatalError("a value is not a number") }
  }, 3)

let uniform = parameters[0..<20].map { $0.map { NormalCurve.below($0) } }
let cases = (0..<draws).map { uniform[0][$0] < 0.4 && uniform[1][$0] > 0.7 }
tell(
  "first box of scenario discovery, 20 inputs, 10,000 draws",
  try seconds {
    guard try ScenarioDiscovery(inputs: uniform, cases: cases).firstBox != nil else { fatalError("no box") }
  }, 0.3)
tell(
  "distances of distributions with 50 resamples, 20 inputs, 10,000 draws",
  try seconds { _ = try PawnIndices(inputs: uniform, output: effects[1], seed: 1) }, 3)
tell(
  "exact Shapley shares of 10 parts in 1,000 draws, playing not counted",
  try seconds {
    let column = [Double](effects[1][0..<1_000])
    _ = try ShapleyAttribution.exact(parts: 10) { coalition in column.map { $0 * Double(coalition.count) } }
  }, 0.5)
