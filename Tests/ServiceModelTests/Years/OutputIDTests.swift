import Foundation
import GradeDescriptors
import ServiceModel
import Testing

@Suite struct `Names of outputs` {
  private func layout() throws -> OutputLayout {
    OutputLayout(indicators: try EngineFixture.catalogue.get().indicators)
  }

  @Test func `law: every output reads back from its name, alone and in JSON`() throws {
    let outputs = try layout().outputs
    for output in outputs { #expect(OutputID(output.id.description) == output.id) }
    let ids = outputs.map(\.id)
    let json = try JSONEncoder().encode(ids)
    #expect(try JSONDecoder().decode([OutputID].self, from: json) == ids)
    #expect(try JSONDecoder().decode([String].self, from: json) == ids.map(\.description))
  }

  @Test func `law: names and places belong to one output each`() throws {
    let layout = try layout()
    #expect(Set(layout.outputs.map(\.id.description)).count == layout.count)
    for (place, output) in layout.outputs.enumerated() {
      #expect(layout.place(of: output.id) == place)
      #expect(layout.place(of: output.id.description) == place)
    }
  }

  @Test(arguments: [
    ("indicator.looked-after-rate", OutputKind.indicator), ("stock.acute", .stock), ("flow.entries", .stock),
    ("load.duty", .stock), ("cost.total", .cost), ("theta.jar.area.staying-safe", .score),
    ("grade.apa.overall", .grade), ("limit.joint-area-review.L-5", .limit),
    ("chance.jar.area.staying-safe.at-least-3", .chance),
  ])
  func `functionality: a name tells its kind`(name: String, kind: OutputKind) {
    #expect(OutputID(name)?.kind == kind)
  }

  @Test func `functionality: a grade knows its inspection and the whole its name`() {
    #expect(OutputID("theta.apa.overall")?.instrument == .annualPerformanceAssessment2007)
    #expect(OutputID("limit.joint-area-review.L-5")?.instrument == .jointAreaReview)
    #expect(OutputID.headline.description == "grade.jar.childrens-services")
    #expect(OutputID("grade.jar.area.staying-safe")?.gradeID?.area == .stayingSafe)
    #expect(OutputID("grade.jar.capacity.area")?.gradeID?.area == nil)
    #expect(OutputID("grade.jar.capacity.area")?.gradeID?.isCapacity == true)
  }

  @Test(arguments: [
    "", ".", "indicator", "indicator.", "stock.", "stock.acte", "cost.nothing", "grade.", "grade.jar",
    "theta.jar.area.",
    "limit.joint-area-review", "limit.joint-area-review.L-99", "limit.nobody.L-5", "budget.total", "Grade.apa.overall",
    "chance.apa.overall", "chance.apa.overall.at-least-1",
  ])
  func `dirty: what no output is called has no id`(name: String) {
    #expect(OutputID(name) == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(OutputID.self, from: JSONEncoder().encode(name))
    }
  }
}
