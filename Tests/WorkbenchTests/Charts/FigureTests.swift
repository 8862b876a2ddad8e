import DecisionAnalysis
import Reports
import Testing
import Wording

@Suite struct FigureTests {
  @Test(arguments: [
    (0.0, 0, "0"), (1234.0, 0, "1,234"), (1_234_567.0, -3, "1,235,000"), (-0.04, 1, "0.0"), (-2.5, 1, "−2.5"),
    (0.999, 2, "1.00"), (12.0, 2, "12.00"), (999_999.0, 0, "999,999"),
  ])
  func `functionality: numbers are grouped and rounded the same everywhere`(
    value: Double, places: Int, words: String
  ) {
    #expect(Figure.fixed(value, places: places) == words)
  }

  @Test func `extreme value: what is no number has a sign of its own`() {
    #expect(Figure.fixed(.nan) == "–")
    #expect(Figure.fixed(-.infinity) == "−∞")
    #expect(Figure.machine(.nan).isEmpty)
  }

  @Test func `functionality: a change that rounds to nothing has no sign`() {
    #expect(Figure.signed(0.04) == "0")
    #expect(Figure.signed(-0.04) == "0")
    #expect(Figure.signed(3) == "+3")
  }

  @Test(arguments: [(0.3, 50.0, 0), (0.04, 5.0, 1), (300.0, 12_000.0, -3), (0.004, 0.5, 2)])
  func `functionality: an error decides how many places are printed`(error: Double, size: Double, places: Int) {
    #expect(Figure.places(error: error, size: size) == places)
  }

  @Test func `law: the last digit printed is never finer than a tenth of the range of futures`() {
    for width in [0.5, 3, 11, 480] {
      var spread = DrawSummary(exactly: 70)
      spread.eighty = (70 - width / 2)...(70 + width / 2)
      spread.mean.error = 0.0001
      let step = spread.places >= 0 ? 1 / Double(repeatElement(10, count: spread.places).reduce(1, *)) : 10
      #expect(step >= width / 100)
      #expect(step <= width)
    }
  }

  @Test func `functionality: places in drawings are short and plain`() {
    #expect(AttributeValue.at(1.005).text == "1")
    #expect(AttributeValue.at(-0.25).text == "-0.25")
    #expect(AttributeValue.at(12.5).text == "12.5")
    #expect(AttributeValue.at(-0.001).text == "0")
  }

  @Test func `functionality: money is said in thousands and millions`() {
    #expect(QuantityUnit.pounds.value(1_234_567, places: -4) == "£1.23m")
    #expect(QuantityUnit.pounds.change(-82_400, places: -3) == "−£82,000")
    #expect(QuantityUnit.pounds.change(410_000, places: -4) == "+£410,000")
    #expect(QuantityUnit.pounds.change(3, places: -3) == "£0")
  }

  @Test func `functionality: a change of a share is in points`() {
    #expect(QuantityUnit("%").change(-2.4, places: 1) == "−2.4 points")
    #expect(QuantityUnit("%").change(1, places: 0) == "+1 point")
    #expect(QuantityUnit("per 10,000").change(12, places: 0) == "+12 per 10,000")
  }

  @Test func `functionality: one alone is in the singular, whatever its sign, and digits after the point are not`() {
    let weeks = QuantityUnit("weeks")
    #expect([-1, 1].map { weeks.change($0, places: 0) } == ["−1 week", "+1 week"])
    #expect(weeks.value(1, places: 0) == "1 week" && weeks.value(1, places: 1) == "1.0 weeks")
    #expect(QuantityUnit("children").value(1, places: 0) == "1 child")
    #expect(QuantityUnit("per 10,000").value(1, places: 0) == "1 per 10,000")
    #expect(QuantityUnit("%").change(-1, places: 0) == "−1 point")
    #expect(doseWords(1, "families") == "1 family" && doseWords(1, "young people") == "1 young person")
    #expect(doseWords(1, "weeks of work") == "1 week of work" && doseWords(1, "per cent") == "1 per cent")
    #expect(counted("1,001", "way") == "1,001 ways" && counted(1, "draw") == "1 draw" && yearWords(1) == "one year")
    #expect(RunWords.cost(years: 1, prices: nil).contains("spent over the year than"))
  }

  @Test func `extreme value: an error that is not known is left out`() {
    #expect(Figure.error(.infinity).isEmpty && Figure.error(2) == " ± 2")
    #expect(Figure.errorCell(.infinity) == "–" && Figure.errorCell(2) == "2")
  }
}
