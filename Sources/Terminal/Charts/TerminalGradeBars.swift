package import DecisionAnalysis
import Wording

extension TerminalChart {
  private struct Part {
    var place: Int
    var name: String
    var sign: String
    var letter: String
    var colour: Int
  }

  private static let parts = [
    Part(place: 3, name: "outstanding", sign: "█", letter: "O", colour: 25),
    Part(place: 2, name: "good", sign: "▓", letter: "G", colour: 74),
    Part(place: 1, name: "adequate", sign: "▒", letter: "a", colour: 179),
    Part(place: 0, name: "inadequate", sign: "░", letter: "i", colour: 131),
  ]

  /// Bars of the four grades' chances, a line a year, the best grade first; `|` marks the reach of good or better.
  package static func gradeBars(
    _ title: String, years: [Int], course: [GradeProbabilities], style: TerminalStyle = TerminalStyle()
  ) -> [String] {
    let head = [style.line("\(title): in how many of 100 futures")]
    let key = parts.map { "\(style.isASCII ? $0.letter : $0.sign) \($0.name)" }.joined(separator: "  ")
    let room = style.width - 6 - 22
    let rows = zip(years, course).map { year, chances in
      let good = style.plain(Figure.fixed(chances.atLeastGood.value * 100)).filled(to: 4, atStart: true)
      return "\(year)  \(bar(chances, columns: room, style))\(good) good or better"
    }
    return head + rows + [style.line("      " + key)]
  }

  private static func bar(_ year: GradeProbabilities, columns: Int, _ style: TerminalStyle) -> String {
    let counts = shares(parts.map { year.chances[$0.place].value }, of: columns)
    var bar = ""
    for (number, part) in parts.enumerated() {
      if number == 2 { bar += style.isASCII ? "|" : "│" }
      let text = labelled(
        String(repeating: style.isASCII ? part.letter : part.sign, count: counts[number]),
        Figure.fixed(year.chances[part.place].value * 100))
      bar += style.painted(text, part.colour)
    }
    return bar
  }

  /// A run of signs with its number in the middle, where there is room for both.
  private static func labelled(_ run: String, _ number: String) -> String {
    guard run.count >= number.count + 4 else { return run }
    let before = (run.count - number.count - 2) / 2
    let after = run.count - number.count - 2 - before
    return "\(run.prefix(before)) \(number) \(run.suffix(after))"
  }

  /// Whole columns for shares, adding up to all of them (largest remainders).
  package static func shares(_ shares: [Double], of columns: Int) -> [Int] {
    let exact = shares.map { $0 * Double(columns) }
    var whole = exact.map { Int($0) }
    let order = exact.indices.sorted { (exact[$0] - Double(whole[$0]), $1) > (exact[$1] - Double(whole[$1]), $0) }
    for place in order.prefix(max(0, columns - whole.reduce(0, +))) { whole[place] += 1 }
    return whole
  }
}
