import DecisionAnalysis
import Runs
import Wording

extension ReportSection {
  /// What holds each grade back: aspects with how much, what the descriptors ask next, and what moves them.
  static func heldBack(_ report: RunReport) -> ReportSection? {
    let grades = report.mainHeld
    guard !grades.isEmpty else { return nil }
    return ReportSection(id: "back", short: "Held back", title: "What holds each grade back") {
      Piece.paragraph(
        "The descriptors of 2007 read each grade off many aspects. For every grade this names the aspects that cost it "
          + "most in \(report.lastYear) with nothing more done, what each would have to show next, and whether "
          + "indicators or practice place it. \(HeldBack.key)")
      if let voice = Voice.sentence(report.voices, report.summary) { Piece.paragraph(voice, style: "hint") }
      let open = furthest(report, grades)
      for grade in grades where open.contains(grade) {
        Markup.element("div", ["class": "indicator"]) {
          Markup.element("h3", ["id": "b\(report.number(ofGrade: grade))-h"]) { report.summary.outputs[grade].name }
          heldBack(report, grade)
        }
      }
      for grade in grades where !open.contains(grade) {
        let name = report.summary.outputs[grade].name
        Piece.folded("\(name): \(headline(report.heldBack(grade)[0]))") { heldBack(report, grade) }
      }
    }
  }

  /// The two grades with the smallest chance of good or better, which stand open.
  private static func furthest(_ report: RunReport, _ grades: [Int]) -> Set<Int> {
    let chance = { (grade: Int) in report.summary.atLeastGood(grade, portfolio: 0)?.value ?? 1 }
    return Set(grades.sorted { (chance($0), $0) < (chance($1), $1) }.prefix(2))
  }

  @MarkupBuilder private static func heldBack(_ report: RunReport, _ grade: Int) -> Markup {
    let (name, number) = (report.summary.outputs[grade].name, report.number(ofGrade: grade))
    if let held = report.heldBack(grade).first {
      Piece.paragraph(held.sentence)
      if let spread = held.spread { Piece.paragraph(spread.sentence) }
      if !held.aspects.isEmpty {
        Piece.chart(
          .heldBack(id: "b\(number)", title: "What holds \(name) back in \(report.lastYear)", held),
          caption: "More futures of 100 in which ‘\(name)’ would be \(held.wanted) if that aspect alone "
            + "stood as in a typical such authority; brackets are the error of the run.",
          table: table(name, held))
        Markup.element("dl", ["class": "aspects"]) {
          for aspect in held.aspects {
            Markup.element("dt") { held.title(of: aspect) }
            Markup.element("dd") { "\(aspect.asking) \(aspect.movers)" }
          }
        }
      }
      underPlans(report, name, report.heldBack(grade))
      rules(report.summary.brakes(on: grade, portfolio: 0).filter { $0.share.value > 0.005 })
    }
  }

  /// The aspects that cost most, in one line.
  private static func headline(_ held: HeldBack) -> String {
    let names = held.aspects.prefix(2).map { $0.title.lowercased() }
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
  @MarkupBuilder private static func underPlans(_ report: RunReport, _ name: String, _ held: [HeldBack]) -> Markup {
    let moving = held.indices.dropFirst().filter { !moves(held[$0]).isEmpty }
    if !moving.isEmpty {
      ChartTable(
        caption: "\(name) in \(report.lastYear) under plans that move one of these aspects",
        columns: ["Plan", "Grade to look at", "Reached", "What holds it back most", "What the plan moves"],
        rows: moving.map { plan in
          let held = held[plan]
          let costs = held.aspects.prefix(3).map { "\($0.title.lowercased()) (\($0.rise))" }
          return [
            report.names[plan], held.wanted.isEmpty ? "outstanding" : held.wanted, Futures.words(held.chance),
            costs.isEmpty ? "nothing" : costs.joined(separator: "; "), moves(held).joined(separator: "; "),
          ]
        }
      ).markup
    }
    if report.names.count - 1 > moving.count {
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
  private static func rules(_ rules: [(name: String, share: Estimate)]) -> Markup {
    guard !rules.isEmpty else { return Markup() }
    return Piece.paragraph(
      "Rules of the framework held it down too: "
        + rules.map { "\($0.name) (\(Futures.words($0.share)))" }.joined(separator: ", ") + ".")
  }
}
