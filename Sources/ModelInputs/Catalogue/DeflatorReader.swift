import LocatedYAML
import ServiceModel

/// Reads `deflators/<series>.yaml`: the level of prices by financial year, on the scale whose base is 100.
struct DeflatorReader {
  /// A file's base with its entries.
  struct Series {
    var base: (year: Year, place: Cursor)
    var entries: [Deflators.Entry]
  }

  /// Levels that a table may hold: far from those of any economy that this can be about.
  private static let levels = 0.001...1_000_000.0

  let names: KnownNames
  let seen: SeenNames

  func read(_ root: Cursor) -> Series? {
    guard let fields = root.mapping(allowing: ["base", "deflators"]) else { return nil }
    let base = fields.required("base") { cursor in year(cursor).map { (year: $0, place: cursor) } }
    let entries = fields.required("deflators") { list in list.list { entry($0, base: base?.year) } }
    guard let base, let entries else { return nil }
    return Series(base: base, entries: entries)
  }

  private func entry(_ cursor: Cursor, base: Year?) -> Deflators.Entry? {
    guard let fields = cursor.mapping(allowing: ["year", "index"] + MappingReader.citationKeys) else { return nil }
    let year = fields.required("year") { cursor in
      self.year(cursor).flatMap { year in
        seen.checked(year.financial, kind: "price year", at: cursor).isEmpty ? nil : year
      }
    }
    let index = fields.required("index") { $0.decimal(in: Self.levels) }
    let citation = fields.citation(names)
    guard let year, let index, let citation else { return nil }
    if year == base, index != 100 {
      fields["index"]?.report(.rule("the index of the base year is 100, not \(shown(index))"))
    }
    return Deflators.Entry(year: year, index: index, citation: citation)
  }

  /// A financial year such as `2005/06`.
  private func year(_ cursor: Cursor) -> Year? {
    guard let text = cursor.text() else { return nil }
    guard let year = Year(financial: text) else {
      cursor.report(
        .rule("expected a financial year, such as 2005/06, but found '\(text.prefix(60))'"),
        advice: Year(meantBy: text).map { "Write \($0.financial)." })
      return nil
    }
    return year
  }
}

extension CatalogueDocuments {
  /// The levels of prices of all files; throws every fault of them, and where they are on several scales or lack the year that
  /// the catalogue's own prices are of.
  func readDeflators(in folder: CatalogueFolder) throws(Faults) -> [Deflators.Entry] {
    var faults = FaultCollector()
    let (seen, base) = (SeenNames(), deflatorBase(in: folder))
    let series = deflators.compactMap { document in
      faults.attempt { () throws(Faults) in
        try document.read { root in
          let series = DeflatorReader(names: names, seen: seen).read(root)
          if let series, let base, series.base.year.financial != base {
            series.base.place.report(
              .rule("these deflators are on the base \(series.base.year.financial), and the others on \(base)"),
              advice:
                "Bring them to one scale: multiply each by the others' index of a year that both have, over its own "
                + "of that year.")
          }
          return series
        }
      }
    }
    try faults.finish()
    let entries = series.flatMap(\.entries)
    guard entries.contains(where: { $0.year == Defaults.priceYear }) else {
      let place = (try? deflators.first?.read { $0.node })?[at: "deflators"]?.location
      throw Faults([
        Fault(
          .rule("there is no index of \(Defaults.priceYear.financial), the year of all prices of the catalogue"),
          at: place ?? .whole(SourceText(file: "deflators")))
      ])
    }
    return entries
  }

  /// The base that all files share: that of the first which came with the program, else of the first.
  private func deflatorBase(in folder: CatalogueFolder) -> String? {
    let files = Array(zip(folder.names(in: "deflators"), deflators))
    let reference = files.first { !folder.holds($0.0) } ?? files.first
    return (try? reference?.1.read { $0.node })?[at: "base"]?.text
  }
}
