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
