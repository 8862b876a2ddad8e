package import ServiceModel
import Stochastics

/// The engine's yearly disturbances of entries to care and exits from it, with the central values of its own parameters.
package struct ForecastShocks: Hashable, Sendable {
  /// The disturbance of entries.
  package var entries: PersistentShock
  /// The disturbance of exits.
  package var exits: PersistentShock

  /// Shocks of one's own.
  package init(entries: PersistentShock, exits: PersistentShock) {
    self.entries = entries
    self.exits = exits
  }

  /// What stands in where a catalogue has no parameters of persistent shocks: fitted to standard deviations of the log
  /// stock of looked-after children in England after one, three, five and seven years, .079, .141, .168 and .184.
  package static let provisional = ForecastShocks(
    entries: PersistentShock(persistence: 0.6, innovation: 0.16),
    exits: PersistentShock(persistence: 0.6, innovation: 0.12))

  /// The shocks of a catalogue by its parameters `shock-entries-…` and `shock-exits-…`.
  package init(_ catalogue: Catalogue) {
    let central = { (id: String, other: Double) in catalogue.parameters[id]?.prior.central ?? other }
    let other = ForecastShocks.provisional
    entries = PersistentShock(
      persistence: central("shock-entries-persistence", other.entries.persistence),
      innovation: central("shock-entries-innovation", other.entries.innovation))
    exits = PersistentShock(
      persistence: central("shock-exits-persistence", other.exits.persistence),
      innovation: central("shock-exits-innovation", other.exits.innovation))
  }
}
