package import Runs

/// An answer of `decide`, `goal` or `best` in words: what was asked, what the answer is, and the tables behind it.
package struct DecisionText: Sendable {
  /// The scenario's name, and what was asked.
  package var scenario: String
  package var question: String
  /// The answer in a sentence or two; nil where its parts are the answer.
  package var answer: String?
  /// What the letters of the first table stand for.
  package var key: [String] = []
  /// Its tables, in the order in which they are read.
  package var parts: [DecisionPart]
  /// What to know of it.
  package var remarks: [String] = []
}

extension DecisionResult {
  /// The comparison in words.
  package var text: DecisionText {
    let words = DecisionTables(self)
    return DecisionText(scenario: scenario, question: words.question, parts: words.parts)
  }
}

extension GoalResult {
  /// The answer in words.
  package var text: DecisionText {
    let words = GoalWords(self)
    let part = DecisionPart(
      title: "How often it comes true, dose by dose", reading: "In so many of 100 futures, the same at every dose.",
      heads: words.table.heads, rows: words.table.rows, sentences: [])
    return DecisionText(
      scenario: scenario, question: words.question, answer: words.answer, parts: [part], remarks: words.remarks)
  }
}

extension BestResult {
  /// What was found in words.
  package var text: DecisionText {
    let words = BestWords(self)
    let part = DecisionPart(
      title: "The best, in futures that had no part in choosing them",
      reading:
        "What the plan itself costs; its gain over nothing more, with two standard errors; and how far it is behind the best.",
      heads: words.table.heads, rows: words.table.rows, sentences: [])
    return DecisionText(
      scenario: scenario, question: words.question, answer: words.answer, key: words.finalists,
      parts: [part] + [words.frontier].compactMap { $0 }, remarks: words.remarks)
  }
}
