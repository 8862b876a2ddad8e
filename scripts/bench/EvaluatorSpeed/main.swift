import CountedAllocations
import GradeCalibration
import GradeDescriptors

// Times the evaluator in both directions, and counts how often a forward judgement asks for heap memory.
//   WINDSCREEN_BENCH=1 swift run -c release evaluator-bench [evidence.yaml]

let framework = try Framework.load()
let evaluator = ForwardEvaluator(framework: framework)
let sample = NationalSample(of: 200, framework: framework, seed: 1)

/// The shortest processor time of several rounds, in seconds.
func shortest(of rounds: Int, _ work: () -> Void) -> Double {
  (0..<rounds).map { _ in
    let start = processor_seconds()
    work()
    return processor_seconds() - start
  }.min() ?? 0
}

/// Judges every area of the sample; returns something that depends on the grades, so that nothing is optimised away.
func judgeAll(_ instrument: Instrument, times: Int) -> Int {
  var judgement = Judgement()
  var sum = 0
  for _ in 0..<times {
    for area in 0..<sample.count {
      let state = sample.positions(of: area)
      evaluator.judge(positions: state.span, instrument: instrument, chance: sample.chances[area], into: &judgement)
      sum += Int(judgement.grades[0])
    }
  }
  return sum
}

func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

/// Judges every area of the sample with one inspection that is kept and 32 others, as the end of a year does.
func judgeAllAmong(_ instrument: Instrument, times: Int) -> Int {
  var judgement = Judgement()
  var chances = GradeChances()
  var sum = 0
  for _ in 0..<times {
    for area in 0..<sample.count {
      let state = sample.positions(of: area)
      evaluator.judge(
        positions: state.span, instrument: instrument, chance: sample.chances[area],
        among: sample.chances[0..<32].span, into: &judgement, chances: &chances)
      sum += Int(judgement.grades[0]) + Int(100 * chances.good[0])
    }
  }
  return sum
}

func timeForward() -> Int {
  var sink = 0
  for instrument in Instrument.allCases {
    let seconds = shortest(of: 7) { sink += judgeAll(instrument, times: 50) }
    let each = tenths(seconds / Double(50 * sample.count) * 1e9)
    print("forward, \(instrument.rawValue): \(each) ns for all \(instrument.grades.count) grades")
    let many = shortest(of: 7) { sink += judgeAllAmong(instrument, times: 10) }
    print("with chances over 32 inspections: \(tenths(many / Double(10 * sample.count) * 1e9)) ns")
  }
  return sink
}

func timeInverse(_ file: String) throws -> Int {
  let evidence = try Evidence(contentsOf: file, framework: framework)
  let inverse = InverseEvaluator(framework: framework)
  var sink = 0
  for instrument in Instrument.allCases {
    let seconds = shortest(of: 20) { sink += inverse.judge(evidence, instrument: instrument).grades.count }
    print("inverse, \(instrument.rawValue): \(tenths(seconds * 1e3)) ms for \(evidence.findings.count) findings")
  }
  return sink
}

func countAllocations() -> Int {
  let before = counted_allocations()
  let sink = judgeAll(.jointAreaReview, times: 50) + judgeAllAmong(.jointAreaReview, times: 50)
  let asked = counted_allocations() - before
  print("forward, allocations in \(100 * sample.count) judgements: \(asked)")
  return sink
}

var sink = timeForward() + countAllocations()
if let file = CommandLine.arguments.dropFirst().first { sink += try timeInverse(file) }
precondition(sink > 0, "the judgements were made")
