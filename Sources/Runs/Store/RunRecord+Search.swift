import Decisions
import LocatedYAML

extension RunRecord {
  /// Whether the run keeps this document of a search.
  func keeps(_ search: String) -> Bool {
    manifest.files.contains(InputDigest(RunRecord.searchName, of: Array(search.utf8)))
  }

  /// The document of the search whose best plans the run plays; nil for other runs.
  func searchText() throws(WorkbenchError) -> String? {
    try searchBytes().map { String(decoding: $0, as: UTF8.self) }
  }

  /// The search whose best plans the run plays; nil for other runs.
  ///
  /// - Throws: `notResults` where a field of it holds what cannot be.
  func search() throws(WorkbenchError) -> BestResult? {
    guard let bytes = try searchBytes() else { return nil }
    let file = place(of: RunRecord.searchName)
    let search = try JSONFields.decode(BestResult.self, from: bytes, file: file)
    try JSONFields.checking(file) { () throws(FieldProblem) in
      try search.check(plans: manifest.design.portfolios.count - 1)
    }
    return search
  }

  private func searchBytes() throws(WorkbenchError) -> [UInt8]? {
    guard manifest.files.contains(where: { $0.file == RunRecord.searchName }) else { return nil }
    do throws(Fault) { return try files.bytes(of: place(of: RunRecord.searchName)) } catch {
      throw .input(Faults([error]))
    }
  }
}

extension BestResult {
  /// Throws where a field holds what no search leaves, or where it chose another number of plans than the run has.
  fileprivate func check(plans: Int) throws(FieldProblem) {
    let field = Field()
    for (name, pounds) in [("budget", budget), ("worth", worth ?? 0), ("difference", difference)] {
      try field[name].finite(pounds)
      try field[name].expect(pounds >= 0, "0 or more")
    }
    for (name, count) in [
      ("candidates", candidates), ("survivors", survivors), ("raceDraws", raceDraws), ("racePlays", racePlays),
      ("freshPlays", freshPlays), ("playsOfEqualAllocation", playsOfEqualAllocation),
    ] {
      try field[name].expect(count >= 0, "0 or more")
    }
    try field["finalists"].each(finalists) { (one, field) throws(FieldProblem) in
      try field["parts"].parts(one.parts, cost: one.cost)
      try field["gain"].sampled(one.gain)
      try field["behind"].sampled(one.behind)
    }
    try field["frontier"].each(frontier) { (one, field) throws(FieldProblem) in
      try field["parts"].parts(one.parts, cost: one.cost)
      try field["gain"].sampled(one.gain)
      try field["chance"].sampled(one.chance)
      try field["dominated"].sampled(one.dominated)
      try field["dominated"]["value"].share(one.dominated.value)
    }
    try field["finalists"].expect(chosen.count == plans, "the plans of manifest.json")
  }
}

extension Field {
  fileprivate func parts(_ parts: [BestResult.Part], cost: Double) throws(FieldProblem) {
    try finite(cost)
    try each(parts) { (part, field) throws(FieldProblem) in
      try field["dose"].finite(part.dose)
      try field["cost"].finite(part.cost)
    }
  }

  fileprivate func sampled(_ value: SampledValue) throws(FieldProblem) {
    try self["value"].finite(value.value)
    try self["error"].finite(value.error)
    try self["error"].expect(value.error >= 0, "0 or more")
  }
}
