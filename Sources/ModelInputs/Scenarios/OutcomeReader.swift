import LocatedYAML
import ServiceModel

/// Reads the outputs that a decision is about: `outcomes: [indicator.looked-after-rate, cost.total]`.
struct OutcomeReader {
  let catalogue: Catalogue

  func read(_ cursor: Cursor) -> [OutputID]? {
    let layout = OutputLayout(indicators: catalogue.indicators)
    let seen = SeenNames()
    let outcomes = cursor.list { element -> OutputID? in
      guard let name = element.text() else { return nil }
      guard let place = layout.place(of: name) ?? layout.place(of: "indicator.\(name)") else {
        element.report(
          .noSuch(kind: "output", name: name), found: name, allowed: names(layout),
          advice: "An indicator stands by its id alone; `windscreen list indicators` shows all of them.")
        return nil
      }
      let outcome = layout.outputs[place].id
      _ = seen.checked(outcome.description, kind: "output", at: element)
      return outcome
    }
    if cursor.isEmptyList { cursor.report(.rule("without outcomes the usual ones are shown: leave the line out")) }
    return outcomes
  }

  /// Ids of indicators alone first, then the names of all outputs.
  private func names(_ layout: OutputLayout) -> [String] {
    catalogue.indicators.map(\.id) + layout.outputs.map(\.id.description)
  }
}
