import Foundation
import LocatedYAML
import ModelInputs
import ServiceModel
import Stochastics
import Testing

@Suite final class `A folder of one's own data` {
  private let folder: URL

  init() throws {
    let parent = FileManager.default.temporaryDirectory
    folder = parent.appending(path: "catalogue-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: URL(filePath: CatalogueFolder.bundled.path), to: folder)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  @Test func `functionality: a copy is read like the original`() throws {
    let copy = try CatalogueFolder(path: folder.path).catalogue(ladders: Example.ladders())
    let original = try Example.catalogue()
    #expect(copy.indicators.map(\.id) == original.indicators.map(\.id))
    #expect(copy.sources == original.sources)
    #expect(copy.parameters.mapValues(\.prior) == original.parameters.mapValues(\.prior))
  }

  @Test func `functionality: a changed number arrives`() throws {
    try replace(
      "prior: {beta: [0.08, 0.11, 0.14]}", with: "prior: {beta: [0.10, 0.12, 0.14]}", in: "parameters/fostering.yaml")
    let changed = try CatalogueFolder(path: folder.path).catalogue(ladders: Example.ladders())
    #expect(changed.parameters["fc-leaving"]?.prior.central == 0.12)
  }

  @Test func `functionality: every file that is read is listed for the record of a run`() throws {
    let data = CatalogueFolder(path: folder.path)
    let files = data.allNames
    #expect(files.count == Set(files).count)
    #expect(files.allSatisfy { FileManager.default.fileExists(atPath: data.file($0)) })
    let written = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    #expect(files.count == written.count { $0.hasSuffix(".yaml") })
  }

  @Test func `functionality: how an indicator is counted arrives`() throws {
    let catalogue = try CatalogueFolder(path: folder.path).catalogue(ladders: Example.ladders())
    let rate = try #require(catalogue.indicator("referral-rate"))
    #expect(rate.counting == .rate(of: 10_000) && rate.countedAmong == .area && rate.family == nil)
    let share = try #require(catalogue.indicator("lac-health-checks"))
    #expect(share.counting == .share(of: 100) && share.countedAmong == .lookedAfter)
    #expect(share.family == catalogue.indicator("lac-adopted")?.family && share.family != nil)
    #expect(catalogue.indicator("family-support-share")?.counting == .measured)
  }

  @Test(arguments: [
    ("{as: rate}", "of"), ("{as: measured, of: 100}", "counts nobody"), ("{as: shares, of: 100}", "shares"),
    ("{of: 100}", "as"), ("{as: rate, of: 0}", "0"), ("{as: rate, of: 10000, among: pupils}", "pupils"),
  ])
  func `dirty: a way of counting that cannot be is told`(written: String, told: String) throws {
    try replace("counted: {as: rate, of: 10000}", with: "counted: \(written)", in: "indicators/staying-safe.yaml")
    #expect(try faults(in: folder.path).description.contains(told))
  }

  @Test func `dirty: a folder that is not there is told`() throws {
    let found = try faults(in: "\(folder.path)/absent")
    #expect(found.isUnreadable)
    #expect(found.description.hasPrefix("\(folder.path)/absent: "))
  }

  @Test func `dirty: faults of several files are shown together`() throws {
    try replace("id: fc-leaving\n", with: "id: FC leaving\n", in: "parameters/fostering.yaml")
    try replace(
      "lever: carers-supported", with: "lever: carers-suported", in: "interventions/foster-carer-support.yaml")
    try replace(
      "{value: 326, confidence: document", with: "{value: 326, confidence: certain", in: "areas/rotherham-2006.yaml")
    let page = try faults(in: folder.path).description
    #expect(page.contains("a name is made of lower-case letters, digits and hyphens"))
    #expect(page.contains("there is no lever 'carers-suported'"))
    #expect(page.contains("Did you mean 'carers-supported'?"))
    #expect(page.contains("there is no confidence 'certain'"))
  }

  @Test func `dirty: a number without a source`() throws {
    try replace(
      "    confidence: sourced\n    source: {reference: POOLE-F, locator: \"133/72\"}\n", with: "",
      in: "parameters/fostering.yaml")
    let page = try faults(in: folder.path).description
    #expect(page.contains("the key 'confidence' is missing"))
    #expect(page.contains("the key 'source' is missing"))
  }

  @Test func `dirty: a source that is not in the list`() throws {
    try replace("reference: POOLE-F, locator: \"133/72\"", with: "reference: POOL-F", in: "parameters/fostering.yaml")
    let page = try faults(in: folder.path).description
    #expect(page.contains("there is no source 'POOL-F'"))
    #expect(page.contains("Did you mean 'POOLE-F'?"))
  }

  @Test func `dirty: a confidence that claims more than its source`() throws {
    try replace(
      "source: {reference: POOLE-F, locator: \"133/72\"}", with: "source: {reference: assumption}",
      in: "parameters/fostering.yaml")
    let page = try faults(in: folder.path).description
    #expect(page.contains("the confidence 'sourced' needs a publication, not 'assumption'"))
  }

  @Test func `dirty: an intervention that touches nothing`() throws {
    let path = folder.appending(path: "interventions/foster-carer-support.yaml")
    let text = try String(contentsOf: path, encoding: .utf8)
    let start = try #require(text.range(of: "effects:\n")).lowerBound
    let end = try #require(text.range(of: "carried-by-mechanism:")).lowerBound
    try text.replacingCharacters(in: start..<end, with: "effects: []\n").write(
      to: path, atomically: true, encoding: .utf8)
    let page = try faults(in: folder.path).description
    #expect(page.contains("an intervention that touches nothing has no place here"))
  }

  @Test func `law: a proportional effect never takes the whole away, at any strength`() throws {
    for intervention in try Example.catalogue().interventions {
      for effect in intervention.effects + (intervention.beliefs2007 ?? []) where effect.scale == .relative {
        for strength in [1e-12, 1e-6, 0.5, 1 - 1e-6, 1 - 1e-12] {
          #expect(effect.value(strength: strength) > -1, "\(intervention.id): \(effect.target)")
        }
      }
    }
    try replace(
      "per-dose: [0, -0.28, -0.70]", with: "per-dose: [0, -1.2, -1.7]", in: "interventions/foster-carer-support.yaml")
    #expect(try faults(in: folder.path).description.contains("takes less than the whole away"))
  }

  @Test func `dirty: a lever moved on the wrong scale`() throws {
    try replace(
      "lever: carers-supported\n    scale: absolute", with: "lever: carers-supported\n    scale: relative",
      in: "interventions/foster-carer-support.yaml")
    #expect(
      try faults(in: folder.path).description.contains("the lever 'carers-supported' is moved on the scale 'absolute'"))
  }

