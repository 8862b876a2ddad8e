import GradeDescriptors
import ModelInputs
package import Runs
import ServiceModel

extension DrawStory {
  /// What happened in the draw in words, with its tables.
  package var text: DecisionText {
    DecisionText(
      scenario: scenario, question: question, answer: answer,
      parts: [happened, graded] + fallen + [drawn].compactMap { $0 },
      remarks: [
        "One future is one of many: it shows how things hang together, not how likely they are. Seed \(seed)."
      ])
  }

  private var question: String {
    let which = draw == 0 ? "the central draw, every number at the middle of what is believed" : "draw \(draw)"
    return "\(areaName), \(years[0]) to \(years[years.count - 1]): what happened in \(which), year by year"
      + (refused == 0
        ? "." : "; \(counted(refused, "set")) of assumptions before it did not fit what was counted in the area.")
  }

  /// Which grades are lower under which plan.
  private var answer: String {
    let told = falls.enumerated().filter { !$0.element.isEmpty }.map { plan, falls in
      "under ‘\(plans[plan + 1])’ "
        + falls.map { "‘\($0.name)’ is \(Self.word($0.after)) instead of \(Self.word($0.before))" }.joined(
          separator: ", ")
    }
    guard plans.count > 1 else { return "No plan was tried." }
    return told.isEmpty
      ? "No grade is lower under a plan than with nothing more done."
      : "In \(years[years.count - 1]) \(told.joined(separator: "; "))."
  }

  private static func word(_ grade: Int) -> String { Grade(rawValue: UInt8(clamping: grade))?.name ?? "\(grade)" }

  private var heads: [String] { ["Plan"] + years.map { "\($0)" } }

  private var happened: DecisionPart {
    DecisionPart(
      title: "What happened", reading: "Each number at the end of March, with nothing more done and under each plan.",
      heads: ["Number, plan"] + years.map { "\($0)" },
      rows: courses.flatMap { course in
        let unit = course.output == .cost(.total) ? "£ thousand\(RunWords.at(prices))" : course.unit
        return plans.enumerated().map { plan, name in
          ["\(course.output == .cost(.total) ? "Spending in all" : course.name), \(unit): \(name)"]
            + course.values[plan].map { value in
              value.map {
                course.output == .cost(.total)
                  ? Figure.fixed($0 / 1_000) : Figure.fixed($0, places: abs($0) < 100 ? 1 : 0)
              }
                ?? "–"
            }
        }
      }, sentences: [])
  }

  private var graded: DecisionPart {
    DecisionPart(
      title: "Grades",
      reading: "As if inspected under the 2007 framework: 1 inadequate, 2 adequate, 3 good, 4 outstanding.",
      heads: ["Grade, plan"] + years.map { "\($0)" },
      rows: grades.flatMap { course in
        let isSame = course.values.dropFirst().allSatisfy { $0 == course.values[0] }
        return (isSame ? [0] : Array(plans.indices)).map { plan in
          [isSame ? "\(course.name): all alike" : "\(course.name): \(plans[plan])"]
            + course.values[plan].map { $0.map { "\(Int($0))" } ?? "–" }
        }
      }, sentences: [])
  }

  /// Why grades are lower, a part for each plan under which some are.
  private var fallen: [DecisionPart] {
    falls.enumerated().filter { !$0.element.isEmpty }.map { plan, falls in
      DecisionPart(
        title: "Why grades are lower under ‘\(plans[plan + 1])’",
        reading: "Scores and aspects are in standard deviations between councils.", heads: [], rows: [],
        sentences: falls.map(Self.sentence))
    }
  }

  private static func sentence(_ fall: Fall) -> String {
    var words = "‘\(fall.name)’: \(word(fall.after)) instead of \(word(fall.before)), lower first in \(fall.year)."
    if let before = fall.scoreBefore, let after = fall.scoreAfter {
      words += " Its score is \(Figure.signed(after, places: 2)) instead of \(Figure.signed(before, places: 2))."
    }
    if !fall.aspects.isEmpty {
      words +=
        " Moved down: "
        + fall.aspects.map { "\($0.title.lowercased()) (\(Figure.signed($0.change, places: 2)))" }.joined(
          separator: ", ") + "."
    }
    if !fall.rules.isEmpty { words += " Held down by \(fall.rules.map(LimitSet.words).joined(separator: ", "))." }
    if fall.aspects.isEmpty && fall.rules.isEmpty {
      words += " No aspect of its own moved down: it is counted from other grades, or stood at the edge."
    }
    return words
  }

  private var drawn: DecisionPart? {
    guard !unusual.isEmpty else { return nil }
    return DecisionPart(
      title: "What was unusual in it",
      reading: "The numbers that were drawn furthest from the middle of what is believed of them.",
      heads: ["Number", "Drawn", "Place in 100"],
      rows: unusual.map { number in
        [
          "\(number.name) (\(number.confidence.rawValue))",
          number.value.map { unitWords(plain($0, digits: 3), number.unit) } ?? "–",
          Figure.fixed(100 * number.position, places: 1),
        ]
      }, sentences: [])
  }
}
