import DecisionAnalysis
import GradeDescriptors
package import Runs
import ServiceModel

/// How the first year's grades come about from the reading of the evidence, and how far plans take them, in words.
package enum FirstYearWords {
  /// The heading of the table.
  package static func title(_ summary: RunSummary) -> String {
    "From the reading of the evidence to \(summary.question.firstYear)"
  }

  /// What the columns are.
  package static func key(_ summary: RunSummary) -> String {
    "The chance of a good grade or a higher one, in per cent: as the evidence itself reads; what a year’s movement of practice, the "
      + "severity of the year’s inspections, and indicators and all else add; then \(summary.question.firstYear) with "
      + "nothing more done, and what each plan adds. The review’s harshness stands in both ends alike and adds nothing."
  }

  /// Heads of the columns of numbers before those of plans.
  package static func heads(_ summary: RunSummary) -> [String] {
    ["read", "movement", "severity", "else", "\(summary.question.firstYear)"]
  }

  /// The overall grade and the outcome areas, each with its numbers in the order of the heads and then of the plans.
  package static func rows(_ summary: RunSummary) -> [(name: String, cells: [String])] {
    (summary.firstYear ?? []).compactMap { year in
      guard let place = summary.place(of: year.grade), let grade = year.grade.gradeID,
        grade.isOverall || grade.area.map(JudgementArea.outcomes.contains) == true
      else { return nil }
      let causes = [year.movement, year.severity, year.rest].map { Figure.signed($0 * 100) }
      let plans = year.plans.map { Figure.signed($0.value * 100) }
      let cells = [Figure.fixed(year.reading * 100)] + causes + [Figure.fixed(year.found.value * 100)] + plans
      return (summary.outputs[place].name, cells)
    }
  }
}

extension RunSummary {
  /// How far each plan takes the score that it moves most of the way to the next grade, a sentence a plan.
  ///
  /// The overall grade is counted from others and has no such way.
  package var reaches: [String] { portfolios.indices.dropFirst().compactMap(reach) }

  private func reach(_ plan: Int) -> String? {
    guard let before = portfolios[0].years.last, let after = portfolios[plan].years.last else { return nil }
    let ways = outputs.indices.compactMap { place -> (name: String, rise: Double, way: Double)? in
      guard case .score(.jointAreaReview, let grade) = outputs[place].id, !grade.isOverall,
        let way = before.outputs[place].nextCut?.distance?.value, way > 0,
        let rise = after.outputs[place].difference?.difference.mean.value
      else { return nil }
      return (grade.name, rise, way)
    }
    guard let most = ways.max(by: { ($0.rise / $0.way, $1.name) < ($1.rise / $1.way, $0.name) }) else { return nil }
    let name = portfolios[plan].name
    let (rise, way) = (Figure.fixed(most.rise, places: 2), Figure.fixed(most.way, places: 2))
    guard most.rise > 0, rise != "0.00" else {
      return "‘\(name)’ raises no score by a hundredth of a standard deviation between councils, so it lifts no grade."
    }
    return "‘\(name)’ takes ‘\(most.name)’ furthest: its score rises by \(rise) of the \(way) standard deviations "
      + "between councils that it lies below the next grade on average, "
      + "\(Figure.fixed(100 * most.rise / most.way))% of the way."
  }
}

extension ScoreSpread {
  /// Where the spread of the score comes from, and why a plan moves it no further.
  package var sentence: String {
    "From future to future the score behind it varies by \(Figure.fixed(deviation, places: 1)) standard deviations "
      + "between councils. Of its variance \(share(practice)) is what is not known of practice today, \(share(drift)) "
      + "how practice moves by itself, \(share(inspectors)) how inspectors judge and \(share(indicators)) what "
      + "indicators show; a plan that works through indicators acts on that last part alone."
  }

  private func share(_ share: Double) -> String { "\(Figure.fixed(share * 100))%" }
}

extension HeldBack.Count {
  /// How the grade is counted, and how the areas stand, in two or three sentences.
  package func sentence(wanted: String) -> String {
    let allowed = HeldBack.Count.numbers[min(most, 5)]
    let short = wanted == "adequate" ? "inadequate" : "below good"
    var words: String
    switch wanted {
    case "outstanding":
      words =
        "It is counted: outstanding asks for every outcome area and capacity for improvement to be good, and then for "
        + "the balance of all."
    case "good":
      let more = HeldBack.Count.numbers[min(mostWithCapacity, 5)]
      words =
        "It is counted: good lets \(allowed) of the five outcome areas stand below good, \(more) where capacity for "
        + "improvement is good, as it is \(Futures.words(capacity))."
    default:
      words = "It is counted: adequate lets \(allowed) of the five outcome areas be inadequate, and as a rule none."
    }
    let named = areas.prefix(3).map { "\($0.name.lowercased()) (\(Futures.words($0.short)))" }
    return words + " On average \(Figure.fixed(self.short, places: 1)) of them are \(short), most often "
      + "\(named.joined(separator: ", "))."
  }

  private static let numbers = ["none", "one", "two", "three", "four", "all"]
}
