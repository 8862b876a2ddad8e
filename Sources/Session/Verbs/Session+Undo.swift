import LocatedYAML
import ModelInputs
import Terminal
import Wording

extension Session {
  /// `undo` or `undo 3`
  mutating func undo(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let times = try self.times(line)
    guard !past.isEmpty, let now = plan else { throw .words("there is nothing to undo") }
    let (undone, present) = Session.step(times, from: now, taking: &past, leaving: &future)
    plan = present
    return told(
      "undone: \(counted(undone, "change")); \(counted(past.count, "earlier change")) left", from: now, to: present)
  }

  /// `redo` or `redo 3`
  mutating func redo(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let times = try self.times(line)
    guard !future.isEmpty, let now = plan else { throw .words("there is nothing to redo") }
    let (redone, present) = Session.step(times, from: now, taking: &future, leaving: &past)
    plan = present
    return told("made again: \(counted(redone, "change"))", from: now, to: present)
  }

  /// Goes up to so many plans on, and leaves those behind that it passes; gives how many, and where it stands.
  private static func step(
    _ times: Int, from now: Plan, taking ahead: inout [Plan], leaving behind: inout [Plan]
  ) -> (Int, Plan) {
    var done = 0
    var present = now
    while done < times, let next = ahead.popLast() {
      behind.append(present)
      present = next
      done += 1
    }
    return (done, present)
  }

  /// Says what a step back or forth did to the scenario.
  private func told(_ words: String, from old: Plan, to new: Plan) -> SessionReply {
    var page = Page()
    page.paragraph(words, indent: 0)
    for (kind, words) in ScenarioDifference(from: old.document.written, to: new.document.written).changes {
      page.hung("  \(kind.rawValue)", words, margin: 11)
    }
    return SessionReply(page)
  }

  private func times(_ line: TypedLine) throws(SessionProblem) -> Int {
    guard line.words.count > 1 else { return 1 }
    return try line.number(at: 1, in: 1...1_000)
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
