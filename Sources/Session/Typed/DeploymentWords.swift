import LocatedYAML
import ModelInputs
import Runs
import ServiceModel

/// The words after `add` or `dose`: an intervention, and what is said about its dose, years, ramp and portfolio.
struct DeploymentWords {
  var intervention: TypedLine.Word
  var dose: String?
  var years: String?
  var ramp: String?
  var portfolio: TypedLine.Word?
  /// Whether the portfolio was announced as a new one.
  var isNew = false

  /// Takes the words of a line apart; `places` are the words before a portfolio's name, such as `to`.
  init(_ line: TypedLine, places: [String], interventions: [Intervention]) throws(SessionProblem) {
    guard line.words.count > 1 else {
      throw .faults(line.fault(.missingValue, at: nil, advice: "`list interventions` shows what can be deployed."))
    }
    let ids = interventions.map(\.id)
    let aliases = Dictionary(interventions.map { (hyphened($0.name), $0.id) }) { first, _ in first }
    let (name, after) = line.name(at: 1, among: ids, aliases: aliases)
    intervention = name
    guard ids.contains(intervention.text) else {
      throw .faults(
        line.fault(
          .noSuch(kind: "intervention", name: intervention.text), at: intervention, allowed: ids,
          advice: "`list interventions` shows all of them."))
    }
    var rest = DeploymentWords.joiningYears(Array(after))
    if let place = rest.firstIndex(where: { !$0.isQuoted && places.contains($0.text) }) {
      var name = Array(rest[(place + 1)...])
      rest.removeSubrange(place...)
      if let first = name.first, !first.isQuoted, first.text == "new", name.count > 1 {
        isNew = true
        name.removeFirst()
      }
      guard let first = name.first else { throw .faults(line.fault(.missingValue, at: nil)) }
      portfolio = TypedLine.Word(
        text: name.map(\.text).joined(separator: " "), column: first.column, isQuoted: first.isQuoted)
    }
    if let place = rest.firstIndex(where: { !$0.isQuoted && $0.text == "ramp" }) {
      ramp = rest[(place + 1)...].map(\.text).joined(separator: " ")
      rest.removeSubrange(place...)
    }
    takeYearsAndDose(&rest)
  }

  /// The words with years such as `from 2007 to 2009` or `2007 - 2009` made one word.
  static func joiningYears(_ words: [TypedLine.Word]) -> [TypedLine.Word] {
    var joined: [TypedLine.Word] = []
    var place = 0
    while place < words.count {
      var word = words[place]
      if isYear(word), place + 2 < words.count, ["to", "-", "–", "until"].contains(words[place + 1].text),
        isYear(words[place + 2])
      {
        word.text += "-" + words[place + 2].text
        place += 2
      }
      let isLed = joined.last.map { !$0.isQuoted && ["from", "in", "for"].contains($0.text) } ?? false
      if isLed, isYears(word.text) { joined.removeLast() }
      joined.append(word)
      place += 1
    }
    return joined
  }

  /// Whether words are years, or what is told to be written otherwise, such as `2006/07`.
  private static func isYears(_ words: String) -> Bool { yearRange(words) != nil || financialYears(words) != nil }

  private static func isYear(_ word: TypedLine.Word) -> Bool {
    !word.isQuoted && (word.text.count == 4 && yearRange(word.text) != nil || financialYears(word.text) != nil)
  }

  /// Years are a last word that begins with a digit and does not begin the dose, or that looks like years.
  private mutating func takeYearsAndDose(_ rest: inout [TypedLine.Word]) {
    if let last = rest.last, let first = last.text.first, first.isASCII {
      let isYears = DeploymentWords.isYears(last.text)
      if isYears || first.isNumber && (rest.count > 1 || last.text.contains("-")) {
        years = last.text
        rest.removeLast()
      }
    }
    if !rest.isEmpty { dose = rest.map(\.text).joined(separator: " ") }
  }
}
