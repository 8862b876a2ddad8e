package import DecisionAnalysis
import Wording

/// Bars of the four grades' chances, one a year, the best grade first, with the reach of good or better marked.
package struct GradePanel: Sendable {
  /// Names the drawing within its page.
  package var id: String
  /// What it shows.
  package var title: String
  /// The simulated years.
  package var years: [Int]
  /// Chances, one a year.
  package var course: [GradeProbabilities]

  /// A panel.
  package init(id: String, title: String, years: [Int], course: [GradeProbabilities]) {
    precondition(course.count == years.count, "one bar a year")
    self.id = id
    self.title = title
    self.years = years
    self.course = course
  }

  private static let width = 340.0
  private static let left = 38.0
  private static let right = 290.0
  private static let step = 26.0
  private static let bar = 19.0
  /// The grades from best to worst, with the letters that name narrow parts.
  static let order = [
    (place: 3, name: "outstanding", letter: "O"), (place: 2, name: "good", letter: "G"),
    (place: 1, name: "adequate", letter: "A"), (place: 0, name: "inadequate", letter: "I"),
  ]

  /// The drawing.
  package var picture: Picture {
    let height = Double(years.count) * GradePanel.step + 24
    return Picture(id: id, title: title, summary: summary, width: GradePanel.width, height: height) {
      Drawing.text("good or better", at: (GradePanel.width, 11), style: "tick", anchor: .end)
      for place in years.indices {
        row(place, top: 18 + Double(place) * GradePanel.step)
      }
    }
  }

  private var summary: String {
    let end = course[course.count - 1]
    let parts = GradePanel.order.map { "\($0.name) \(percent(end.chances[$0.place].value))" }
    return "Chances in \(years[years.count - 1]): " + parts.joined(separator: ", ") + "."
  }

  private func percent(_ chance: Double) -> String { Figure.fixed(chance * 100) + "%" }

  @MarkupBuilder private func row(_ place: Int, top: Double) -> Markup {
    let middle = top + GradePanel.bar / 2 + 4
    let year = course[place]
    Drawing.text("\(years[place])", at: (GradePanel.left - 6, middle), style: "tick", anchor: .end)
    parts(year, year: years[place], top: top)
    mark(year, top: top)
    Drawing.text(
      percent(year.atLeastGood.value), at: (GradePanel.width, middle), style: "end baseline", anchor: .end)
  }

  private func parts(_ year: GradeProbabilities, year name: Int, top: Double) -> Markup {
    var parts = Markup()
    var x = GradePanel.left
    for grade in GradePanel.order {
      let width = year.chances[grade.place].value * (GradePanel.right - GradePanel.left)
      let number = Figure.fixed(year.chances[grade.place].value * 100)
      if width > 0.05 {
        parts += Drawing.rectangle(
          x: x, y: top, width: max(width - 1, 0.5), height: GradePanel.bar, style: "grade \(grade.name)",
          tip: "\(name): \(grade.name) in \(number)% of futures")
      }
      let words = "\(grade.letter) \(number)"
      let fitting = width > TextMeasure.width(words, size: 11) + 6 ? words : width > 18 ? number : ""
      if !fitting.isEmpty {
        parts += Drawing.text(
          fitting, at: (x + width / 2, top + GradePanel.bar / 2 + 4), style: "on-\(grade.name)", anchor: .middle)
      }
      x += width
    }
    return parts
  }

  private func mark(_ year: GradeProbabilities, top: Double) -> Markup {
    let reach =
      GradePanel.left + (year.chances[3].value + year.chances[2].value) * (GradePanel.right - GradePanel.left) - 0.5
    return Drawing.line(from: (reach, top - 3), to: (reach, top + GradePanel.bar + 3), style: "mark")
  }
}
