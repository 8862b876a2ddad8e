/// Why a scenario cannot be played.
public enum ModelError: Error, Hashable, Sendable {
  /// The catalogue has no area of this id.
  case unknownArea(String)
  /// The catalogue has no intervention of this id.
  case unknownIntervention(String)
  /// An intervention names an indicator that is not in the catalogue.
  case unknownIndicator(String)
  /// An intervention names a ladder that is not in the framework.
  case unknownLadder(String)
  /// An intervention has no effect on anything.
  case touchesNothing(String)
  /// A portfolio deploys an intervention twice in this year.
  case deployedTwice(String, Year)
  /// The catalogue has no parameter of this id, which a mechanism reads.
  case missingParameter(String)
  /// The area has no counted stock of this id.
  case missingStock(String)
  /// The area has no value of this indicator.
  case missingIndicatorValue(String)
  /// The table of deflators does not have the year whose prices are asked for.
  case noDeflator(Year)
  /// An indicator is said to be read off a mechanism, and no mechanism produces it.
  case noMechanism(String)
  /// A prior gives values that the mechanism cannot use.
  case outOfRange(parameter: String, value: Double)
  /// The caller asked to stop before it was finished; nothing is wrong with the scenario.
  case stopped
  /// At its dose, in an area of this size, an intervention moves its target further than any effect is believed.
  case tooStrong(intervention: String, target: String)
  /// No set of values was found that matches the baseline, in this many tries for one draw; most failed by this.
  case cannotMatchBaseline(draw: Int, tries: Int, misfit: BaselineMisfit)
}
