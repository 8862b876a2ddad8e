package import GradeDescriptors
import LocatedYAML
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

  /// Reads what comes with the program, with a user's folder laid over it where there is one.
  ///
  /// Throws `input` with every fault of every file.
  package init(data: String? = nil) throws(WorkbenchError) {
    folder = data.map(CatalogueFolder.init(path:)) ?? .bundled
    frameworkFolder = Framework.bundledFolder
    framework = try Library.framework(from: frameworkFolder)
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
  package static func framework(from folder: String? = nil) throws(WorkbenchError) -> Framework {
    do throws(GradeFileError) {
      return try Framework.load(from: folder ?? Framework.bundledFolder)
    } catch {
      throw .input(error.located)
    }
  }

  /// A scenario from a file, checked against the catalogue.
  package func scenario(path: String) throws(WorkbenchError) -> Scenario {
    do throws(Faults) {
      return try ScenarioFile(path: path).scenario(in: catalogue)
    } catch {
      throw .input(error)
    }
  }
}
