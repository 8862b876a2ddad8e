import DecisionAnalysis
import Reports
import Testing
import Wording

@Suite struct FuturesTests {
  @Test(arguments: [
    (0.7, 0.01, "in 7 of 10 futures"), (0.66, 0.01, "in 7 of 10 futures"), (0.5, 0.06, "in about 5 of 10 futures"),
    (0.03, 0.004, "in 3 of 100 futures"), (0.004, 0.001, "in fewer than 1 of 100 futures"),
    (0.998, 0.001, "in more than 99 of 100 futures"), (0.97, 0.05, "in nearly every future"),
    (0.02, 0.05, "in hardly any future"), (0.951, 0.002, "in 95 of 100 futures"),
  ])
  func `functionality: a chance is said as a share of futures that the draws support`(
    value: Double, error: Double, words: String
  ) {
    #expect(Futures.words(Estimate(value: value, error: error)) == words)
  }

  @Test func `law: no chance is ever said to be zero or certain`() {
    for step in 0...1000 {
      let words = Futures.words(Estimate(value: Double(step) / 1000, error: 0.004))
      #expect(!words.contains("in 0 ") && !words.contains("10 of 10") && !words.contains("100 of 100"), "\(words)")
    }
  }

  @Test func `functionality: an effect that chance could hide is said to be so`() throws {
    let change = try #require(ChangeWords(ExampleRun.report.summary, output: ExampleRun.place(3), portfolio: 2))
    #expect(change.verdict == .eitherWay)
    #expect(change.told.contains("may turn out either way"))
  }

  @Test func `functionality: nothing is said to be nothing`() throws {
    let change = try #require(ChangeWords(ExampleRun.report.summary, output: ExampleRun.place(0), portfolio: 1))
    #expect(change.told == "No difference in any future.")
  }
}
