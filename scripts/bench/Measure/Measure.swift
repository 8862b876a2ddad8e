import Stochastics

/// Figures for `scripts/bench`: one line each, a name and a number.
@main
enum Measure {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    let count = words.dropFirst().first.flatMap { Int($0) }
    switch words.first {
    case "chain": chain(draws: count ?? 400)
    case "parts": try Speed.parts(draws: count ?? 101)
    case "threads": try Speed.threads(draws: count ?? 96)
    case "variance": try Variance.run(draws: count ?? 1000)
    case "grades": try GradeVariance.run(draws: count ?? 400)
    case "samplers": try Samplers.run()
    case "picture": try Picture.run(scenario: words.dropFirst().first ?? Speed.scenario)
    case "drift": try Play.drift(draws: count ?? 400)
    case "show": try Play.show(draws: count ?? 40)
    default:
      print("one of: chain, parts, threads, variance, grades, samplers, picture, drift, show")
      print("and how many draws (a picture: which scenario; samplers: nothing)")
    }
  }

  /// Microseconds of processor time a draw and the checksum, as the C twin prints them.
  private static func chain(draws: Int) {
    let start = Stopwatch.processor()
    var checksum: UInt64 = 0
    for draw in 1...draws { checksum ^= Chain.play(draw: draw) }
    let seconds = Stopwatch.processor() - start
    let hex = String(checksum, radix: 16)
    print(Double(seconds / Double(draws) * 1e9).rounded() / 1e3, String(repeating: "0", count: 16 - hex.count) + hex)
  }
}
