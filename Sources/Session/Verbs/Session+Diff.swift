import LocatedYAML
import ModelInputs
import Terminal

extension Session {
  /// `diff`, `diff file` or `diff baseline`, with `lines` to see the file's own lines.
  func diff(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let plan = try open()
    for word in line.words.dropFirst() where !["file", "baseline", "lines"].contains(word.text) {
      throw .faults(
        line.fault(
          .noSuch(kind: "thing to compare with", name: word.text), at: word, allowed: ["file", "baseline", "lines"]))
    }
    let words = Set(line.words.dropFirst().map(\.text))
    if words.contains("file"), saved == nil {
      throw .words("the scenario has no file yet\n`diff baseline` compares with how it was opened.")
    }
    let isBaseline = words.contains("baseline") || saved == nil
    let name = isBaseline ? "the scenario as first opened" : file ?? "the file"
    guard let other = isBaseline ? opened : saved, other.text != plan.document.text else {
      return SessionReply("nothing differs from \(name)")
    }
    let page = words.contains("lines") ? lines(other, plan.document) : differences(other, plan.document)
    var whole = Page()
    whole.paragraph("Against \(name):", indent: 0, style: .faint)
    return SessionReply([.page(whole), .page(page)])
  }

  private func differences(_ old: ScenarioDocument, _ new: ScenarioDocument) -> Page {
    var page = Page()
    let changes = ScenarioDifference(from: old.written, to: new.written).changes
    for (kind, words) in changes { page.hung("  \(kind.rawValue)", words, margin: 11) }
    if changes.isEmpty { page.paragraph("only comments or the layout; `diff lines` shows them") }
    return page
  }

  private func lines(_ old: ScenarioDocument, _ new: ScenarioDocument) -> Page {
    var page = Page()
    for difference in TextDifference.lines(from: old.text, to: new.text) {
      page.line((difference.text, difference.isNew ? .good : .poor))
    }
    return page
  }
}

/// Lines that one text has and another has not, in order.
struct TextDifference: Hashable {
  /// The line with `+` or `-` before it.
  var text: String
  /// Whether the second text has it.
  var isNew: Bool

  /// What changes from one text to the other.
  static func lines(from old: String, to new: String) -> [TextDifference] {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let changes = after.difference(from: before)
    let gone = changes.removals.map { change -> (Int, Int, TextDifference) in
      guard case .remove(let place, let line, _) = change else { preconditionFailure("a removal removes") }
      return (place, 0, TextDifference(text: "- " + line, isNew: false))
    }
    let added = changes.insertions.map { change -> (Int, Int, TextDifference) in
      guard case .insert(let place, let line, _) = change else { preconditionFailure("an insertion inserts") }
      return (place, 1, TextDifference(text: "+ " + line, isNew: true))
    }
    return (gone + added).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
