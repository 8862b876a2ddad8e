package import Runs
import ServiceModel

/// The words that a run's first pages use and a reader may not know, as far as they are used.
package enum RunGlossary {
  /// Terms with their meanings, in the order of the alphabet.
  package static func terms(_ summary: RunSummary) -> [(term: String, meaning: String)] {
    let general = [
      (
        "Future",
        "One way the years may go, with its own set of assumptions and its own luck. Every plan is played in the "
          + "same futures as doing nothing more, so that only the plan differs."
      ),
      ("Mean", "The sum over all futures by their number. Other pages say ‘on average’."),
      (
        "8 in 10 futures", "What is given with it holds 8 in 10 futures; 1 in 10 lie below and 1 in 10 above."
      ),
      (
        "Nothing more", "Only what was under way before the first year goes on. Every plan is held against it."
      ),
      (
        "* (a star)",
        "The change does not count: it is about nothing, shown by half of the futures or fewer, goes either way, or "
          + "the run has too few futures to tell."
      ),
      (
        "Evidence",
        "A: a randomised trial in England. B: one elsewhere, or a strong comparison without chance. C: observation, or "
          + "arithmetic. D: judgement."
      ),
    ]
    let grades = [
      (
        "Good or better",
        "The grades of the 2007 framework are 1 inadequate, 2 adequate, 3 good and 4 outstanding; this is the "
          + "share of futures with a 3 or a 4."
      )
    ]
    let money = [
      ("Net cost", "What the plan costs, and what it adds to or takes off placements and social work teams."),
      (
        "Present value",
        "Sums of later years count for less, by \(RunWords.rate(summary.question.discountRate)) a year (HM Treasury, "
          + "The Green Book)."
      ),
      (
        "Paid back by",
        "The year from whose end on the plan has saved as much as it cost, summed up and not discounted, on average. "
          + "Open: the run cannot tell."
      ),
    ]
    let all = general + (summary.toldGrades.isEmpty ? [] : grades) + (summary.hasMoney ? money : []) + measures(summary)
    return all.sorted { $0.0.lowercased() < $1.0.lowercased() }.map { (term: $0.0, meaning: $0.1) }
  }

  /// Of measures in the decision table that are terms of the service.
  private static func measures(_ summary: RunSummary) -> [(String, String)] {
    let shown = Set(summary.decision.outcomes)
    return known.filter { shown.contains($0.output) }.map { ($0.term, $0.meaning) }
  }

  private static let known: [(output: OutputID, term: String, meaning: String)] = [
    (
      .indicator("initial-assessments-in-7-days"), "Initial assessment",
      "The first look at what a referred child needs; in 2006 due in seven working days."
    ),
    (
      .indicator("core-assessments-in-35-days"), "Core assessment",
      "The second and deeper look at what a child needs; in 2006 due in thirty-five working days."
    ),
    (
      .indicator("looked-after-rate"), "Looked-after child",
      "A child in the care of the council, by court order or by agreement with the parents."
    ),
    (
      .stock(.withoutHelp), "Open case", "A child’s case that a social worker or team holds."
    ),
  ]
}
