import DecisionAnalysis
import LocatedYAML
import ServiceModel

/// The outputs of a batch: those that are summed up, and those that must be kept to sum them up.
struct BatchOutputs: Sendable {
  /// Places in the layout of the outputs that are summed up, in the layout's order.
  let told: [Int]
  /// Places of the outputs that are kept, in the layout's order.
  let kept: [Int]

  /// What must be kept of every draw to tell of some outputs.
  init(_ told: [OutputID], engine: Engine) {
    let layout = engine.layout
    self.told = told.compactMap(layout.place(of:)).sorted()
    var kept = Set(self.told)
    // The budget over all years is told of every batch.
    kept.formUnion(BudgetLine.allCases.compactMap { layout.place(of: $0.output) })
    for place in self.told { kept.formUnion(BatchOutputs.needed(place, engine)) }
    self.kept = kept.sorted()
  }

  /// What else the summary of an output reads.
  private static func needed(_ place: Int, _ engine: Engine) -> [Int] {
    let layout = engine.layout
    switch layout.outputs[place].id {
    case .indicator:
      let fact = engine.indicators[place]
      guard fact.polarity == .ambiguous, fact.preferredBand != nil, case .rate = fact.counting else { return [] }
      return [layout.place(of: .stock(.acuteNeed))].compactMap { $0 }
    case .grade(let instrument, let grade):
      return OutputLayout.chanceGrades.compactMap { layout.place(of: .chance(instrument, grade, atLeast: $0)) }
    case .stock, .cost, .score, .limit, .chance: return []
    }
  }

  /// The outputs that were asked for by name, or those that the scenarios say a decision is about.
  ///
  /// - Throws: `unknownName` for a name that is none.
  static func chosen(
    _ names: [String], scenarios: [Scenario], layout: OutputLayout
  ) throws(WorkbenchError) -> [OutputID] {
    let all = layout.outputs[..<layout.told].map(\.id)
    if names == ["all"] { return Array(all) }
    var chosen: [OutputID] = []
    for name in names {
      guard let place = layout.place(of: name) ?? layout.place(of: "indicator.\(name)"), place < layout.told else {
        throw .unknownName(kind: "output", name: name, known: all.map(\.description))
      }
      chosen.append(layout.outputs[place].id)
    }
    if chosen.isEmpty { chosen = scenarios.flatMap(\.outcomes) }
    if chosen.isEmpty { chosen = DecisionTable.usualOutcomes + [.cost(.total)] }
    let wanted = Set(chosen)
    return all.filter(wanted.contains)
  }
}
