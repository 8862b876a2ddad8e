import ArgumentParser
import LocatedYAML
import Runs
import Wording

/// `windscreen export RUN`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a finished run's results or draws in other formats.")

  @Argument(help: ArgumentHelp("A run's folder.", valueName: "run"), completion: .directory) var folder: String
  @Option(
    help: ArgumentHelp("Write the table of results as a Parquet file.", valueName: "file"), completion: .file())
  var parquet: String?
  @Option(
    help: ArgumentHelp("Write the table of results as comma-separated values; '-' prints them.", valueName: "file"),
    completion: .file())
  var csv: String?
  @Flag(help: "Begin the comma-separated values with a byte-order mark, for spreadsheets.") var bom = false
  @Option(
    help: ArgumentHelp("Write the draws as a NetCDF file; the run must have kept them.", valueName: "file"),
    completion: .file())
  var netcdf: String?
  @Option(
    help: ArgumentHelp(
      "In tables of results, hold back counts of people below this number and what would give them away.",
      valueName: "number"))
  var suppressBelow: Int?
  @OptionGroup var options: DataOptions

  func validate() throws {
    try checkNamed(folder, "the run's folder")
    let files = [parquet, csv, netcdf].compactMap(\.self)
    if files.isEmpty { throw ValidationError("say what to write: --parquet, --csv or --netcdf") }
    if files.contains(where: \.isEmpty) { throw ValidationError("--parquet, --csv and --netcdf must name a file") }
    if Set(files).count < files.count { throw ValidationError("each file needs a name of its own") }
    if bom, csv == nil { throw ValidationError("--bom is about comma-separated values; add --csv") }
    guard let suppressBelow else { return }
    if !(2...1000).contains(suppressBelow) {
      throw ValidationError("--suppress-below must be 2 to 1000, not \(suppressBelow)")
    }
    if netcdf != nil {
      throw ValidationError(
        "--suppress-below is about tables of results; draws hold every figure, so leave --netcdf out")
    }
  }

  func run() throws {
    let interruption = Interruption()
    let flag = interruption.flag
    let progress = Progress(isShown: Console.showsProgress)
    let observer = RunObserver(progress: { progress.update($0, of: $1) }, shouldStop: { flag.isUp })
    var request = ExportRequest(folder: folder)
    (request.parquet, request.csv, request.netCDF) = (parquet, csv == "-" ? nil : csv, netcdf)
    request.hasMark = bom
    var export = try telling { () throws(WorkbenchError) in try RunExport(ResultsFolder(path: folder)) }
    if let suppressBelow {
      let library = try options.library(ofRun: folder)
      try telling { () throws(WorkbenchError) in try export.holdBack(below: suppressBelow, library: library) }
    }
    try telling { () throws(WorkbenchError) in
      defer { progress.clear() }
      try export.write(request, observer: observer)
    }
    interruption.stop()
    if csv == "-" {
      if bom { Console.write("\u{FEFF}") }
      Console.write(export.table.rows)
    }
    for file in request.files { Console.say("wrote \(harmless(file))") }
    if suppressBelow != nil { Console.say(ExportWords.heldBack(export)) }
  }
}
