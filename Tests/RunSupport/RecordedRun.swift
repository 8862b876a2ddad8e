import Foundation
import ModelInputs
import Runs
import TestSupport

/// A run of two draws that keeps them and has data of the user's own.
package enum RecordedRun {
  private static let folder = TemporaryFolder()

  /// The folder that the run left.
  package static let shared = Result { () throws -> String in
    let library = try BundledLibrary.shared.get()
    let fostering = try String(contentsOfFile: library.folder.file("parameters/fostering.yaml"), encoding: .utf8)
    try folder.write(fostering + "# our own copy\n", to: "Data/parameters/fostering.yaml")
    let plan = RunFixture.scenario.replacing("draws: \(RunFixture.draws)", with: "draws: 2")
      .replacing("2007-2008", with: "2007")
    let file = try folder.write(plan, to: "plan.yaml")
    var request = RunRequest(scenario: file, results: folder.path + "/Results", threads: 2)
    request.savesDraws = true
    return try Library(data: folder.path + "/Data").run(request).folder
  }
}
