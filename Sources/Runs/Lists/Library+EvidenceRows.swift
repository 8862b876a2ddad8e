import ServiceModel

extension Library {
  /// How every row of the evidence about interventions is used: once each.
  var effects: Listing {
    Listing(
      title: "effects", columns: ["intervention", "target", "least", "central", "most", "use", "how"],
      shown: [0, 1, 3, 5],
      rows: catalogue.interventions.flatMap { one in one.evidenceRows },
      remark:
        "Per dose of the tables, least favourable to most favourable. Direct: added to the indicator itself. Lever: "
        + "through what the intervention moves. Mechanism: it comes about by itself. Left out: not used.")
  }
}

extension Intervention {
  /// The rows of the evidence tables: those that act on an indicator, those that a mechanism carries, levers that are moved
  /// without a row, those left out.
  fileprivate var evidenceRows: [[TidyTable.Cell]] {
    let direct = effects.compactMap { effect -> [TidyTable.Cell]? in
      guard case .indicator(let target) = effect.target else { return nil }
      let table = [0.05, 0.5, 0.95].map { effect.value(strength: $0) }
      let how = effect.scale == .relative ? "a proportion of the indicator" : "in the indicator's own unit"
      return row(target, table, "direct", how)
    }
    let carried = carried.map { one in
      let levers = one.levers.map(\.rawValue).joined(separator: ", ")
      return row(
        one.target, one.table, one.levers.isEmpty ? "mechanism" : "lever",
        one.levers.isEmpty ? one.by : "\(levers): \(one.by)")
    }
    let known = Set(self.carried.flatMap(\.levers))
    let assumed = effects.compactMap { effect -> [TidyTable.Cell]? in
      guard case .lever(let lever) = effect.target, !known.contains(lever) else { return nil }
      let table = [0.05, 0.5, 0.95].map { effect.value(strength: $0) }
      return row(lever.rawValue, table, "lever", "no row of the evidence: \(lever.label)")
    }
    return direct + carried + assumed + leftOut.map { row($0.target, $0.table, "left out", $0.because) }
  }

  private func row(_ target: String, _ table: [Double], _ use: String, _ how: String) -> [TidyTable.Cell] {
    // The ends of a distribution come back as they were written but for the last bits.
    let written = table.map { TidyTable.Cell.rounded(($0 * 1e9).rounded() / 1e9) }
    return [.words(id), .words(target)] + written + [.words(use), .words(how)]
  }
}
