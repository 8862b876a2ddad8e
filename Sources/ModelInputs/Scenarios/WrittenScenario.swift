/// A scenario in the words and digits its author wrote, so that what a change does not touch stays as it was.
package struct WrittenScenario: Hashable, Sendable {
  /// A dose of an intervention.
  package struct Deployment: Hashable, Sendable {
    /// The intervention's id.
    package var intervention: String
    /// Number and unit, such as `20 households`, or a sweep as it stands in a file, between braces.
    package var dose: String
    /// Years, such as `2007-2009`.
    package var years: String
    /// Months to full strength, such as `6 months`.
    package var ramp: String?

    /// A deployment in its author's words.
    package init(intervention: String, dose: String, years: String, ramp: String?) {
      self.intervention = intervention
      self.dose = dose
      self.years = years
      self.ramp = ramp
    }
  }

  /// A named set of deployments.
  package struct Portfolio: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// What it deploys.
    package var deployments: [Deployment]

    /// A portfolio.
    package init(name: String, deployments: [Deployment]) {
      self.name = name
      self.deployments = deployments
    }
  }

  /// A number put in the place of the catalogue's.
  package struct Assumption: Hashable, Sendable {
    /// The families of priors that may be named.
    package static let families = PriorFamily.allCases.map(\.rawValue)

    /// The parameter's id.
    package var parameter: String
    /// The family of the prior, such as `pert`.
    package var family: String
    /// Its numbers in the author's digits.
    package var numbers: [String]
    /// Why.
    package var because: String

    /// An assumption with its reason.
    package init(parameter: String, family: String, numbers: [String], because: String) {
      self.parameter = parameter
      self.family = family
      self.numbers = numbers
      self.because = because
    }
  }

  /// A choice of how to play, such as `draws`.
  package struct Setting: Hashable, Sendable {
    /// The key.
    package var key: String
    /// The value.
    package var value: String
  }

  /// The question in a line.
  package var name: String
  /// Further words.
  package var about: String?
  /// The area's id.
  package var area: String
  /// The path of the findings that practice starts from, or `none`; `nil` for the area's own.
  package var evidence: String?
  /// The years.
  package var horizon: String
  /// The portfolios in order.
  package var portfolios: [Portfolio]
  /// What is assumed otherwise.
  package var assumptions: [Assumption]
  /// The set of priors, where one is chosen.
  package var priors: String?
  /// The names of the outputs that the decision is about; none for the usual ones.
  package var outcomes: [String] = []
  /// How it is played, in the order written.
  package var run: [Setting]
}

extension WrittenScenario {
  /// The place of a portfolio, by its name or by the letter that `show` gives it.
  package func portfolio(_ typed: String) -> Int? {
    portfolioPlace(of: typed, among: portfolios.map(\.name))
      ?? portfolios.indices.first { place in numbers(of: place).contains { portfolioLetter($0) == typed.uppercased() } }
  }

  /// Which places a portfolio takes when it is played, doing nothing more being 0: one, or one for each dose of a sweep.
  package func numbers(of portfolio: Int) -> ClosedRange<Int> {
    let before = portfolios[..<portfolio].reduce(0) { $0 + $1.doses }
    return (before + 1)...(before + portfolios[portfolio].doses)
  }

  /// The value of a choice of how to play; setting `nil` takes it away.
  package subscript(setting key: String) -> String? {
    get { run.first { $0.key == key }?.value }
    set {
      let place = run.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): run[place].value = value
      case (let place?, nil): run.remove(at: place)
      case (nil, let value?): run.append(Setting(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}
