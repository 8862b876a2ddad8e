import GradeDescriptors

let framework = try Framework.load()
let sample = NationalSample(of: 20_000, framework: framework, seed: 2006)
let evaluator = ForwardEvaluator(framework: framework)
for instrument in Instrument.allCases {
  let margins = sample.margins(evaluator, instrument)
  for (slot, grade) in instrument.grades.enumerated() { print(grade.id, margins.shares(slot)) }
  print(zip(LimitSet.rules.map(\.id), margins.bound).map { "\($0) \($1)" })
}
