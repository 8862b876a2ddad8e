import DecisionAnalysis
import Testing
import Wording

@Suite struct `Numbers for readers` {
  @Test(arguments: [
    (1.0, "workers", "1 worker"), (1, "families", "1 family"), (1, "per cent", "1 per cent"), (1, "GBP", "1 GBP"),
    (0.5, "workers", "0.5 workers"), (20, "households", "20 households"), (0, "places", "0 places"),
  ])
  func `functionality: one of a unit is written in the singular`(amount: Double, unit: String, words: String) {
    #expect(doseWords(amount, unit) == words)
  }

  @Test(arguments: [
    (0.003, 2), (0.02, 2), (0.2, 1), (0.9, 1), (1.0, 0), (4.0, 0), (300.0, 0), (0.0, 2), (Double.infinity, 2),
  ])
  func `functionality: no more digits than the draws support`(error: Double, places: Int) {
    #expect(Figure.places(error: error) == places)
  }

  @Test(arguments: [
    (1234.5, 1, "1,234.5"), (12345.0, 0, "12,345"), (-0.04, 1, "0.0"), (-0.05, 1, "−0.1"), (999.96, 1, "1,000.0"),
    (1_234_567.0, 0, "1,234,567"), (0.005, 2, "0.01"), (7.0, 2, "7.00"),
  ])
  func `functionality: decimal places and thousands`(number: Double, places: Int, text: String) {
    #expect(Figure.fixed(number, places: places) == text)
  }

  @Test(arguments: [
    (0.0, "£0"), (499.0, "£0"), (1_500.0, "+£2,000"), (-999_400.0, "−£999,000"), (-1_234_567.0, "−£1.23m"),
    (12_345_678.0, "+£12.35m"),
  ])
  func `functionality: pounds in thousands and millions`(amount: Double, text: String) {
    #expect(Figure.pounds(amount, signed: true) == text)
  }

  @Test(arguments: [
    (-802_700.0, -3, "−803", "−£803,000"), (-802_700.0, -4, "−800", "−£800,000"),
    (1_234_567.0, -3, "+1,230", "+£1.23m"),
    (1_234_567.0, -5, "+1,200", "+£1.2m"), (300.0, -3, "0", "£0"),
  ])
  func `law: a column of thousand pounds has the digits that a sentence has`(
    amount: Double, places: Int, column: String, sentence: String
  ) {
    #expect(QuantityUnit.thousands(amount, places: places) == column)
    #expect(QuantityUnit.pounds.change(amount, places: places) == sentence)
  }
}
