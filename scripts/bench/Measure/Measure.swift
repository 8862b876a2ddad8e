import ServiceModel
import Stochastics

/// Figures for `scripts/bench`: one line each, a name and a number.
@main
enum Measure {
  static func main() throws {
    let what = CommandLine.arguments.dropFirst().first ?? "all"
    if what == "show" {
      let engine = try Play.engine(
        scenario: "Scenarios/rotherham-2006/first-look.yaml", draws: 1, options: EngineOptions(checksLedgers: true))
      try Play.show(engine, draws: 40)
    }
    if what == "drift" { try Play.drift(draws: CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 400) }
    if what == "chain" { chain(draws: CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 400) }
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
