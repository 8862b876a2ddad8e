import GradeDescriptors
import LocatedYAML
package import ServiceModel

/// Finds an output by what people type: an id with or without its kind, such as `looked-after-rate` or `staying-safe`.
package struct OutputName {
  package let outputs: [RunSummary.OutputFact]

  /// Names for the outputs of a run.
  package init(outputs: [RunSummary.OutputFact]) { self.outputs = outputs }

  /// The place of an output; nil where there is none of this name. A whole id comes before the same word without kind,
  /// and both before a label, or how just one label begins.
  package func place(of word: String) -> Int? { place(ofID: word) ?? id(labelled: word).flatMap(place(ofID:)) }

  private func place(ofID word: String) -> Int? {
    let word = word.lowercased()
    return outputs.firstIndex { $0.kind != .limit && $0.id.description == word }
      ?? outputs.firstIndex { $0.id.typedName == word }
      ?? outputs.firstIndex { $0.id.shortDescription == word }
  }

  private func id(labelled word: String) -> String? {
    let typed = hyphened(word)
    return outputs.first { $0.id.typedName == typed }?.id.description ?? aliases[typed] ?? meant(typed, by: aliases)
  }

  /// Names for people, hyphened, with what can be typed instead.
  package var aliases: [String: String] {
    Dictionary(outputs.filter { $0.kind != .limit }.map { (hyphened($0.name), $0.id.description) }) { first, _ in first
    }
  }

  /// Names that can be typed, without their kinds and then with them.
  package var allNames: [String] {
    names + outputs.filter { $0.kind != .limit && $0.kind != .chance }.map(\.id.description)
  }

  /// Names that can be typed, without their kinds.
  package var names: [String] { OutputName.names(of: outputs.map(\.id)) }

  /// Names that can be typed for some outputs.
  package static func names(of ids: [OutputID]) -> [String] { ids.compactMap(\.typedName) }
}

/// What the one label that begins with two or more whole words stands for; nil where none does, or several do.
///
/// - Parameter labels: hyphened labels, with what they stand for.
package func meant(_ words: String, by labels: [String: String]) -> String? {
  let start = hyphened(words)
  guard start.contains("-") else { return nil }
  let found = labels.filter { $0.key.hasPrefix(start + "-") }
  return found.count == 1 ? found.first?.value : nil
}

/// A name in small letters, with one hyphen for whatever stands between its words and figures.
package func hyphened(_ name: String) -> String {
  name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
}

extension OutputID {
  /// The name of a grade or a score without the word before its area: `grade.jar.staying-safe`; nil for all else.
  fileprivate var shortDescription: String? {
    switch self {
    case .grade, .score: description.replacing(".area.", with: ".")
    case .indicator, .stock, .cost, .limit, .chance: nil
    }
  }

  /// What people type for it: its name without its kind; nil for what is not asked for by name.
  var typedName: String? {
    switch self {
    case .indicator(let id): id
    case .stock(let stock): stock.rawValue.split(separator: ".").last.map(String.init)
    case .cost(let cost): cost.rawValue
    case .grade(.jointAreaReview, let grade): grade.area?.id ?? String(grade.id.drop { $0 != "." }.dropFirst())
    case .score, .grade, .limit, .chance: nil
    }
  }
}
