/// What a user asks of the comparison of a scenario's plans.
package struct DecisionRequest: Sendable {
  /// The scenario's file.
  package var scenario: String
  /// The outcome by which plans are compared, as people type it; the first of the decision table where none is named.
  package var outcome: String?
  /// Pounds that a unit of the outcome is worth; money is left out of the choice where this is not said.
  package var worth: Double?
  /// What must come true of the outcome in the last year, such as `<= 11`; none where nothing is wanted.
  package var want: String?
  /// Observations of a study of one number, whose worth is then told of numbers that are shares; none where nothing is asked.
  package var study: Int?
  /// Draws instead of the scenario's own number.
  package var draws: Int?
  /// The year whose prices sums are told in, such as `2010/11`, instead of the scenario's own.
  package var prices: String?
  /// Whether plans of several interventions are taken apart, which plays their parts in every combination.
  package var takesApart = false
  /// Whether each number that the gain follows is played once more with its values exchanged, for its total share.
  package var playsTotals = false
  /// Sums that a unit of an outcome may be worth, and that may be spent: more than any government has.
  package static let pounds = 0.0...1e12
  /// How many observations a study may have.
  package static let studies = 1...1_000_000
  /// Threads to use; the numbers do not depend on it.
  package var threads: Int

  /// A request with everything as the scenario says.
  package init(scenario: String, threads: Int = RunRequest.allThreads) {
    self.scenario = scenario
    self.threads = threads
  }
}
