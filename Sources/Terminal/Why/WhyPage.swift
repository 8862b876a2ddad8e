import DecisionAnalysis
import GradeDescriptors
import LocatedYAML
package import Runs
import ServiceModel
import Wording

/// Why a grade is what it is under one portfolio, as words for a reader: the same at the prompt and on the command line.
package struct WhyPage {
  /// The reference data.
  let library: Library
  /// What the run found out.
  let summary: RunSummary
  /// The grade's place among the outputs.
  let place: Int
  /// The portfolio's place; 0 is doing nothing more.
  let portfolio: Int
  /// What its aspects do.
  let held: HeldBack?

  /// Words about one grade of one portfolio.
  package init(library: Library, summary: RunSummary, place: Int, portfolio: Int, held: HeldBack?) {
    self.library = library
    self.summary = summary
    self.place = place
    self.portfolio = portfolio
    self.held = held
  }

  /// The page.
  package var page: Page {
    var page = Page()
    holdingBack(&page)
    if portfolio > 0 { moving(&page) }
    return page
  }

  private var last: YearResult? { summary.portfolios[portfolio].years.last }
  private var grade: GradeID? { summary.outputs[place].id.gradeID }

  /// How far the next grade is, which aspects hold it back, and which rules bind.
  private func holdingBack(_ page: inout Page) {
    guard let last else { return }
    page.heading("What holds it back in \(last.year), \(summary.portfolios[portfolio].name)")
    if let held { aspects(held, &page) }
    for rule in grade.map(LimitSet.rules(on:)) ?? [] {
      let id = OutputID.limit(.jointAreaReview, rule: rule.id)
      guard let at = summary.outputs.firstIndex(where: { $0.id == id }), let share = last.outputs[at].bound,
        share.value >= 0.01
      else { continue }
      page.paragraph(
        "Rule \(rule.id), \(rule.statement): changed some grade in \(Figure.percent(share.value))% of futures.",
        hanging: 4)
    }
  }

  private func aspects(_ held: HeldBack, _ page: inout Page) {
    page.paragraph(held.sentence)
    if let spread = held.spread { page.paragraph(spread.sentence) }
    guard !held.aspects.isEmpty else { return }
    page.paragraph(HeldBack.key, style: .faint)
    for aspect in held.aspects {
      page.line(("  \(column(aspect.rise, 8, right: true))  ", .strong), (held.title(of: aspect), .strong))
      for words in [aspect.asking, aspect.movers, aspect.moving].compactMap({ $0 }) {
        page.paragraph(words, indent: 12, hanging: 12)
      }
    }
  }

  /// The indicators that the grade reads and that the portfolio moves.
  private func moving(_ page: inout Page) {
    page.heading("What \(summary.portfolios[portfolio].name) does to it")
    page.paragraph(effect(place).capitalisedFirst + ".")
    let read = indicatorsRead
    let sorted = summary.verdicts.headlines(of: summary.portfolios[portfolio], limit: summary.outputs.count).filter {
      read.contains(summary.outputs[$0].id) && summary.verdict(of: $0, portfolio: portfolio)?.rank != nil
    }
    if sorted.isEmpty {
      page.paragraph("It moves none of the indicators that this grade reads by more than the draws can tell.")
    }
    for at in sorted.prefix(8) {
      page.paragraph("\(summary.outputs[at].name): \(effect(at)).", indent: 2, hanging: 4)
    }
  }

  private func effect(_ at: Int) -> String { summary.effect(on: at, portfolio: portfolio) }

  /// The outputs that feed the grade, by the crosswalk; all of them for a grade that reads every area.
  private var indicatorsRead: Set<OutputID> {
    let ladders = library.framework.ladders.filter { grade?.area == nil || $0.area == grade?.area }
    let read = Set(ladders.map(\.id))
    return Set(library.catalogue.links.filter { read.contains($0.ladder) }.map { .indicator($0.indicator) })
  }
}
