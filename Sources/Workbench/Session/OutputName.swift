import LocatedYAML

/// Finds an output by what people type: an id with or without its kind, such as `looked-after-rate` or `staying-safe`.
struct OutputName {
  let outputs: [RunSummary.OutputFact]

  private static let kinds = ["", "indicator.", "stock.", "flow.", "load.", "cost.", "grade.jar.area.", "grade.jar."]

  /// The place of an output; nil where there is none of this name.
  func place(of word: String) -> Int? {
    for kind in OutputName.kinds {
      if let place = outputs.firstIndex(where: { $0.id == kind + word.lowercased() && !$0.id.hasPrefix("limit.") }) {
        return place
      }
    }
    return nil
  }

  /// Names for people, hyphened, with what can be typed instead.
  var aliases: [String: String] {
    Dictionary(outputs.filter { $0.kind != "limit" }.map { (hyphened($0.name), $0.id) }) { first, _ in first }
  }

  /// Names that can be typed, without their kinds.
  var names: [String] { OutputName.names(of: outputs.map(\.id)) }

  /// Names that can be typed for the outputs of these ids.
  static func names(of ids: [String]) -> [String] {
    ids.compactMap { id in
      let kind = kinds.filter { !$0.isEmpty && id.hasPrefix($0) }.max { $0.count < $1.count }
      return kind.map { String(id.dropFirst($0.count)) }
    }
  }

  /// The place of an output named in a line; throws what is wrong with the name.
  func place(of word: TypedLine.Word, in line: TypedLine) throws(SessionProblem) -> Int {
    if let place = place(of: word.text) { return place }
    throw .faults(
      line.fault(
        .noSuch(kind: "indicator, count, cost or grade", name: word.text), at: word, allowed: names,
        advice: "`list indicators` shows the indicators."))
  }
}
