import Runs
import Testing

@Suite struct `Cells of a tidy table` {
  private func cell(_ words: String) -> String {
    var table = TidyTable(header: ["words"])
    table.append([.words(words)])
    return String(table.text.dropFirst("words\n".count).dropLast())
  }

  static let payloads = [
    "=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.org\",\"click\")", "+1+1", "+cmd|' /C calc'!A0", "-1+1",
    "-2+3+cmd|' /C calc'!D2", "@SUM(1+9)", "@example", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "   @SUM(A1)",
    "\u{FEFF}=1+1", "\u{200B}=1+1", "\u{00A0}=1+1", "\u{202E}=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)", "\u{1B}[31m=1",
    "\u{0}=1+1", "=\u{0}1", "\t", "\r", "=", "+", "-", "@", "=DDE(\"cmd\";\"/C calc\";\"x\")",
    "=IMPORTXML(CONCAT(\"http://example.org\"),\"//a\")", "-- drop table",
  ]

  @Test(arguments: payloads)
  func `dirty: words that a spreadsheet would run are made text`(payload: String) {
    let cell = cell(payload)
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
    #expect(!cell.contains("\u{0}"))
  }

  @Test func `functionality: ordinary words stay as they are`() {
    for words in ["Staying safe", "per 10,000 children".replacing(",", with: ""), "%", "a = b", "1 + 1", "Über", "5-9"]
    {
      #expect(cell(words) == words)
    }
  }

  @Test(arguments: ["-0.25", "+3", "-1e-05", "0.5", "-12", "1.5E+10"])
  func `functionality: a number passed as words stays a number`(words: String) {
    #expect(cell(words) == words)
  }

  @Test(arguments: ["-1-1", "-1+cmd", "--1", "-0x10", "-1,5", "-.5", "+1e", "-1\n", "-1 "])
  func `dirty: what only begins as a number is made text`(words: String) {
    #expect(cell(words).contains("'"))
  }

  @Test func `functionality: commas, quotation marks and line breaks are quoted`() {
    #expect(cell("a, b") == "\"a, b\"")
    #expect(cell("say \"no\"") == "\"say \"\"no\"\"\"")
    #expect(cell("two\nlines") == "\"two\nlines\"")
  }

  @Test func `functionality: numbers read back as they were, and none is left empty`() {
    var table = TidyTable(header: ["a", "b", "c", "d"])
    table.append([.number(0.1), .number(-3), .whole(7), .number(nil)])
    table.append([.number(1.0 / 3), .number(.nan), .whole(0), .number(.infinity)])
    #expect(table.text == "a,b,c,d\n0.1,-3,7,\n0.3333333333333333,,0,\n")
  }

  @Test func `dirty: a row of another length is our own mistake`() async {
    await #expect(processExitsWith: .failure) {
      var table = TidyTable(header: ["a"])
      table.append([])
    }
  }
}
