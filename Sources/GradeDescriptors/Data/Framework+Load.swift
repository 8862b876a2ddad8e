import Foundation
import LocatedYAML

extension Framework {
  /// The whole 2007 framework with our reading of it, as it comes with this library.
  ///
  /// Throws every fault, each with its file, line and column, if the bundled files were changed and are wrong.
  public static func load() throws(GradeFileError) -> Framework {
    try load(from: bundledFolder)
  }

  /// The folder with the framework that comes with this library.
  ///
  /// Bundles differ between platforms in whether their resource folder is the copied folder or the one around it.
  public static var bundledFolder: String {
    let around = Bundle.module.resourcePath ?? Bundle.module.bundlePath
    let copied = around + "/Resources"
    return FileManager.default.fileExists(atPath: copied + "/reading-rules.yaml") ? copied : around
  }

  /// A framework from a folder with `reading-rules.yaml` and `ladders/<area>.yaml`.
  ///
  /// Throws every fault of a file at once, each with its file, line and column.
  public static func load(from folder: String) throws(GradeFileError) -> Framework {
    do throws(Faults) {
      return try read(from: folder)
    } catch {
      throw GradeFileError(error)
    }
  }

  private static func read(from folder: String) throws(Faults) -> Framework {
    var faults: [Fault] = []
    var ladders: [Ladder] = []
    for area in JudgementArea.allCases {
      do throws(Faults) {
        let document = try Document(contentsOf: "\(folder)/ladders/\(area.id).yaml")
        ladders += try document.read { LadderReader(area: area).read($0) }
      } catch {
        faults += error.all
      }
    }
    guard faults.isEmpty else { throw Faults(faults) }
    let document = try Document(contentsOf: "\(folder)/reading-rules.yaml")
    let rules = try document.read { ReadingRulesReader(ladders: ladders).read($0) }
    return Framework(ladders: ladders, readingRules: rules)
  }
}
