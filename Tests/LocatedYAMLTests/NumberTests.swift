import LocatedYAML
import Testing

@Suite struct `Numbers as we write them` {
  @Test(arguments: [("0", 0.0), ("-3", -3), ("0.5", 0.5), ("12.50", 12.5), ("1e3", 1000), ("2.5E-2", 0.025), ("-0", 0)])
  func `functionality: a decimal number is read`(_ text: String, _ expected: Double) throws {
    #expect(try value(text) { $0.decimal() } == expected)
  }

  @Test(arguments: [
    ("010", "'010' begins with a zero, which some programs read as another number / Write 10."),
    ("-007", "'-007' begins with a zero, which some programs read as another number / Write -7."),
    ("00.5", "'00.5' begins with a zero, which some programs read as another number / Write 0.5."),
    ("1:30", "'1:30' has a colon, which some programs read as minutes and seconds"),
    ("1_000", "'1_000' has an underscore / Write 1000."),
    ("1,000", "'1,000' has a comma / Write 1000."),
    (".5", "'.5' needs a digit on both sides of the point / Write 0.5."),
    ("5.", "'5.' needs a digit on both sides of the point"),
    ("+5", "'+5' has a plus sign / Write 5."),
    ("0x1F", "'0x1F' is not a decimal number"),
    (".inf", "'.inf' is not a finite number"),
    ("-.inf", "'-.inf' is not a finite number"),
    ("Infinity", "'Infinity' is not a finite number"),
    (".nan", "'.nan' is not a number"),
    ("NaN", "'NaN' is not a number"),
    ("1e400", "'1e400' is too large a number"),
    ("no", "expected a number but found 'no'"),
    ("forty", "expected a number but found 'forty'"),
    ("2007-04-01", "expected a number but found '2007-04-01'"),
    ("٣", "expected a number but found '٣'"),
    ("1.2.3", "expected a number but found '1.2.3'"),
    ("1e", "expected a number but found '1e'"),
    ("--1", "expected a number but found '--1'"),
    ("\"10\"", "expected a number but found '10' in quotation marks / Leave the quotation marks out."),
    ("[1]", "expected a number but found a list"),
    ("{a: 1}", "expected a number but found keys and values"),
    ("~", "a value is missing here"),
  ])
  func `dirty: anything else is refused with its reason`(_ text: String, _ expected: String) {
    #expect(complaint(text) { $0.decimal() } == expected)
  }

  @Test(arguments: [
    ("2.5", "expected a whole number but found '2.5'"), ("1e3", "expected a whole number but found '1e3'"),
    ("99999999999999999999", "'99999999999999999999' is too large a number"), ("0", "0 is outside 1 to 9"),
  ])
  func `dirty: a whole number has neither point nor exponent and lies in its range`(
    _ text: String, _ expected: String
  ) {
    #expect(complaint(text) { $0.integer(in: 1...9) } == expected)
  }

  @Test func `dirty: a decimal outside its range`() {
    #expect(complaint("1.2") { $0.decimal(in: 0...1) } == "1.2 is outside 0 to 1")
    #expect(complaint("-1") { $0.decimal(in: 0...Double.infinity) } == "-1 is outside 0 or more")
  }

  @Test(arguments: [("yes", true), ("true", true), ("no", false), ("false", false)])
  func `functionality: yes and no are booleans where one is wanted`(_ text: String, _ expected: Bool) throws {
    #expect(try value(text) { $0.boolean() } == expected)
    #expect(try value(text) { $0.text() } == text)
  }

  @Test(arguments: ["on", "off", "y", "True", "1"])
  func `dirty: other words are no booleans`(_ text: String) {
    #expect(complaint(text) { $0.boolean() } == "expected yes or no but found '\(text)'")
  }

  @Test(arguments: ["010", "1:30", "no", ".inf", "00392", "2007-04-01", "1_000"])
  func `functionality: text keeps what was typed, whatever YAML 1.1 would make of it`(_ text: String) throws {
    #expect(try value(text) { $0.text() } == text)
  }
}
