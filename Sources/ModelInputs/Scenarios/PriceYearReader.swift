import LocatedYAML
package import ServiceModel

/// A year whose prices sums are asked for in, as somebody wrote it.
package struct WrittenPriceYear {
  /// The year, where the table of deflators has it.
  package let year: Year?
  /// What to say where the table does not have it: the years that it has, and the nearest of them where that is known.
  package let allowed: [String]
  package let nearest: String?

  /// Looks up words such as `2010/11` in a table.
  package init(_ words: String, in deflators: Deflators) {
    allowed = deflators.years.map(\.financial)
    let found = Year(financial: words)
    year = found.flatMap { deflators.factor(to: $0) == nil ? nil : $0 }
    nearest = (found ?? Year(meantBy: words)).flatMap { deflators.nearest(to: $0)?.financial }
  }
}

extension Year {
  /// The year that words mean plainly enough without being a financial year as prices name it: `2010-11`, `FY2011` and `2011`
  /// are 2010/11.
  init?(meantBy words: String) {
    let ending = (financialYears(words) ?? words).prefix(5)
    guard ending.count == 4, let number = Int(ending) else { return nil }
    self.init(ending: number)
  }
}

extension Cursor {
  /// The year whose prices sums are told in, such as `2010/11`, one of the table of deflators.
  func priceYear(in deflators: Deflators) -> Year? {
    guard let words = text() else { return nil }
    let written = WrittenPriceYear(words, in: deflators)
    guard let year = written.year else {
      let nearest = written.nearest.map { "The nearest is \($0). " } ?? ""
      report(
        .noSuch(kind: "price year", name: words), allowed: written.allowed,
        advice: "\(nearest)`windscreen list deflators` shows where each comes from.")
      return nil
    }
    return year
  }
}
