import GradeDescriptors
import ServiceModel
import Stochastics

/// What chances over many inspections save: the variance of a plan's paired change of the chance of a good grade.
enum GradeVariance {
  /// Variance with one keyed inspection of each future against that of its chance over many, in the last year of the first
  /// look, plan by plan; a plan whose change no kept inspection shows is left out.
  static func run(draws: Int) throws {
    let engine = try Play.engine(scenario: "Scenarios/rotherham-2006/first-look.yaml", draws: draws)
    let judged = Instrument.jointAreaReview.grades.filter { $0.isOverall || $0.area == .stayingSafe }
    let places = judged.compactMap { grade -> (one: Int, many: Int)? in
      guard let one = engine.layout.place(of: .grade(.jointAreaReview, grade)),
        let many = engine.layout.place(of: .chance(.jointAreaReview, grade, atLeast: .good))
      else { return nil }
      return (one, many)
    }
    let plans = engine.portfolioNames.indices.dropFirst()
    var one = places.map { _ in plans.map { _ in RunningMoments() } }
    var many = one
    var values = [Float](repeating: 0, count: engine.valuesPerReplicate)
    var buffer = values.mutableSpan
    for draw in 1...draws {
      try engine.play(draw: draw, into: &buffer)
      let last = { (portfolio: Int) in ((portfolio + 1) * engine.years - 1) * engine.layout.count }
      for (grade, place) in places.enumerated() {
        for (row, plan) in plans.enumerated() {
          let isGood = { (portfolio: Int) in Double(buffer[last(portfolio) + place.one] >= 3 ? 1 : 0) }
          one[grade][row].add(isGood(plan) - isGood(0))
          many[grade][row].add(Double(buffer[last(plan) + place.many]) - Double(buffer[last(0) + place.many]))
        }
      }
    }
    for (grade, name) in judged.map(\.name).enumerated() {
      for (row, plan) in plans.enumerated() where one[grade][row].variance > 0 && many[grade][row].variance > 0 {
        let ratio = one[grade][row].variance / many[grade][row].variance
        print("\(name), \(engine.portfolioNames[plan]): variance cut, times", (ratio * 10).rounded() / 10)
      }
    }
  }
}
