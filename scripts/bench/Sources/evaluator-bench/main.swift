import GradeDescriptors

let framework = try Framework.load()
let evaluator = ForwardEvaluator(framework: framework)
let sample = NationalSample(of: 200, framework: framework, seed: 1)

/// Nanoseconds a judgement of all grades takes, averaged over many states; the shortest of several rounds.
func nanoseconds(_ instrument: Instrument, rounds: Int = 7, repeats: Int = 100) -> Double {
  var best = Double.infinity
  var judgement = Judgement()
  var sink = 0
  for _ in 0..<rounds {
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      for _ in 0..<repeats {
        for area in 0..<sample.count {
          sample.withPositions(of: area) {
            evaluator.judge(positions: $0, instrument: instrument, chance: sample.chances[area], into: &judgement)
          }
          sink += Int(judgement.grades[0])
        }
      }
    }
    let each = Double(elapsed.components.attoseconds) / 1e9 / Double(repeats * sample.count)
    best = min(best, each)
  }
  precondition(sink > 0)
  return best
}

for instrument in Instrument.allCases {
  print("forward", instrument.rawValue, "all \(instrument.grades.count) grades:", nanoseconds(instrument), "ns")
}
for instrument in Instrument.allCases {
  let margins = sample.margins(evaluator, instrument)
  for (slot, grade) in instrument.grades.enumerated() { print(grade.id, margins.shares(slot)) }
}
