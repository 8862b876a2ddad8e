package import GradeDescriptors
package import LocatedYAML
package import ModelInputs
package import ServiceModel

/// What every verb may need to know: the reference data and the grade descriptors, read when first asked for.
package struct Library: Sendable {
  /// The folder with the reference data.
  package let folder: CatalogueFolder
  /// The grade descriptors with our reading of them.
  package let framework: Framework
  /// Parameters, indicators, interventions, areas and sources.
  package private(set) var catalogue: Catalogue
  /// Where the grade descriptors were read from.
  let frameworkFolder: String
  /// What the findings that were read last say of practice.
  let practice = KnownPractice()

  /// Reads what comes with the program, with a user's folder laid over it where there is one.
  ///
  /// Throws `input` with every fault of every file, `missingResources` where nothing comes with the program.
  ///
  /// - Parameter keepsDocuments: whether the files stay parsed, for libraries that are laid over this one.
  package init(data: String? = nil, keepsDocuments: Bool = false) throws(WorkbenchError) {
    if let looked = CatalogueFolder.missing { throw .missingResources(looked: looked) }
    let files = ReadFiles(keepsDocuments: keepsDocuments)
    let frameworkFolder = Framework.bundledFolder
    try self.init(
      data.map { CatalogueFolder(path: $0, through: files) } ?? .bundled(through: files), frameworkFolder,
      try Library.framework(from: frameworkFolder, through: files))
  }

  /// This library, which has no data of a user's own, with a folder laid over it; only that folder is read from the disk.
  ///
  /// Throws `input` with every fault of every file.
  package func under(_ data: String) throws(WorkbenchError) -> Library {
    try Library(CatalogueFolder(path: data, through: ReadFiles(asReadBy: folder.files)), frameworkFolder, framework)
  }

  private init(
    _ folder: CatalogueFolder, _ frameworkFolder: String, _ framework: Framework
  ) throws(WorkbenchError) {
    self.folder = folder
    self.frameworkFolder = frameworkFolder
    self.framework = framework
    do throws(Faults) {
      catalogue = try folder.catalogue(ladders: framework.ladders.map(\.id))
    } catch {
      throw .input(error)
    }
  }

  /// The same library with another catalogue, as where a question asks what an edited row would do.
  package func with(_ catalogue: Catalogue) -> Library {
    var library = self
    library.catalogue = catalogue
    return library
  }

  /// Only the grade descriptors, which are read faster than the whole.
  ///
  /// - Parameter files: where their files are kept as they were read.
  /// - Throws: `missingResources` where they do not lie with the program, `input` with every fault of them.
  package static func framework(
    from folder: String? = nil, through files: ReadFiles = ReadFiles()
  ) throws(WorkbenchError) -> Framework {
    if folder == nil, let looked = CatalogueFolder.missing { throw .missingResources(looked: looked) }
    do throws(GradeFileError) {
      return try Framework.load(from: folder ?? Framework.bundledFolder, through: files)
    } catch {
      throw .input(error.located)
    }
  }

  /// A scenario from a file, checked against the catalogue.
  package func scenario(path: String) throws(WorkbenchError) -> Scenario { try scenario(in: scenarioFile(path)) }

  /// A scenario's file, opened once; throws `input` where there is nothing to read.
  ///
  /// - Parameter files: files that were read before, and are not read again.
  package func scenarioFile(_ path: String, through files: ReadFiles = ReadFiles()) throws(WorkbenchError)
    -> ScenarioFile
  {
    do throws(Faults) { return try ScenarioFile(path: path, through: files) } catch { throw .input(error) }
  }

  /// The scenario of a file that was opened; throws `input` with every fault of it.
  func scenario(in file: ScenarioFile) throws(WorkbenchError) -> Scenario {
    do throws(Faults) { return try file.scenario(in: catalogue) } catch { throw .input(error) }
  }
}
