package import ServiceModel
import Stochastics

/// The engine's yearly disturbances of entries to care and exits from it, with the central values of its own parameters.
package struct ForecastShocks: Hashable, Sendable {
  /// The disturbance of entries.
  package var entries: PersistentShock
  /// The disturbance of exits.
  package var exits: PersistentShock

  /// The shocks of a catalogue; throws `model` where it lacks one of their parameters.
  package init(_ catalogue: Catalogue) throws(WorkbenchError) {
    let central = { (quantity: Quantity) throws(WorkbenchError) -> Double in
      guard let parameter = catalogue.parameters[quantity.rawValue] else {
        throw .model(.missingParameter(quantity.rawValue))
      }
      return parameter.prior.central
    }
    entries = PersistentShock(
      persistence: try central(.shockEntriesPersistence), innovation: try central(.shockEntriesInnovation))
    exits = PersistentShock(
      persistence: try central(.shockExitsPersistence), innovation: try central(.shockExitsInnovation))
  }
}
