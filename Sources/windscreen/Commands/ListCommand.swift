import ArgumentParser
import Runs
import Terminal

/// How a list is printed.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case csv
  case json
  case md
}

/// `windscreen list KIND`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what the data knows: interventions, indicators, descriptors and so on.")

  @Argument(
    help: ArgumentHelp("One of: \(ListKind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"),
    completion: .list(ListKind.allCases.map(\.rawValue)))
  var kind: String
  @Option(help: "Only this outcome area, for indicators and descriptors.") var area: String?
  @Option(help: "Only this aspect, for descriptors.") var aspect: String?
  @Option(help: "Only this grade, for descriptors.") var grade: Int?
  @Option(help: "What to print: table, csv, json or md.") var format: ListFormat = .table
  @OptionGroup var options: DataOptions

  func validate() throws {
    if let grade, !(1...4).contains(grade) { throw ValidationError("--grade must be 1, 2, 3 or 4, not \(grade)") }
  }

  func run() throws {
    let filter = ListFilter(area: area, aspect: aspect, grade: grade)
    let listing = try telling { () throws(WorkbenchError) in
      let kind = try ListKind(named: kind)
      if kind == .descriptors { return try Listing.descriptors(Library.framework(), filter) }
      return try Library(data: options.data).list(kind, filter)
    }
    switch format {
    case .table: Console.show(listing.page)
    case .csv: Console.write(listing.table.rows)
    case .json: Console.write(try telling { () throws(WorkbenchError) in try listing.json() })
    case .md: Console.write(listing.markdown.map { $0 + "\n" })
    }
  }
}
