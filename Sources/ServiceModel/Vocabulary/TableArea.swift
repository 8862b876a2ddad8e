/// The area for which the tables of indicators and interventions give denominators, sampling errors and effects.
public enum TableArea {
  /// Its residents: an average authority.
  public static let population = 250_000.0
}
