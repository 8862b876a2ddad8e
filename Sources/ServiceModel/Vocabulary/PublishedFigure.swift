/// A figure that a document prints about an area and that no mechanism takes in: to be looked up, or held against results.
public struct PublishedFigure: Hashable, Sendable, Identifiable {
  /// What of the results a figure is held against.
  public struct Comparison: Hashable, Sendable {
    /// The output that is read.
    public var output: OutputID
    /// The output that it is divided by, where there is one.
    public var over: OutputID?
    /// What brings the reading to the figure's unit.
    public var times: Double
    /// The year of the reading.
    public var year: Year
    /// Whether a number of the model was derived from the figure, so that agreement is no evidence.
    public var isFitted: Bool

    /// A comparison.
    public init(output: OutputID, over: OutputID? = nil, times: Double = 1, year: Year, isFitted: Bool = false) {
      self.output = output
      self.over = over
      self.times = times
      self.year = year
      self.isFitted = isFitted
    }
  }

  /// Kebab-case name, the only one of its kind in its area.
  public var id: String
  /// What it counts, for people.
  public var label: String
  /// The figure.
  public var value: Double
  /// Its unit in words.
  public var unit: String
  /// The date or period it belongs to.
  public var period: String
  /// Where it was printed.
  public var citation: Citation
  /// A remark; may be empty.
  public var note: String
  /// What it is held against; `nil` where it is there to be looked up.
  public var comparison: Comparison?

  /// A figure.
  public init(
    id: String, label: String, value: Double, unit: String, period: String, citation: Citation, note: String = "",
    comparison: Comparison? = nil
  ) {
    self.id = id
    self.label = label
    self.value = value
    self.unit = unit
    self.period = period
    self.citation = citation
    self.note = note
    self.comparison = comparison
  }
}

/// Parameters that no mechanism reads: the checks of `validate` hold results against them.
public enum ComparedParameter: String, CaseIterable, Sendable {
  /// England's share of looked-after children who have been so for a year or more.
  case twelveMonths = "stock-share-12m-plus"
  /// England's share of placements in children's homes, which is what the other kinds leave.
  case homes = "placement-homes"
  /// Children in a council's own foster homes, for each household and for each place.
  case childrenPerHousehold = "fc-children-per-household"
  case placesOccupied = "fc-occupancy"
  /// Vacancies of two boroughs before and after what they did about them.
  case rotherhamVacancyBefore = "rth-vacancy-before"
  case rotherhamVacancyAfter = "rth-vacancy-after"
  case derbyVacancyPeak = "derby-vacancy-peak"
  case derbyVacancyAfter = "derby-vacancy-qualified"
}
