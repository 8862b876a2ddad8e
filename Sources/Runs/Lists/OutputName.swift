import GradeDescriptors
import LocatedYAML
package import ServiceModel

/// Finds an output by what people type: an id with or without its kind, such as `looked-after-rate` or `staying-safe`.
package struct OutputName {
  package let outputs: [RunSummary.OutputFact]

  /// Names for the outputs of a run.
  package init(outputs: [RunSummary.OutputFact]) { self.outputs = outputs }

  /// The place of an output; nil where there is none of this name. A whole id comes before the same word without kind.
  package func place(of word: String) -> Int? {
    let word = word.lowercased()
    return outputs.firstIndex { $0.kind != .limit && $0.id.description == word }
      ?? outputs.firstIndex { $0.id.typedName == word }
  }

  /// Names for people, hyphened, with what can be typed instead.
  package var aliases: [String: String] {
    Dictionary(outputs.filter { $0.kind != .limit }.map { (hyphened($0.name), $0.id.description) }) { first, _ in first
    }
  }

  /// Names that can be typed, without their kinds.
  package var names: [String] { OutputName.names(of: outputs.map(\.id)) }

  /// Names that can be typed for some outputs.
  package static func names(of ids: [OutputID]) -> [String] { ids.compactMap(\.typedName) }
}

/// A name in small letters, with one hyphen for whatever stands between its words and figures.
package func hyphened(_ name: String) -> String {
  name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
}

extension OutputID {
  /// What people type for it: its name without its kind; nil for what is not asked for by name.
  var typedName: String? {
    switch self {
    case .indicator(let id): id
    case .stock(let stock): stock.rawValue.split(separator: ".").last.map(String.init)
    case .cost(let cost): cost.rawValue
    case .grade(.jointAreaReview, let grade): grade.area?.id ?? String(grade.id.drop { $0 != "." }.dropFirst())
    case .score, .grade, .limit: nil
    }
  }
}
