import LocatedYAML
import Testing

@Suite struct `Numbers with units, and years` {
  @Test(arguments: [
    ("20 households", 20.0, "households"), ("1 household", 1, "households"), ("10 per  cent", 10, "per cent"),
    ("2.5%", 2.5, "per cent"), ("'6 months'", 6, "months"),
  ])
  func `functionality: a number and its unit are read`(_ text: String, _ number: Double, _ unit: String) throws {
    let quantity = try value(text) { $0.quantity(in: ["households", "per cent", "months"]) }
    #expect(quantity?.value == number)
    #expect(quantity?.unit == unit)
  }

  @Test func `functionality: where there is one unit only, a number alone is in it`() throws {
    let quantity = try value("20") { $0.quantity(in: ["households"], range: 0...20) }
    #expect(quantity?.value == 20 && quantity?.unit == "households")
    #expect(complaint("21") { $0.quantity(in: ["households"], range: 0...20) }.contains("21 households is outside"))
  }

  @Test(arguments: [
    ("2006/07", "2007"), ("2006-07", "2007"), ("2006/7", "2007"), ("2006/2007", "2007"), ("1999/00", "2000"),
    ("FY2007", "2007"), ("fy 2007", "2007"), ("2006/07-2010/11", "2007-2011"), ("2006/07 to 2010/11", "2007-2011"),
    ("2006-07-2010-11", "2007-2011"), ("2006/07–2006/07", "2007"),
  ])
  func `functionality: financial years are answered with the years to write`(_ text: String, _ meant: String) {
    #expect(financialYears(text) == meant)
    #expect(
      complaint("'\(text)'") { $0.years(within: 2007...2011) }
        == "expected years, such as 2007-2011, but found '\(text)' / "
        + "Years are named by the March they end in: write \(meant).")
  }

  @Test(arguments: [
    "2007", "2006/08", "2010/11-2006/07", "06/07", "2006/", "/07", "", "soon", "2007-04-01", "2006/07 households",
    String(repeating: "2006/07-", count: 10_000),
  ])
  func `dirty: what is no pair of following years is not guessed at`(_ text: String) {
    #expect(financialYears(text) == nil)
  }

  @Test func `dirty: a wrong unit has its own place`() {
    let shown = page("dose: 20 carers") { root in
      _ = root.mapping(allowing: ["dose"])?.required("dose") { $0.quantity(in: ["households"]) }
    }
    #expect(
      shown == """
        plan.yaml:1:10: the unit 'carers' does not fit here
            1 | dose: 20 carers
              |          ^
        Allowed here: households.
        """)
  }

  @Test(arguments: [
    ("20", "'20' has no unit / Allowed here: households, months."),
    ("020 months", "'020' begins with a zero, which some programs read as another number / Write 20."),
    (".inf months", "'.inf' is not a finite number"),
    ("many months", "expected a number but found 'many'"),
    ("101 months", "101 months is outside 0 to 100 months"),
    ("[20, months]", "expected a number and a unit, such as '20 households' but found a list"),
  ])
  func `dirty: a quantity that is none`(_ text: String, _ expected: String) {
    #expect(complaint(text) { $0.quantity(in: ["households", "months"], range: 0...100) } == expected)
  }

  @Test(arguments: [
    ("2007-2011", 2007...2011), ("2008", 2008...2008), ("2007 – 2009", 2007...2009), ("'2010'", 2010...2010),
  ])
  func `functionality: years are read`(_ text: String, _ expected: ClosedRange<Int>) throws {
    #expect(try value(text) { $0.years(within: 2007...2011) } == expected)
  }

  @Test(arguments: [
    ("2011-2007", "the range runs backwards, from 2011 to 2007"),
    ("2006-2008", "the years '2006-2008' are not all within 2007-2011"),
    ("2012", "the years '2012' are not all within 2007-2011"),
    ("2007-04-01", "expected years, such as 2007-2011, but found '2007-04-01'"),
    ("07-11", "expected years, such as 2007-2011, but found '07-11'"),
    ("2007-", "expected years, such as 2007-2011, but found '2007-'"),
    ("soon", "expected years, such as 2007-2011, but found 'soon'"),
  ])
  func `dirty: years that are none`(_ text: String, _ expected: String) {
    #expect(complaint(text) { $0.years(within: 2007...2011) } == expected)
  }
}
