import Session
import Testing

@Suite struct SessionErrorTests {
  @Test(arguments: [
    ("add foster-carer-recruitmnt 20 households", "Did you mean 'foster-carer-recruitment'?"),
    ("add duty-and-assessment-capacity 3 wokers to Lower thresholds", "Did you mean 'workers'?"),
    ("add duty-and-assessment-capacity 3 workers 2007-2031 to Lower thresholds", "not all within 2007-2008"),
    ("add duty-and-assessment-capacity 900 workers to Lower thresholds", "900 workers is outside 1 to 10 workers"),
    ("add duty-and-assessment-capacity 900 to Lower thresholds", "900 workers is outside 1 to 10 workers"),
    ("add duty-and-assessment-capacity 3 2006/07 to Lower thresholds", "write 2007."),
    ("add duty-and-assessment-capacity 3 from 2006/07 to 2007/08 to Lower thresholds", "write 2007-2008."),
    ("add duty-and-assessment-capacity 2006-07 to Lower thresholds", "write 2007."),
    ("set horizon 2006/07-2010/11", "write 2007-2011."),
    ("add lower-intervention-threshold to Lower thresholds", "for some of these years already: 10 per cent, 2007-2008"),
    ("add foster-carer-support to Lower threshold", "Did you mean 'Lower thresholds'?"),
    ("add foster-carer-support", "to which portfolio?"), ("sohw", "Did you mean 'show'?"),
    ("set horizon 2008-2009", "the horizon begins in 2007"), ("set drows 5", "Did you mean 'draws'?"),
    ("set draws 0", "0 is outside 1 to 1000000"), ("set area rotherham", "Did you mean 'rotherham-2006'?"),
    ("dose foster-carer-support 10 households", "is not deployed"), ("drop nothing", "is no portfolio"),
    ("assume fc-leavng fixed 0.1 because x", "Did you mean 'fc-leaving'?"),
    ("assume fc-leaving fixed 0.1", "a family, its numbers and a reason"),
    ("assume fc-leaving 50 because x", "One number alone is `fixed`: assume fc-leaving fixed NUMBER because"),
    ("assume fc-leaving zero because x", "there is no family of priors 'zero'"),
    ("assume fc-leaving fxied 0.1 because x", "Did you mean 'fixed'?"),
    ("assume fc-leaving pert 0.2 0.1 0.3 because x", "the centre must lie between"), ("run 0", "outside 1 to"),
    ("run until done", "until decided"), ("compare", "nothing has been played"), ("plot", "a value is missing"),
    ("why staying-saf", "nothing has been played"), ("open nowhere.yaml", "there is no such file"),
    ("open Atlantis", "there is no file or area 'Atlantis'"), ("list intervention", "Did you mean 'interventions'?"),
    ("explain fog", "there is no thing 'fog'"), ("help fog", "there is no help on 'fog'"),
    ("grade nowhere.yaml", "there is no such file"), ("set name \"open", "is not closed"),
    ("report \"\"", "nothing between these quotation marks"),
    ("assume link-exclusion-neet fixed 0.1 because x", "strength of a link"),
    ("undo ten", "expected a number"), ("diff everything", "there is no thing to compare with"),
  ])
  func `dirty: a wrong line is refused with what would be right, and changes nothing`(
    line: String, words: String
  ) throws {
    var session = try SessionFixture.opened()
    let before = session.text
    let answer = session.refused(line)
    #expect(answer.replacing("\n", with: " ").contains(words), "\(answer)")
    #expect(session.text == before)
    #expect(!session.isUnsaved)
  }

  @Test(arguments: [
    "\u{0}", "\u{1B}[2J", "\u{1B}]0;title\u{7}", "'", "\"", "add", "add add", "add 20", "add \"\"", "set",
    "set horizon",
    "set horizon \u{202E}7002", "set name \u{1B}[31mred", "dose", "drop", "drop \"\"", "assume", "assume assume",
    "undo -1", "undo 99999999999999999999", "redo 0", "run -1", "run 1e9", "run until", "run until decided within",
    "run until decided within NaN", "compare compare", "why", "plot plot plot", "list", "list list", "grade", "grade .",
    "save as", "save as /nowhere/at/all.yaml", "transcript /nowhere/at/all.txt", "transcript off", "history x",
    "help \u{FEFF}", "open", "open .", "report \u{2028}", "explain", "explain \u{1F600}", "😀 😀 😀", "to to to", "ramp",
    "set seed -9223372036854775809", "set about : {[", "add foster-carer-support ramp ramp ramp to to",
  ])
  func `dirty: nonsense never ends a session, and no answer can command a terminal`(line: String) throws {
    var session = try SessionFixture.opened()
    for text in [line, line + " # and so on", "  " + line + String(repeating: " x", count: 500)] {
      let answer = session.perform(text).text
      #expect(!answer.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
      #expect(!answer.unicodeScalars.contains { $0.value == 0x202E })
    }
    #expect(session.perform("show").text.contains("rotherham-2006"))
  }

  @Test func `functionality: Tab completes commands, names, years and portfolios`() throws {
    let session = try SessionFixture.opened()
    #expect(session.completion(of: "tr").candidates == ["transcript"])
    #expect(session.completion(of: "add foster-carer-r").candidates == ["foster-carer-recruitment"])
    #expect(session.completion(of: "add foster-carer-").common == "")
    #expect(session.completion(of: "add foster-carer-recruitment 20 households 2008").candidates == ["2008"])
    #expect(session.completion(of: "add foster-carer-support to Lower th").candidates == ["Lower thresholds"])
    #expect(session.completion(of: "plot initial-assessments-in").candidates == ["initial-assessments-in-7-days"])
    #expect(session.completion(of: "why staying").candidates == ["staying-safe"])
    #expect(session.completion(of: "open rother").candidates == ["rotherham-2006"])
    #expect(session.completion(of: "nonsense ").candidates.isEmpty)
  }
}
