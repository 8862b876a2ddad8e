import Testing

@Suite struct `A scenario with wrong structure` {
  @Test(arguments: SpoiltScenario.structure)
  func `dirty: the page says where, what is wrong and what would be right`(_ spoilt: SpoiltScenario) throws {
    #expect(try spoilt.shownPage() == spoilt.page)
  }
}

extension SpoiltScenario {
  fileprivate static let structure = [
    SpoiltScenario(
      name: "an unknown key", right: "horizon: 2007-2011",
      wrong: "horizn: 2007-2011",
      page: #"""
        plan.yaml:3:1: unknown key 'horizn'
            3 | horizn: 2007-2011
              | ^
        Did you mean 'horizon'?
        """#),
    SpoiltScenario(
      name: "an unknown key inside a deployment", right: "ramp: 6 months",
      wrong: "rampe: 6 months",
      page: #"""
        plan.yaml:11:77: unknown key 'rampe'
           11 |       - lower-intervention-threshold: {dose: 10 per cent, years: 2007-2011, rampe: 6 months}
              |                                                                             ^
        Did you mean 'ramp'?
        """#),
    SpoiltScenario(
      name: "a repeated key", right: "area: rotherham-2006",
      wrong: #"""
        area: rotherham-2006
        area: england-250k
        """#,
      page: #"""
        plan.yaml:3:1: the key 'area' is already on line 2
            3 | area: england-250k
              | ^
        """#),
    SpoiltScenario(
      name: "a list where text is wanted", right: "scenario: Foster carers or lower thresholds",
      wrong: "scenario: [Foster carers, lower thresholds]",
      page: #"""
        plan.yaml:1:11: expected text but found a list
            1 | scenario: [Foster carers, lower thresholds]
              |           ^
        """#),
    SpoiltScenario(
      name: "an unknown intervention", right: "foster-carer-recruitment:",
      wrong: "foster-carers:",
      page: #"""
        plan.yaml:7:9: there is no intervention 'foster-carers'
            7 |       - foster-carers: {dose: 20 households, years: 2007-2009}
              |         ^
        Did you mean 'foster-carer-recruitment' or 'foster-carer-support'? `windscreen list interventions` shows all of them.
        """#),
    SpoiltScenario(
      name: "a misspelt intervention", right: "lower-intervention-threshold:",
      wrong: "lower-intervention-treshold:",
      page: #"""
        plan.yaml:11:9: there is no intervention 'lower-intervention-treshold'
           11 |       - lower-intervention-treshold: {dose: 10 per cent, years: 2007-2011, ramp: 6 months}
              |         ^
        Did you mean 'lower-intervention-threshold'? `windscreen list interventions` shows all of them.
        """#),
    SpoiltScenario(
      name: "no area",
      right: #"""
        area: rotherham-2006

        """#,
      wrong: "",
      page: #"""
        plan.yaml:1:1: the key 'area' is missing
            1 | scenario: Foster carers or lower thresholds
              | ^
        """#),
    SpoiltScenario(
      name: "an unknown area", right: "area: rotherham-2006",
      wrong: "area: rotheram-2006",
      page: #"""
        plan.yaml:2:7: there is no area 'rotheram-2006'
            2 | area: rotheram-2006
              |       ^
        Did you mean 'rotherham-2006'? `windscreen list areas` shows all of them.
        """#),
    SpoiltScenario(
      name: "an empty value", right: "area: rotherham-2006",
      wrong: "area:",
      page: #"""
        plan.yaml:2:6: a value is missing here
            2 | area:
              |      ^
        """#),
    SpoiltScenario(
      name: "two portfolios of one name", right: "name: Lower thresholds",
      wrong: "name: More foster carers",
      page: #"""
        plan.yaml:9:11: the portfolio 'More foster carers' is here twice
            9 |   - name: More foster carers
              |           ^
        """#),
    SpoiltScenario(
      name: "the name of the comparison", right: "name: Lower thresholds",
      wrong: "name: Nothing more",
      page: #"""
        plan.yaml:9:11: 'Nothing more' is the name of the comparison that every scenario has anyway
            9 |   - name: Nothing more
              |           ^
        """#),
    SpoiltScenario(
      name: "an intervention twice in a year", right: "- foster-carer-support: {dose: 40 households",
      wrong: "- foster-carer-recruitment: {dose: 40 households",
      page: #"""
        plan.yaml:8:9: 'foster-carer-recruitment' is deployed in some of these years already; give each year one dose
            8 |       - foster-carer-recruitment: {dose: 40 households, years: 2007-2011}
              |         ^
        """#),
    SpoiltScenario(
      name: "a tab", right: "  - name: Lower",
      wrong: "\t- name: Lower",
      page: #"""
        plan.yaml:9:1: this is not valid YAML: found character that cannot start any token
            9 |  - name: Lower thresholds
              | ^
        Indent with spaces, not tabs, and put text that begins with a sign such as @ or % between quotation marks.
        """#),
  ]
}
