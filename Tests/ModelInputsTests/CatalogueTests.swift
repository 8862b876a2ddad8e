import GradeDescriptors
import LocatedYAML
import ModelInputs
import ServiceModel
import Testing

@Suite struct `The catalogue that comes with the program` {
  @Test func `functionality: every document is read without a fault`() throws {
    let catalogue = try Example.catalogue()
    #expect(catalogue.indicators.count == 87)
  }
}

enum Example {
  static func catalogue() throws -> Catalogue {
    do {
      return try CatalogueFolder.bundled.catalogue(ladders: try Framework.load().ladders.map(\.id))
    } catch {
      print(error)
      throw error
    }
  }
}