  @Test func `dirty: a parameter that two files define`() throws {
    try replace("id: time-to-fill\n", with: "id: fc-leaving\n", in: "parameters/workforce.yaml")
    #expect(try faults(in: folder.path).description.contains("the parameter 'fc-leaving' is here twice"))
  }

  @Test func `dirty: bands of age that do not add up`() throws {
    try replace("\"1-4\": {value: 11700", with: "\"1-4\": {value: 11800", in: "areas/rotherham-2006.yaml")
    #expect(try faults(in: folder.path).description.contains("the bands add up to 56800, and under-18 says 56700"))
  }

  @Test func `dirty: a ladder that the framework does not have`() throws {
    try replace("  being-healthy/maternity:", with: "  being-healthy/maternty:", in: "crosswalk/indicators.yaml")
    let page = try faults(in: folder.path).description
    #expect(page.contains("there is no ladder 'being-healthy/maternty'"))
    #expect(page.contains("Did you mean 'being-healthy/maternity'?"))
  }

  private func replace(_ right: String, with wrong: String, in file: String) throws {
    let path = folder.appending(path: file)
    let text = try String(contentsOf: path, encoding: .utf8)
    let place = try #require(text.range(of: right), "\(file) holds what is to be spoilt")
    try text.replacingCharacters(in: place, with: wrong).write(to: path, atomically: true, encoding: .utf8)
  }

  private func faults(in path: String) throws -> Faults {
    let ladders = try Example.ladders()
    return try #require(throws: Faults.self) { try CatalogueFolder(path: path).catalogue(ladders: ladders) }
  }
}
