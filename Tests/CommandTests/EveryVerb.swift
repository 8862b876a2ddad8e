import Foundation
import TestSupport

/// A folder with a scenario, its run in two places, a batch and a table of figures, and the verbs that play or read them.
struct EveryVerb {
  let folder: TemporaryFolder
  /// The folder of the run.
  let run: String

  /// Makes everything that the verbs need.
  init(in folder: TemporaryFolder) throws {
    self.folder = folder
    let program = Program(folder: folder.path)
    try folder.write(smallScenario(), to: "small.yaml")
    var lines = ["area,year,measure,value"]
    for area in 0..<12 {
      for year in 2010...2016 { lines.append("A\(area),\(year),L,\(90 + 9 * area + (area * year * 7) % 23)") }
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "table.csv")
    run = try program.run("run", "small.yaml", "--quiet").output.trimmingCharacters(in: .newlines)
    try FileManager.default.createDirectory(atPath: "\(folder.path)/Other", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(folder.path)/Results", toPath: "\(folder.path)/Other/Results")
    _ = try program.run("batch", "run", "small.yaml", "--into", "batch", "--quiet")
  }

  /// Verbs that read or play little, and leave nothing that a second time would find; each with words to say.
  var quick: [[String]] {
    [
      ["run", "small.yaml"], ["report", run, "--no-parts", "-o", "-"], ["export", run, "--csv", "-"],
      ["explain", "foster-carer-support"], ["explain", "--draw", "1", "small.yaml"],
      ["explain", "--draw", "1", run, "--weeks", "looked-after"], ["why", run, "staying-safe"],
      ["compare", run, "Other/\(run)"], ["batch", "status", "batch"], ["batch", "merge", "batch"],
      ["backtest", "table.csv", "--map", "L=stock.looked-after", "--draws", "2"],
      ["check", "small.yaml", "--play"], ["list", "areas"],
    ]
  }

  /// Verbs that play for a moment, or leave something: each is done once in a folder.
  var long: [[String]] {
    [
      ["run", "small.yaml", "--again", "--seed", "7"], ["report", run, "-o", "-"],
      ["extend", run, "--draws", "3"], ["decide", "small.yaml", "--draws", "50"],
      [
        "goal", "small.yaml", "--want", "lac-three-placements <= 11", "--move", "foster-carer-support", "--draws", "50",
      ],
      ["best", "small.yaml", "--budget", "60000", "--draws", "50"],
      ["batch", "plan", "small.yaml", "--into", "planned"], ["batch", "run", "small.yaml", "--into", "played"],
    ]
  }
}
