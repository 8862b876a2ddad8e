import ServiceModel
import Stochastics

/// An area with nothing done and no national trend stays where it is, apart from chance.
enum StationarityChecks {
  private static let outputs = [
    ("stock.looked-after", "Children looked after"), ("stock.register", "Children on the register"),
    ("load.long-term", "Caseload"), ("stock.backlog-weeks", "Backlog of assessments"),
    ("stock.camhs-waiting", "Children waiting for mental health services"),
    ("stock.therapy-waiting", "Children waiting for occupational therapy"),
  ]

  /// All of them, from a sample without national trends.
  static func all(_ sample: FutureSample) -> [ValidationCheck] {
    outputs.compactMap { output, name in
      guard let courses = sample.courses(output) else { return nil }
      return ValidationCheck(
        "drift.\(output)", "\(name): yearly drift without national trends, in standard errors of it",
        kind: .verification, figure: drift(courses), from: -2, to: 2)
    }
  }

  /// The mean slope over the years, over its Monte Carlo error; 0 where nothing moves in any draw.
  static func drift(_ courses: [[Double]]) -> Double {
    let middle = Double(courses.count - 1) / 2
    let under = courses.indices.reduce(0) { $0 + (Double($1) - middle) * (Double($1) - middle) }
    let slopes = RunningMoments(
      courses[0].indices.map { draw in
        courses.indices.reduce(0) { $0 + (Double($1) - middle) * courses[$1][draw] } / under
      })
    return slopes.mean == 0 ? 0 : slopes.mean / slopes.meanError
  }
}
