/// Finds an output by what people type: an id with or without its kind, such as `looked-after-rate` or `staying-safe`.
package struct OutputName {
  package let outputs: [RunSummary.OutputFact]

  /// Names for the outputs of a run.
  package init(outputs: [RunSummary.OutputFact]) { self.outputs = outputs }

  private static let kinds = ["", "indicator.", "stock.", "flow.", "load.", "cost.", "grade.jar.area.", "grade.jar."]

  /// The place of an output; nil where there is none of this name.
  package func place(of word: String) -> Int? {
    for kind in OutputName.kinds {
      if let place = outputs.firstIndex(where: { $0.id == kind + word.lowercased() && !$0.id.hasPrefix("limit.") }) {
        return place
      }
    }
    return nil
  }

  /// Names for people, hyphened, with what can be typed instead.
  package var aliases: [String: String] {
    Dictionary(outputs.filter { $0.kind != "limit" }.map { (hyphened($0.name), $0.id) }) { first, _ in first }
  }

  /// Names that can be typed, without their kinds.
  package var names: [String] { OutputName.names(of: outputs.map(\.id)) }

  /// Names that can be typed for the outputs of these ids.
  package static func names(of ids: [String]) -> [String] {
    ids.compactMap { id in
      let kind = kinds.filter { !$0.isEmpty && id.hasPrefix($0) }.max { $0.count < $1.count }
      return kind.map { String(id.dropFirst($0.count)) }
    }
  }
}

/// A name in small letters, with one hyphen for whatever stands between its words and figures.
package func hyphened(_ name: String) -> String {
  name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
}
