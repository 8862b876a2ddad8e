import LocatedYAML

extension Session {
  /// `undo` or `undo 3`
  mutating func undo(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let times = try self.times(line)
    guard !past.isEmpty, let now = plan else { throw .words("there is nothing to undo") }
    var undone = 0
    var present = now
    while undone < times, let earlier = past.popLast() {
      future.append(present)
      present = earlier
      undone += 1
    }
    plan = present
    return SessionReply("undone: \(counted(undone, "change")); \(counted(past.count, "earlier change")) left")
  }

  /// `redo` or `redo 3`
  mutating func redo(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let times = try self.times(line)
    guard !future.isEmpty, let now = plan else { throw .words("there is nothing to redo") }
    var redone = 0
    var present = now
    while redone < times, let later = future.popLast() {
      past.append(present)
      present = later
      redone += 1
    }
    plan = present
    return SessionReply("made again: \(counted(redone, "change"))")
  }

  private func times(_ line: TypedLine) throws(SessionProblem) -> Int {
    guard line.words.count > 1 else { return 1 }
    return try line.number(at: 1, in: 1...1_000)
  }

  /// `diff`, `diff file` or `diff baseline`
  func diff(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let plan = try open()
    let word = line.words.count > 1 ? line.words[1] : nil
    guard ["file", "baseline"].contains(word?.text ?? "file") else {
      throw .faults(
        line.fault(
          .noSuch(kind: "thing to compare with", name: word?.text ?? ""), at: word, allowed: ["file", "baseline"]))
    }
    let isBaseline = word?.text == "baseline" || saved == nil
    let other = isBaseline ? opened : saved
    let name = isBaseline ? "the scenario as first opened" : file ?? "the file"
    let differences = TextDifference.lines(from: other?.text ?? "", to: plan.document.text)
    guard !differences.isEmpty else { return SessionReply("nothing differs from \(name)") }
    var page = Page()
    page.paragraph("Against \(name):", indent: 0, style: .faint)
    for difference in differences {
      page.line((difference.text, difference.isNew ? .good : .poor))
    }
    return SessionReply(page)
  }
}

extension TypedLine {
  /// A whole number at a word, within a range.
  func number(at place: Int, in range: ClosedRange<Int>) throws(SessionProblem) -> Int {
    let word = words[place]
    let number: Int
    do throws(NumberProblem) {
      number = try NumberGrammar.integer(word.text)
    } catch {
      throw .faults(fault(.number(error, found: word.text), at: word))
    }
    guard range.contains(number) else {
      throw .faults(
        fault(.outOfRange(found: word.text, allowed: "\(range.lowerBound) to \(range.upperBound)"), at: word))
    }
    return number
  }
}

/// A number with its noun, such as `1 change` or `3 changes`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

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
