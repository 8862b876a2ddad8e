import ArgumentParser
import Runs
import Terminal

/// `windscreen grade FILE`, `windscreen grade AREA` and `windscreen grade --areas 3,3,2,3,2 --capacity 2`
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Say which grades documented evidence would be likely to get.",
    discussion: """
      Give an evidence file, an area that has findings of its own, or the grades that are known already (--areas, --capacity), or ask for a self-assessment \
      to fill in (--template).
      """)

  @Argument(
    help: ArgumentHelp("The evidence, or an area that has some.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String?
  @Option(help: "The inspection: \(InstrumentWords.all.joined(separator: ", ")).") var instrument = "jar"
  @Option(help: ArgumentHelp("Suppose that an aspect stands at a rung; may be given again.", valueName: "aspect=rung"))
  var whatIf: [String] = []
  @Option(
    help: ArgumentHelp(
      "Known grades of the five outcome areas, being healthy first; 4 is the best.", valueName: "3,3,2,3,2"))
  var areas: String?
  @Option(help: "The known grade of service management.") var management: Int?
  @Option(help: "The known grade of capacity for improvement.") var capacity: Int?
  @Flag(help: "Print a self-assessment to fill in.") var template = false
  @Option(help: "What to print: table, csv or json.") var format: Format = .table

  func validate() throws {
    try checkNamed(file, "the evidence file")
    let asked = [file != nil, areas != nil, template].count { $0 }
    guard asked > 0 else { throw ValidationError("give an evidence file, or --areas, or --template") }
    guard asked == 1 else { throw ValidationError("give only one of an evidence file, --areas and --template") }
    guard whatIf.isEmpty || file != nil else { throw ValidationError("--what-if needs an evidence file") }
    guard areas == nil || capacity != nil else { throw ValidationError("--areas needs --capacity") }
    guard areas == nil || format != .csv else { throw ValidationError("--areas prints a table or json") }
  }

  func run() throws {
    try telling { () throws(WorkbenchError) in
      if template {
        Console.write(try Library.template())
      } else if let areas, let capacity {
        let decision = try Library.overall(
          areas: areas, management: management, capacity: capacity, instrument: instrument)
        if format == .json { Console.write(try decision.json()) } else { Console.show(decision.page(reading: areas)) }
      } else if let file {
        try show(Library.grade(file, instrument: instrument, supposing: whatIf))
      }
    }
  }

  private func show(_ graded: GradedEvidence) throws(WorkbenchError) {
    switch format {
    case .table: Console.show(graded.page)
    case .csv: Console.write(graded.table.rows)
    case .json: Console.write(try graded.json())
    }
  }
}
