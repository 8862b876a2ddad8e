import LocatedYAML
import ServiceModel

extension Cursor {
  /// Whether a list without elements stands here.
  var isEmptyList: Bool {
    if case .sequence(let elements) = node.content { return elements.isEmpty }
    return false
  }

  /// A name in lower-case words joined by hyphens, such as `foster-carer-support`; no second one of its kind.
  func identifier(kind: String, seen: SeenNames) -> String? {
    guard let name = text(atMost: Defaults.longestName) else { return nil }
    let letters = name.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
    guard letters, name.first != "-", name.last != "-" else {
      report(.rule("a name is made of lower-case letters, digits and hyphens"))
      return nil
    }
    return seen.checked(name, kind: kind, at: self)
  }

  /// Two numbers from low to high, written as a list.
  func band() -> ClosedRange<Double>? {
    guard let ends = list({ $0.decimal() }) else { return nil }
    guard ends.count == 2 else {
      report(.rule("a band has a lower and an upper end"))
      return nil
    }
    guard ends[0] <= ends[1] else {
      report(.reversed(from: shown(ends[0]), to: shown(ends[1])))
      return nil
    }
    return ends[0]...ends[1]
  }

  /// Two numbers from low to high, written as `400-650`.
  func writtenBand() -> ClosedRange<Double>? {
    guard let text = text() else { return nil }
    let ends = text.split(separator: "-").compactMap { try? NumberGrammar.decimal(String($0)) }
    guard ends.count == 2 else {
      report(.rule("a band is written as its two ends with a hyphen between, such as 400-650"))
      return nil
    }
    guard ends[0] <= ends[1] else {
      report(.reversed(from: shown(ends[0]), to: shown(ends[1])))
      return nil
    }
    return ends[0]...ends[1]
  }
}
