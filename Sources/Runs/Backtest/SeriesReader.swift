import LocatedYAML

/// Reads the series of many areas from a long table, and finds everything that is wrong with it.
struct SeriesReader {
  private let request: BacktestRequest
  private let table: DelimitedText
  private let places: (area: Int, year: Int, measure: Int, value: Int)
  private let conditions: [(place: Int, value: [UInt8])]
  private var areas: [String: AreaSeries] = [:]
  private var order: [String] = []
  private var measures: Set<String> = []
  private var matching = 0
  /// Values met in the column of each condition.
  private var met: [Set<String>] = []
  private var faults: [Fault] = []

  /// Opens the table and finds its columns; throws every column that is not there.
  init(_ request: BacktestRequest) throws(Faults) {
    self.request = request
    do throws(Fault) { table = try DelimitedText(contentsOf: request.table) } catch { throw Faults([error]) }
    let columns = request.columns
    let found = try table.places(
      of: [columns.area, columns.year, columns.measure, columns.value] + request.conditions.map(\.column))
    places = (found[0], found[1], found[2], found[3])
    conditions = zip(found.dropFirst(4), request.conditions).map { ($0, Array($1.value.utf8)) }
    met = conditions.map { _ in [] }
  }

  /// The areas in the order of the table; throws every fault of every row that was to be read.
  mutating func series() throws(Faults) -> [AreaSeries] {
    var reader = self
    let broken = table.forEachRow { row in reader.take(row) }
    self = reader
    faults += broken
    checkMeasures()
    if !faults.isEmpty { throw Faults(faults) }
    return order.compactMap { areas[$0] }
  }

  private mutating func take(_ row: DelimitedRow) {
    guard conditions.allSatisfy({ row.holds($0.value, at: $0.place) }) else { return note(row) }
    matching += 1
    let measure = row.text(places.measure)
    measures.insert(measure)
    guard let quantity = request.quantities[measure] else { return }
    let name = row.text(places.area)
    guard !name.isEmpty else { return faults.append(Fault(.missingValue, at: row.location(places.area))) }
    guard let year = year(row), let value = value(row, quantity) else { return }
    keep(AreaSeries.Figure(value: value, place: row.location(places.value)), quantity, measure, name, year)
  }

  /// Remembers values that conditions leave out, until a row has met them all.
  private mutating func note(_ row: DelimitedRow) {
    guard matching == 0 else { return }
    for (place, condition) in conditions.enumerated() { met[place].insert(row.text(condition.place)) }
  }

  private mutating func keep(
    _ figure: AreaSeries.Figure, _ quantity: BacktestQuantity, _ measure: String, _ name: String, _ year: Int
  ) {
    if areas[name] == nil { order.append(name) }
    let before = areas[name, default: AreaSeries(name: name)].figures[quantity, default: [:]].updateValue(
      figure, forKey: year)
    guard let before else { return }
    let words = "\(measure) of \(name) in \(year) is here twice, first on line \(before.place.line)"
    faults.append(Fault(.rule(words), at: figure.place))
  }

  /// The year that a row is of; a fault where it is none.
  private mutating func year(_ row: DelimitedRow) -> Int? {
    let found = row.text(places.year)
    do throws(NumberProblem) {
      let year = try NumberGrammar.integer(found)
      if (1_800...2_200).contains(year) { return year }
      faults.append(
        Fault(.outOfRange(found: found, allowed: "the years 1800 to 2200"), at: row.location(places.year)))
    } catch {
      faults.append(Fault(.number(error, found: found), at: row.location(places.year)))
    }
    return nil
  }

  /// The count of a row; `nil` where it is withheld, and with a fault where it is no count.
  private mutating func value(_ row: DelimitedRow, _ quantity: BacktestQuantity) -> Double? {
    let found = row.text(places.value)
    if AreaSeries.withheld.contains(found) { return nil }
    do throws(NumberProblem) {
      let value = try NumberGrammar.decimal(found)
      if value < 0 {
        faults.append(Fault(.outOfRange(found: found, allowed: "0 and above"), at: row.location(places.value)))
        return nil
      }
      guard value == value.rounded(), value < 1e9 else { throw NumberProblem.notWhole }
      return value
    } catch {
      faults.append(Fault(.number(error, found: found), at: row.location(places.value)))
      return nil
    }
  }

  /// Measures that no row has, and conditions that no row meets.
  private mutating func checkMeasures() {
    guard matching > 0 else { return faults.append(noRow()) }
    for measure in request.quantities.keys.sorted() where !measures.contains(measure) {
      faults.append(
        Fault(
          .noSuch(kind: "measure", name: measure), at: table.header.location(places.measure), found: measure,
          allowed: measures.sorted()))
    }
  }

  /// The first condition whose value no row has, with those that there are; else that no row meets all.
  private func noRow() -> Fault {
    for (place, condition) in request.conditions.enumerated() where !met[place].contains(condition.value) {
      return Fault(
        .noSuch(kind: "row with \(condition.column)", name: condition.value),
        at: table.header.location(conditions[place].place), found: condition.value, allowed: met[place].sorted())
    }
    let words = request.conditions.isEmpty ? "no row stands below the header" : "no row meets all conditions of --where"
    return Fault(.rule(words), at: table.header.location(0))
  }
}
