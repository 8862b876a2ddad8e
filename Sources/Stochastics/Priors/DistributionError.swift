/// Why a distribution cannot be made from the numbers given for it.
public enum DistributionError: Error, Sendable, Hashable {
  /// A number is not a number, or infinite.
  case notFinite(Double)
  /// Low, central and high do not rise in that order; or low and high are one and central another.
  case outOfOrder(low: Double, central: Double, high: Double)
  /// A spread, shape or scale is not above 0.
  case notPositive(parameter: String, Double)
  /// A value that the family cannot take: shares lie strictly between 0 and 1, times and ratios above 0.
  case outsideSupport(family: Distribution.Family, Double)
  /// The spread is too narrow or too wide for the family to be computed with.
  case beyondRange(family: Distribution.Family, low: Double, high: Double)
  /// A fixed value was given with a range around it.
  case fixedWithRange(low: Double, high: Double)
  /// A range to stay within leaves no chance, or excludes the central value.
  case emptyTruncation(lower: Double, upper: Double)
}
