import LocatedYAML
import Runs

extension OutputName {
  /// The place of an output named in a line; throws what is wrong with the name.
  func place(of word: TypedLine.Word, in line: TypedLine) throws(SessionProblem) -> Int {
    if let place = place(of: word.text) { return place }
    throw .faults(
      line.fault(
        .noSuch(kind: "indicator, count, cost or grade", name: word.text), at: word, allowed: names,
        advice: "`list indicators` shows the indicators."))
  }
}
