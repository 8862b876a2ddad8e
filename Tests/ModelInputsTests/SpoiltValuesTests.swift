import Testing

@Suite struct `A scenario with wrong values` {
  @Test(arguments: SpoiltScenario.values)
  func `dirty: the page says where, what is wrong and what would be right`(_ spoilt: SpoiltScenario) throws {
    #expect(try spoilt.shownPage() == spoilt.page)
  }
}

extension SpoiltScenario {
  fileprivate static let values = [
    SpoiltScenario(
      name: "text where a whole number is wanted", right: "draws: 2000",
      wrong: "draws: two thousand",
      page: #"""
        plan.yaml:14:14: expected a number but found 'two thousand'
           14 | run: {draws: two thousand, replications: 1, seed: 7}
              |              ^
        """#),
    SpoiltScenario(
      name: "a wrong unit", right: "dose: 20 households",
      wrong: "dose: 20 carers",
      page: #"""
        plan.yaml:7:45: the unit 'carers' does not fit here
            7 |       - foster-carer-recruitment: {dose: 20 carers, years: 2007-2009}
              |                                             ^
        Allowed here: households.
        """#),
    SpoiltScenario(
      name: "a dose without unit above what can be delivered", right: "dose: 20 households",
      wrong: "dose: 2000",
      page: #"""
        plan.yaml:7:42: 2000 households is outside 5 to 50 households
            7 |       - foster-carer-recruitment: {dose: 2000, years: 2007-2009}
              |                                          ^
        """#),
    SpoiltScenario(
      name: "financial years", right: "years: 2007-2009",
      wrong: "years: 2006/07-2008/09",
      page: #"""
        plan.yaml:7:64: expected years, such as 2007-2011, but found '2006/07-2008/09'
            7 |       - foster-carer-recruitment: {dose: 20 households, years: 2006/07-2008/09}
              |                                                                ^
        Years are named by the March they end in: write 2007-2009.
        """#),
    SpoiltScenario(
      name: "a dose above what can be delivered", right: "dose: 20 households",
      wrong: "dose: 2000 households",
      page: #"""
        plan.yaml:7:42: 2000 households is outside 5 to 50 households
            7 |       - foster-carer-recruitment: {dose: 2000 households, years: 2007-2009}
              |                                          ^
        """#),
    SpoiltScenario(
      name: "a dose below what makes sense", right: "dose: 10 per cent",
      wrong: "dose: -10 per cent",
      page: #"""
        plan.yaml:11:46: -10 per cent is outside 5 to 30 per cent
           11 |       - lower-intervention-threshold: {dose: -10 per cent, years: 2007-2011, ramp: 6 months}
              |                                              ^
        """#),
    SpoiltScenario(
      name: "years outside the horizon", right: "years: 2007-2009",
      wrong: "years: 2006-2009",
      page: #"""
        plan.yaml:7:64: the years '2006-2009' are not all within 2007-2011
            7 |       - foster-carer-recruitment: {dose: 20 households, years: 2006-2009}
              |                                                                ^
        """#),
    SpoiltScenario(
      name: "years that run backwards", right: "years: 2007-2009",
      wrong: "years: 2009-2007",
      page: #"""
        plan.yaml:7:64: the range runs backwards, from 2009 to 2007
            7 |       - foster-carer-recruitment: {dose: 20 households, years: 2009-2007}
              |                                                                ^
        """#),
    SpoiltScenario(
      name: "a horizon that runs backwards", right: "horizon: 2007-2011",
      wrong: "horizon: 2011-2007",
      page: #"""
        plan.yaml:3:10: the range runs backwards, from 2011 to 2007
            3 | horizon: 2011-2007
              |          ^
        """#),
    SpoiltScenario(
      name: "a horizon that begins too late", right: "horizon: 2007-2011",
      wrong: "horizon: 2009-2011",
      page: #"""
        plan.yaml:3:10: rotherham-2006 is known at March 2006, so the horizon begins in 2007
            3 | horizon: 2009-2011
              |          ^
        """#),
    SpoiltScenario(
      name: "a horizon that is too long", right: "horizon: 2007-2011",
      wrong: "horizon: 2007-2050",
      page: #"""
        plan.yaml:3:10: 44 years is outside 1 to 15 years
            3 | horizon: 2007-2050
              |          ^
        """#),
    SpoiltScenario(
      name: "a leading zero", right: "dose: 20 households",
      wrong: "dose: 010 households",
      page: #"""
        plan.yaml:7:42: '010' begins with a zero, which some programs read as another number
            7 |       - foster-carer-recruitment: {dose: 010 households, years: 2007-2009}
              |                                          ^
        Write 10.
        """#),
    SpoiltScenario(
      name: "minutes and seconds", right: "draws: 2000",
      wrong: "draws: 1:30",
      page: #"""
        plan.yaml:14:14: '1:30' has a colon, which some programs read as minutes and seconds
           14 | run: {draws: 1:30, replications: 1, seed: 7}
              |              ^
        """#),
    SpoiltScenario(
      name: "a no for a number", right: "seed: 7",
      wrong: "seed: no",
      page: #"""
        plan.yaml:14:43: expected a number but found 'no'
           14 | run: {draws: 2000, replications: 1, seed: no}
              |                                           ^
        """#),
    SpoiltScenario(
      name: "an underscore", right: "draws: 2000",
      wrong: "draws: 2_000",
      page: #"""
        plan.yaml:14:14: '2_000' has an underscore
           14 | run: {draws: 2_000, replications: 1, seed: 7}
              |              ^
        Write 2000.
        """#),
    SpoiltScenario(
      name: "a negative number of draws", right: "draws: 2000",
      wrong: "draws: -1",
      page: #"""
        plan.yaml:14:14: -1 is outside 1 to 1000000
           14 | run: {draws: -1, replications: 1, seed: 7}
              |              ^
        """#),
  ]
}
