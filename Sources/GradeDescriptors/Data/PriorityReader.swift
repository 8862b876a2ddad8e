import LocatedYAML

/// Reads the local priorities of an evidence file.
struct PriorityReader {
  let framework: Framework

  /// What may be named: areas that weigh in the overall grade, and aspects that take evidence.
  private var names: [String] {
    let rules = framework.readingRules
    return JudgementArea.allCases.filter { rules.overall.weights[$0] != nil }.map(\.id)
      + framework.ladders.map(\.id).filter { !rules.computed.contains($0) }
  }

  func read(_ cursor: Cursor) -> [LocalPriority]? {
    var seen: Set<String> = []
    return cursor.list { element in
      guard let priority = priority(element) else { return nil }
      guard seen.insert(priority.id).inserted else {
        element.report(.rule("\(priority.id) is named as a priority twice"))
        return nil
      }
      return priority
    }
  }

  private func priority(_ cursor: Cursor) -> LocalPriority? {
    guard let fields = cursor.mapping(allowing: ["of", "weight"]) else { return nil }
    let ceiling = framework.readingRules.priorityCeiling
    let name = fields.required("of") { $0.choice(among: names, kind: "area or aspect") }
    let weight = fields["weight"] == nil ? ceiling : fields.required("weight") { $0.decimal(in: 1...ceiling) }
    guard let name, let weight else { return nil }
    return LocalPriority(JudgementArea(id: name).map { .area($0) } ?? .aspect(name), weight: weight)
  }
}
