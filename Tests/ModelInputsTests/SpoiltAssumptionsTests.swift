import Testing

@Suite struct `A scenario with wrong assumptions` {
  @Test(arguments: SpoiltScenario.assumptions)
  func `dirty: the page says where, what is wrong and what would be right`(_ spoilt: SpoiltScenario) throws {
    #expect(try spoilt.shownPage() == spoilt.page)
  }
}

extension SpoiltScenario {
  fileprivate static let assumptions = [
    SpoiltScenario(
      name: "a prior that runs backwards", right: "[0.08, 0.10, 0.13]",
      wrong: "[0.13, 0.10, 0.08]",
      page: #"""
        plan.yaml:13:22: the range runs backwards, from 0.13 to 0.08
           13 |   fc-leaving: {pert: [0.13, 0.10, 0.08], because: "Fostering panel minutes, March 2006"}
              |                      ^
        """#),
    SpoiltScenario(
      name: "a prior whose centre lies outside", right: "[0.08, 0.10, 0.13]",
      wrong: "[0.08, 0.20, 0.13]",
      page: #"""
        plan.yaml:13:22: the centre must lie between the two ends
           13 |   fc-leaving: {pert: [0.08, 0.20, 0.13], because: "Fostering panel minutes, March 2006"}
              |                      ^
        """#),
    SpoiltScenario(
      name: "no number", right: "[0.08, 0.10, 0.13]",
      wrong: "[0.08, .nan, 0.13]",
      page: #"""
        plan.yaml:13:29: '.nan' is not a number
           13 |   fc-leaving: {pert: [0.08, .nan, 0.13], because: "Fostering panel minutes, March 2006"}
              |                             ^
        """#),
    SpoiltScenario(
      name: "infinity", right: "[0.08, 0.10, 0.13]",
      wrong: "[0.08, 0.10, .inf]",
      page: #"""
        plan.yaml:13:35: '.inf' is not a finite number
           13 |   fc-leaving: {pert: [0.08, 0.10, .inf], because: "Fostering panel minutes, March 2006"}
              |                                   ^
        """#),
    SpoiltScenario(
      name: "a number too large to hold", right: "[0.08, 0.10, 0.13]",
      wrong: "[0.08, 0.10, 1e400]",
      page: #"""
        plan.yaml:13:35: '1e400' is too large a number
           13 |   fc-leaving: {pert: [0.08, 0.10, 1e400], because: "Fostering panel minutes, March 2006"}
              |                                   ^
        """#),
    SpoiltScenario(
      name: "a replacement without a reason",
      right: #"""
        , because: "Fostering panel minutes, March 2006"
        """#,
      wrong: "",
      page: #"""
        plan.yaml:13:15: the key 'because' is missing
           13 |   fc-leaving: {pert: [0.08, 0.10, 0.13]}
              |               ^
        """#),
    SpoiltScenario(
      name: "a replacement with an empty reason",
      right: #"""
        "Fostering panel minutes, March 2006"
        """#,
      wrong: #"""
        " "
        """#,
      page: #"""
        plan.yaml:13:51: a value is missing here
           13 |   fc-leaving: {pert: [0.08, 0.10, 0.13], because: " "}
              |                                                   ^
        """#),
    SpoiltScenario(
      name: "a replacement without a prior", right: "pert: [0.08, 0.10, 0.13], ",
      wrong: "",
      page: #"""
        plan.yaml:13:15: a parameter is replaced by exactly one prior
           13 |   fc-leaving: {because: "Fostering panel minutes, March 2006"}
              |               ^
        Allowed here: normal, lognormal, beta, gamma, triangular, pert, two-piece, uniform, dirichlet, fixed.
        """#),
    SpoiltScenario(
      name: "a replacement with two priors", right: "pert: [0.08, 0.10, 0.13]",
      wrong: "pert: [0.08, 0.10, 0.13], fixed: 0.1",
      page: #"""
        plan.yaml:13:15: a parameter is replaced by exactly one prior
           13 |   fc-leaving: {pert: [0.08, 0.10, 0.13], fixed: 0.1, because: "Fostering panel minutes, March 2006"}
              |               ^
        Allowed here: normal, lognormal, beta, gamma, triangular, pert, two-piece, uniform, dirichlet, fixed.
        """#),
    SpoiltScenario(
      name: "an unknown family of priors", right: "pert: [0.08",
      wrong: "prt: [0.08",
      page: #"""
        plan.yaml:13:16: unknown key 'prt'
           13 |   fc-leaving: {prt: [0.08, 0.10, 0.13], because: "Fostering panel minutes, March 2006"}
              |                ^
        Did you mean 'pert'?
        """#),
    SpoiltScenario(
      name: "an unknown parameter", right: "fc-leaving:",
      wrong: "fc-leavin:",
      page: #"""
        plan.yaml:13:3: there is no parameter 'fc-leavin'
           13 |   fc-leavin: {pert: [0.08, 0.10, 0.13], because: "Fostering panel minutes, March 2006"}
              |   ^
        Did you mean 'fc-leaving'? `windscreen list parameters` shows all of them.
        """#),
    SpoiltScenario(
      name: "a share above one", right: "pert: [0.08, 0.10, 0.13]",
      wrong: "beta: [0.08, 0.10, 1.2]",
      page: #"""
        plan.yaml:13:22: a beta lies between 0 and 1, and 1.2 does not
           13 |   fc-leaving: {beta: [0.08, 0.10, 1.2], because: "Fostering panel minutes, March 2006"}
              |                      ^
        """#),
    SpoiltScenario(
      name: "a gamma that touches zero", right: "pert: [0.08, 0.10, 0.13]",
      wrong: "gamma: [0, 0.10, 0.13]",
      page: #"""
        plan.yaml:13:23: a gamma lies above 0, and 0 does not
           13 |   fc-leaving: {gamma: [0, 0.10, 0.13], because: "Fostering panel minutes, March 2006"}
              |                       ^
        """#),
    SpoiltScenario(
      name: "a prior of two numbers", right: "[0.08, 0.10, 0.13]",
      wrong: "[0.08, 0.13]",
      page: #"""
        plan.yaml:13:22: three numbers are wanted here: the 5th percentile, the centre and the 95th percentile
           13 |   fc-leaving: {pert: [0.08, 0.13], because: "Fostering panel minutes, March 2006"}
              |                      ^
        """#),
    SpoiltScenario(
      name: "a share that goes above one", right: "pert: [0.08, 0.10, 0.13]",
      wrong: "pert: [0.08, 0.10, 1.3]",
      page: #"""
        plan.yaml:13:35: 1.3 is outside 0 to 1
           13 |   fc-leaving: {pert: [0.08, 0.10, 1.3], because: "Fostering panel minutes, March 2006"}
              |                                   ^
        """#),
    SpoiltScenario(
      name: "a negative share", right: "pert: [0.08, 0.10, 0.13]",
      wrong: "fixed: -0.1",
      page: #"""
        plan.yaml:13:23: -0.1 is outside 0 to 1
           13 |   fc-leaving: {fixed: -0.1, because: "Fostering panel minutes, March 2006"}
              |                       ^
        """#),
    SpoiltScenario(
      name: "a negative time", right: "fc-leaving: {pert: [0.08, 0.10, 0.13]",
      wrong: "fc-approval-months: {normal: [-2, 2, 6]",
      page: #"""
        plan.yaml:13:33: -2 is outside 0 to 120
           13 |   fc-approval-months: {normal: [-2, 2, 6], because: "Fostering panel minutes, March 2006"}
              |                                 ^
        """#),
    SpoiltScenario(
      name: "a parameter that nothing reads", right: "fc-leaving: {pert: [0.08, 0.10, 0.13]",
      wrong: "derby-vacancy-peak: {fixed: 112",
      page: #"""
        plan.yaml:13:3: nothing that is simulated reads 'derby-vacancy-peak'
           13 |   derby-vacancy-peak: {fixed: 112, because: "Fostering panel minutes, March 2006"}
              |   ^
        """#),
    SpoiltScenario(
      name: "a percentage for a share", right: "pert: [0.08, 0.10, 0.13]",
      wrong: "fixed: 11",
      page: #"""
        plan.yaml:13:23: 11 is outside 0 to 1
           13 |   fc-leaving: {fixed: 11, because: "Fostering panel minutes, March 2006"}
              |                       ^
        A share is meant, not a percentage: write 0.11.
        """#),
    SpoiltScenario(
      name: "percentages for shares", right: "pert: [0.08, 0.10, 0.13]",
      wrong: "pert: [8, 10, 13]",
      page: #"""
        plan.yaml:13:23: 8 is outside 0 to 1
           13 |   fc-leaving: {pert: [8, 10, 13], because: "Fostering panel minutes, March 2006"}
              |                       ^
        A share is meant, not a percentage: write [0.08, 0.1, 0.13].
        """#),
    SpoiltScenario(
      name: "percentages in a beta", right: "pert: [0.08, 0.10, 0.13]",
      wrong: "beta: [8, 10, 13]",
      page: #"""
        plan.yaml:13:22: a beta lies between 0 and 1, and 13 does not
           13 |   fc-leaving: {beta: [8, 10, 13], because: "Fostering panel minutes, March 2006"}
              |                      ^
        A share is meant, not a percentage: write [0.08, 0.1, 0.13].
        """#),
    SpoiltScenario(
      name: "a percent sign", right: "pert: [0.08, 0.10, 0.13]",
      wrong: "fixed: 35%",
      page: #"""
        plan.yaml:13:23: expected a number but found '35%'
           13 |   fc-leaving: {fixed: 35%, because: "Fostering panel minutes, March 2006"}
              |                       ^
        Write 0.35 where a share is asked for, 35 where a percentage is.
        """#),
    SpoiltScenario(
      name: "a normal that no normal meets", right: "pert: [0.08, 0.10, 0.13]",
      wrong: "normal: [0.08, 0.10, 0.16]",
      page: #"""
        plan.yaml:13:24: no normal has these percentiles: its centre lies in the middle, at 0.12, not at 0.1
           13 |   fc-leaving: {normal: [0.08, 0.10, 0.16], because: "Fostering panel minutes, March 2006"}
              |                        ^
        `two-piece` meets all three numbers.
        """#),
    SpoiltScenario(
      name: "a prior on a number that is never drawn", right: "fc-leaving: {pert: [0.08, 0.10, 0.13]",
      wrong: "discount-rate: {pert: [0.02, 0.035, 0.05]",
      page: #"""
        plan.yaml:13:25: 'discount-rate' is never drawn, so it takes no prior, only one number
           13 |   discount-rate: {pert: [0.02, 0.035, 0.05], because: "Fostering panel minutes, March 2006"}
              |                         ^
        Allowed here: fixed.
        """#),
    SpoiltScenario(
      name: "two names for the same number", right: "fc-leaving: {pert: [0.08, 0.10, 0.13]",
      wrong: "referral-rate: {fixed: 520, because: a}\n  referral-rate-rth: {fixed: 520",
      page: #"""
        plan.yaml:14:3: 'referral-rate' and 'referral-rate-rth' stand for the same number
           14 |   referral-rate-rth: {fixed: 520, because: "Fostering panel minutes, March 2006"}
              |   ^
        """#),
  ]
}
