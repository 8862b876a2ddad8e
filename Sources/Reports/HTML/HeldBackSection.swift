import DecisionAnalysis
import Runs
import Wording

extension ReportSection {
  /// What holds each grade back: aspects with how much, what the descriptors ask next, and what moves them.
  static func heldBack(_ facts: ReportFacts) -> ReportSection? {
    let places = facts.grades.indices.filter { !facts.grades[$0].held.isEmpty }
    guard let first = places.first else { return nil }
    let main = places.filter { facts.grades[$0].inspection == facts.grades[first].inspection }
    return ReportSection(id: "back", short: "Held back", title: "What holds each grade back") {
      Piece.paragraph(
        "The descriptors of 2007 read each grade off many aspects. For every grade this names the aspects that cost it "
          + "most in \(facts.lastYear) with nothing more done, what each would have to show next, and whether "
          + "indicators or practice place it. \(HeldBack.key)")
      voice(facts)
      let open = furthest(facts, main)
      for place in main where open.contains(place) {
        Markup.element("div", ["class": "indicator"]) {
          Markup.element("h3", ["id": "b\(place)-h"]) { facts.grades[place].name }
          heldBack(facts, place)
        }
      }
      for place in main where !open.contains(place) {
        Piece.folded("\(facts.grades[place].name): \(headline(facts.grades[place]))") { heldBack(facts, place) }
      }
    }
  }

  /// The two grades with the smallest chance of good or better, which stand open.
  private static func furthest(_ facts: ReportFacts, _ places: [Int]) -> Set<Int> {
    let last = facts.years.count - 1
    let chance = { (place: Int) in facts.grades[place].courses[0][last].atLeastGood.value }
    return Set(places.sorted { (chance($0), $0) < (chance($1), $1) }.prefix(2))
  }

  @MarkupBuilder private static func heldBack(_ facts: ReportFacts, _ place: Int) -> Markup {
    let grade = facts.grades[place]
    if let held = grade.held.first {
      Piece.paragraph(held.sentence)
      if !held.aspects.isEmpty {
        Piece.chart(
          .heldBack(id: "b\(place)", title: "What holds \(grade.name) back in \(facts.lastYear)", held),
          caption: "More futures of 100 in which ‘\(grade.name)’ would be \(held.wanted) if that aspect alone "
            + "stood as in a typical such authority; brackets are the error of the run.",
          table: table(grade.name, held))
        Markup.element("dl", ["class": "aspects"]) {
          for aspect in held.aspects {
            Markup.element("dt") { held.title(of: aspect) }
            Markup.element("dd") { "\(aspect.asking) \(aspect.movers)" }
          }
        }
      }
      underPlans(facts, grade)
      rules(grade)
    }
  }

  /// The aspects that cost most, in one line.
  private static func headline(_ grade: GradeFacts) -> String {
    let names = grade.held[0].aspects.prefix(2).map { $0.title.lowercased() }
    return names.isEmpty ? "nothing" : names.joined(separator: "; ")
  }

  private static func table(_ name: String, _ held: HeldBack) -> ChartTable {
    ChartTable(
      caption: "\(name): what it would take to be \(held.wanted) more often",
      columns: ["Aspect", "Reads as", "More futures of 100", "Score rises by", "From indicators", "From practice"],
      rows: held.aspects.map { aspect in
        [
          held.title(of: aspect), aspect.reads, aspect.rise, Figure.fixed(aspect.closes, places: 2),
          aspect.fromIndicators.map { Figure.signed($0, places: 1) } ?? "none speak to it",
          Figure.signed(aspect.fromPractice, places: 1),
        ]
      })
  }

  /// What holds the grade back under the plans that move one of its aspects, and which plans do not.
  @MarkupBuilder private static func underPlans(_ facts: ReportFacts, _ grade: GradeFacts) -> Markup {
    let moving = grade.held.indices.dropFirst().filter { !moves(grade.held[$0]).isEmpty }
    if !moving.isEmpty {
      ChartTable(
        caption: "\(grade.name) in \(facts.lastYear) under plans that move one of these aspects",
        columns: ["Plan", "Grade to look at", "Reached", "What holds it back most", "What the plan moves"],
        rows: moving.map { plan in
          let held = grade.held[plan]
          let costs = held.aspects.prefix(3).map { "\($0.title.lowercased()) (\($0.rise))" }
          return [
            facts.portfolios[plan].name, held.wanted.isEmpty ? "outstanding" : held.wanted, Futures.words(held.chance),
            costs.isEmpty ? "nothing" : costs.joined(separator: "; "), moves(held).joined(separator: "; "),
          ]
        }
      ).markup
    }
    if facts.portfolios.count - 1 > moving.count {
      Piece.paragraph(
        moving.isEmpty
          ? "No plan moves any of these aspects by a tenth of a standard deviation."
          : "The other plans move none of these aspects by a tenth of a standard deviation.", style: "says")
    }
  }

  /// The aspects that a plan moves by at least a tenth of a standard deviation between authorities, rounded.
  private static func moves(_ held: HeldBack) -> [String] {
    held.aspects.compactMap { aspect in
      aspect.moved.flatMap { abs($0) < 0.05 ? nil : "\(aspect.title.lowercased()) \(Figure.signed($0, places: 1))" }
    }
  }

  /// Limiting rules that changed the grade, or some grade of the inspection, with nothing more done.
  private static func rules(_ grade: GradeFacts) -> Markup {
    let rules = grade.brakes[0].filter { $0.share.value > 0.005 }
    guard !rules.isEmpty else { return Markup() }
    return Piece.paragraph(
      "Rules of the framework held it down too: "
        + rules.map { "\($0.name) (\(Futures.words($0.share)))" }.joined(separator: ", ") + ".")
  }

  private static func voice(_ facts: ReportFacts) -> Markup {
    guard let words = Voice.sentence(facts) else { return Markup() }
    return Piece.paragraph(words, style: "hint")
  }
}
