import DecisionAnalysis
import Testing
import Wording

@Suite struct `Numbers for readers` {
  @Test(arguments: [
    (0.003, 2), (0.02, 2), (0.2, 1), (0.9, 1), (1.0, 0), (4.0, 0), (300.0, 0), (0.0, 2), (Double.infinity, 2),
  ])
  func `functionality: no more digits than the draws support`(error: Double, places: Int) {
    #expect(Numerals.places(error: error) == places)
  }

  @Test(arguments: [
    (1234.5, 1, "1234.5"), (12345.0, 0, "12,345"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (999.96, 1, "1000.0"),
    (1_234_567.0, 0, "1,234,567"), (0.005, 2, "0.01"), (7.0, 2, "7.00"),
  ])
  func `functionality: decimal places and thousands`(number: Double, places: Int, text: String) {
    #expect(Numerals.fixed(number, places: places) == text)
  }

  @Test func `functionality: a sign where there is something to sign`() {
    #expect(Numerals.signed(2, places: 1) == "+2.0")
    #expect(Numerals.signed(-2, places: 0) == "-2")
    #expect(Numerals.signed(0.004, places: 2) == "0.00")
    #expect(Numerals.signed(-0.004, places: 2) == "0.00")
  }

  @Test(arguments: [
    (0.0, "£0"), (499.0, "£0"), (1_500.0, "+£2k"), (-999_400.0, "-£999k"), (-1_234_567.0, "-£1.23m"),
    (12_345_678.0, "+£12.3m"),
  ])
  func `functionality: pounds in thousands and millions`(amount: Double, text: String) {
    #expect(Numerals.pounds(amount, signed: true) == text)
  }

  @Test(arguments: [
    (0.0, "in none of the futures"), (1.0, "in all of the futures"), (0.02, "in hardly any future"),
    (0.97, "in nearly all futures"), (0.5, "in about half of futures"), (0.72, "in 7 of 10 futures"),
    (0.34, "in 3 of 10 futures"), (0.08, "in 1 of 10 futures"), (0.94, "in 9 of 10 futures"),
  ])
  func `functionality: chances in words`(chance: Double, words: String) {
    #expect(Chances.words(Estimate(value: chance, error: 0.001)) == words)
  }

  @Test func `functionality: few draws make a chance about so much`() {
    #expect(Chances.words(Estimate(value: 0.7, error: 0.1)) == "in about 7 of 10 futures")
    #expect(Chances.words(Estimate(value: 0, error: 0.05)) == "in hardly any future")
  }
}
