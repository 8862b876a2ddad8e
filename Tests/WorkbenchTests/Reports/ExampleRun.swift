import DecisionAnalysis
import Foundation
import GradeDescriptors
import Reports
import Runs
import ServiceModel

/// A made-up run, large enough to exercise every part of a report; its numbers claim nothing about any area.
enum ExampleRun {
  static let names = ["Nothing more", "More foster carers", "Lower thresholds", "The whole plan"]
  static let years = 2007...2011
  static let draws = 200

  /// The report of the run.
  static let report: RunReport = made { try build(years: years, plans: 3, indicators: indicators.count, grades: 9) }

  /// One with one plan, two years and few outputs, but still every part of a report.
  static let small: RunReport = made { try build(years: 2010...2011, plans: 1, indicators: 4, grades: 2) }

  /// Where an indicator stands in the run, by its place among those below.
  static func place(_ indicator: Int) -> Int { indicator }

  private static func made(_ build: () throws -> RunReport) -> RunReport {
    do { return try build() } catch { preconditionFailure("the example cannot be made: \(error)") }
  }

  /// An indicator: where it starts, how far futures lie apart, and what each plan does to it by the last year.
  struct Course {
    var id: String
    var name: String
    var area: String
    var unit: String
    var better: String
    var start: Double
    var width: Double
    var effects: [Double]
    var swing: Double
  }

  static let indicators = [
    Course(
      id: "initial-assessments-in-7-days", name: "Initial assessments inside 7 working days", area: "staying-safe",
      unit: "%", better: "higher", start: 67, width: 11, effects: [0, -14, -5], swing: 3.1),
    Course(
      id: "three-or-more", name: "Children looked after with three or more placements in the year",
      area: "staying-safe",
      unit: "%", better: "lower", start: 13.2, width: 5, effects: [-2.4, 0.3, -1.9], swing: 1.8),
    Course(
      id: "gcse-five-good", name: "Five good GCSEs", area: "enjoying-and-achieving", unit: "%", better: "higher",
      start: 52.3, width: 6, effects: [0, 0.1, 0.1], swing: 1.4),
    Course(
      id: "lac-gcse-five-good", name: "Five good GCSEs, children looked after", area: "enjoying-and-achieving",
      unit: "%", better: "higher", start: 11, width: 12, effects: [0.9, 0.2, 1.4], swing: 5.6),
    Course(
      id: "looked-after-rate", name: "Children looked after", area: "staying-safe", unit: "per 10,000", better: "band",
      start: 57.4, width: 9, effects: [0.4, -2.1, -1.6], swing: 2.2),
    Course(
      id: "long-term-stability", name: "Long-term placements that last", area: "staying-safe", unit: "%",
      better: "higher", start: 64, width: 8, effects: [4.2, -0.4, 3.6], swing: 2.9),
    Course(
      id: "camhs-wait", name: "Wait for a first CAMHS appointment", area: "being-healthy", unit: "weeks",
      better: "lower",
      start: 14, width: 7, effects: [-0.2, 0.8, 0.1], swing: 2),
    Course(
      id: "teenage-conceptions", name: "Teenage conceptions", area: "being-healthy", unit: "per 1,000", better: "lower",
      start: 51.8, width: 9, effects: [0, -0.2, -0.3], swing: 3.4),
    Course(
      id: "neet", name: "Young people aged 16 to 18 not in education, employment or training",
      area: "economic-well-being", unit: "%", better: "lower", start: 9.6, width: 2.4, effects: [0, -0.1, -0.2],
      swing: 0.6),
    Course(
      id: "first-time-entrants", name: "First-time entrants to youth justice", area: "making-a-positive-contribution",
      unit: "per 100,000", better: "lower", start: 2150, width: 520, effects: [-6, -38, -55], swing: 150),
  ]

  /// Where each future lies between -1 and 1, in an order of its own for each column.
  static func place(_ draw: Int, _ column: Int) -> Double {
    Double(draw * (37 + 6 * column) % draws) / Double(draws) * 2 - 1 + 1 / Double(draws)
  }

  /// The futures of an indicator under a plan; small effects wobble by enough to turn out either way.
  static func column(_ course: Course, plan: Int, share: Double) -> [Float] {
    let effect = plan == 0 ? 0 : course.effects[plan - 1]
    let wobble = effect == 0 ? 0 : abs(effect) < course.width * 0.12 ? course.width * 0.2 : abs(effect) * 0.3
    return (0..<draws).map { draw in
      let spread = course.width * 0.62 * (0.4 + 0.6 * share)
      let change = plan == 0 ? 0 : share * (effect + wobble * place(draw, plan))
      return Float(course.start + spread * place(draw, 0)) + Float(change)
    }
  }

  /// The grades of one judgement; staying safe is what plans move.
  static func grades(_ number: Int, plan: Int, share: Double) -> [Float] {
    let base = [0.1, -0.3, 0.0, 0.3, 0.1, -0.2, -0.1, 0.1, -0.3][number]
    let effect = number % 7 == 1 ? [0, 0.35, -0.35, 1][plan] : 0
    return (0..<draws).map { draw in
      let score = base + share * effect + place(draw, 3)
      return score < -0.7 ? 1 : score < 0 ? 2 : score < 0.8 ? 3 : 4
    }
  }
}
