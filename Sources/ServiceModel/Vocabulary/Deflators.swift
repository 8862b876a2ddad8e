/// The general level of prices by financial year, on one scale: the GDP deflator.
///
/// It says what inflation in the whole economy makes of a sum, and not what placements or salaries cost in another year.
public struct Deflators: Sendable {
  /// The level of prices in a year.
  public struct Entry: Hashable, Sendable {
    /// The financial year.
    public var year: Year
    /// The level, on the scale that all entries share.
    public var index: Double
    /// Where it came from.
    public var citation: Citation

    /// The level of a year.
    public init(year: Year, index: Double, citation: Citation) {
      self.year = year
      self.index = index
      self.citation = citation
    }
  }

  /// The entries in the order of their years.
  public let entries: [Entry]

  /// A table of entries in any order.
  ///
  /// - Precondition: no year stands there twice; readers of files check that first.
  public init(_ entries: [Entry] = []) {
    precondition(Set(entries.map(\.year)).count == entries.count, "a year has one level of prices")
    self.entries = entries.sorted { $0.year < $1.year }
  }

  /// The years that sums can be converted to.
  public var years: [Year] { entries.map(\.year) }

  /// The level of a year; `nil` where the table does not have it.
  public func index(of year: Year) -> Double? { entries.first { $0.year == year }?.index }

  /// By what a sum at the catalogue's prices is multiplied for the prices of a year; `nil` where the table does not say.
  ///
  /// For the catalogue's own year it is exactly 1, with any table.
  public func factor(to year: Year) -> Double? {
    if year == Defaults.priceYear { return 1 }
    guard let then = index(of: Defaults.priceYear), let now = index(of: year) else { return nil }
    return now / then
  }

  /// The year of the table that is nearest to another, the earlier of two; `nil` where the table is empty.
  public func nearest(to year: Year) -> Year? {
    years.min { (abs($0.ending - year.ending), $0.ending) < (abs($1.ending - year.ending), $1.ending) }
  }
}

extension Year {
  /// The year as prices name it, such as `2005/06`.
  public var financial: String {
    let last = ((ending % 100) + 100) % 100
    return "\(ending - 1)/\(last < 10 ? "0" : "")\(last)"
  }

  /// The year of words such as `2005/06`; `nil` for all others, so for years that do not follow one another.
  public init?(financial words: String) {
    let digits = Array(words.utf8)
    guard digits.count == 7, digits.enumerated().allSatisfy({ $0.offset == 4 || (48...57).contains($0.element) }),
      let first = Int(words.prefix(4)), Year(ending: first + 1).financial == words
    else { return nil }
    self.init(ending: first + 1)
  }
}
