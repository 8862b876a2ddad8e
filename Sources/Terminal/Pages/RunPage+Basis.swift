import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension RunPage {
  /// The assumptions that the effects follow most closely, the strongest first.
  func basis(_ page: inout Page) {
    page.heading(RunWords.basis)
    page.paragraph(RunWords.basisReading, style: .faint)
    for (place, portfolio) in portfolios.enumerated() {
      let influences = strongest(of: portfolio.name)
      page.line(("  \(letter(place))  ", .strong), (portfolio.name, .strong))
      if influences.isEmpty { page.paragraph(RunWords.basisNothing, indent: 5) }
      for influence in influences {
        let name = RunWords.effect(influence.output, in: summary)
        page.paragraph(
          "\(RunWords.follows(influence.name, name, influence.correlation.value)); "
            + "\(RunWords.confidence(influence.confidence)) (\(influence.source))", indent: 5, hanging: 7)
      }
    }
  }

  /// Each input once, with the output that follows it most closely; at most four.
  private func strongest(of portfolio: String) -> [Influence] {
    var best: [String: Influence] = [:]
    for influence in summary.influences where influence.portfolio == portfolio {
      if abs(best[influence.input]?.correlation.value ?? 0) < abs(influence.correlation.value) {
        best[influence.input] = influence
      }
    }
    let ordered = best.values.sorted {
      (abs($0.correlation.value), $1.input) > (abs($1.correlation.value), $0.input)
    }
    return Array(ordered.prefix(4))
  }
}
