/// One figure of a check on the model, with the range it should lie in.
package struct ValidationCheck: Codable, Hashable, Sendable {
  /// What a check shows.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// That fitted numbers give what they were fitted to.
    case calibration
    /// That facts come out to which nothing was fitted.
    case validation
    /// That extremes give what they must.
    case extreme = "extreme value"
    /// That one part of the model agrees with another.
    case agreement
    /// A figure that is told and not held to a range.
    case report
  }

  /// Its name in files, such as `grades.persistence.assessment.1`.
  package var id: String
  /// What the figure is.
  package var what: String
  /// The figure.
  package var figure: Double
  /// Where it should lie; `nil` where it is only reported.
  package var range: ClosedRange<Double>?
  /// What it shows.
  package var kind: Kind

  /// A figure.
  package init(_ id: String, _ what: String, _ figure: Double, in range: ClosedRange<Double>?, _ kind: Kind) {
    self.id = id
    self.what = what
    self.figure = figure
    self.range = range
    self.kind = kind
  }

  /// Whether the figure lies in its range; `nil` where it is only reported.
  package var pass: Bool? { range.map { $0.contains(figure) } }
}
