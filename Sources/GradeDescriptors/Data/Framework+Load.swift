package import LocatedYAML

extension Framework {
  /// The whole 2007 framework with our reading of it, as it comes with this library.
  ///
  /// Throws every fault, each with its file, line and column, if the bundled files were changed and are wrong.
  public static func load() throws(GradeFileError) -> Framework {
    try load(from: bundledFolder)
  }

  /// The folder with the framework that comes with this library.
  ///
  /// It lies beside the program, or in `../share/windscreen` from there.
  public static var bundledFolder: String {
    ResourceFolder.path(of: "GradeDescriptors", holding: "reading-rules.yaml")
  }

  /// A framework from a folder with `reading-rules.yaml` and `ladders/<area>.yaml`.
  ///
  /// Throws every fault of a file at once, each with its file, line and column.
  public static func load(from folder: String) throws(GradeFileError) -> Framework {
    try load(from: folder, through: ReadFiles())
  }

  /// The same, with the files kept as they were read.
  package static func load(from folder: String, through files: ReadFiles) throws(GradeFileError) -> Framework {
    do throws(Faults) {
      return try read(from: folder, files)
    } catch {
      throw GradeFileError(error)
    }
  }

  private static func read(from folder: String, _ files: ReadFiles) throws(Faults) -> Framework {
    var faults: [Fault] = []
    var ladders: [Ladder] = []
    for area in JudgementArea.allCases {
      do throws(Faults) {
        let document = try Document(contentsOf: "\(folder)/ladders/\(area.id).yaml", through: files)
        ladders += try document.read { LadderReader(area: area).read($0) }
      } catch {
        faults += error.all
      }
    }
    guard faults.isEmpty else { throw Faults(faults) }
    let document = try Document(contentsOf: "\(folder)/reading-rules.yaml", through: files)
    let rules = try document.read { ReadingRulesReader(ladders: ladders).read($0) }
    return Framework(ladders: ladders, readingRules: rules)
  }
}
