import Runs
import Wording

extension RunSummary {
  /// Bars of a grade's chances under some portfolios.
  package func gradePictures(_ place: Int, portfolios: [Int]) -> [AnswerBlock] {
    portfolios.map { number in
      let portfolio = self.portfolios[number]
      let course = grades(of: place, portfolio: number)
      let (title, years) = ("\(outputs[place].name), \(portfolio.name)", portfolio.years.map(\.year))
      return .picture(
        TerminalPicture { TerminalChart.gradeBars(title, years: years, course: course, style: $0) })
    }
  }
}
