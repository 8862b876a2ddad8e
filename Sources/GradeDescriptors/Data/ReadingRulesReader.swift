import LocatedYAML

/// Reads `reading-rules.yaml` against the ladders it names.
struct ReadingRulesReader {
  let numbers = NumberReader()
  let ladders: [Ladder]
  private let ids: [String]

  init(ladders: [Ladder]) {
    self.ladders = ladders
    ids = ladders.map(\.id)
  }

  private static let keys = [
    "cuts", "population", "instruments", "severity-by-year", "attribution", "overall", "local-priority-ceiling",
    "limits", "functions",
    "half-weight", "computed",
    "services",
    "findings", "quantifiers", "unmeasured", "indicator-loading",
  ]

  /// Reads the whole file; nil after at least one fault was reported.
  func read(_ root: Cursor) -> ReadingRules? {
    guard let fields = root.mapping(allowing: ReadingRulesReader.keys) else { return nil }
    let cuts = fields.required("cuts", self.cuts)
    let population = fields.required("population", self.population)
    let instruments = fields.required("instruments", self.instruments)
    let severityByYear = fields.required("severity-by-year") {
      numbers.value($0, name: "severity-by-year", in: 0...2)
    }
    let attribution = fields.required("attribution", self.attribution)
    let overall = fields.required("overall", self.overall)
    let limits = fields.required("limits", LimitRulesReader(numbers: numbers, aspects: aspects).read)
    let halfWeight = fields.required("half-weight", aspects)
    let computed = fields.required("computed", aspects)
    let services = fields.required("services", self.services)
    let findings = fields.required("findings", FindingRulesReader(numbers: numbers).read)
    let quantifiers = fields.required("quantifiers") { $0.list(QuantifierReader(numbers: numbers).read) }
    let unmeasured = fields.required("unmeasured") { $0.list { $0.text() } }
    let functions = fields.required("functions") {
      FunctionRulesReader(numbers: numbers, quantifiers: quantifiers ?? []).read($0)
    }
    let ceiling = fields.required("local-priority-ceiling") {
      numbers.value($0, name: "local-priority-ceiling", in: 1...2)
    }
    let loading = fields.required("indicator-loading") { numbers.value($0, name: "indicator-loading", in: 0...1) }
    guard let cuts, let population, let instruments, let severityByYear, let attribution, let overall, let limits,
      let halfWeight, let functions, let ceiling, let computed, let services, let findings, let quantifiers,
      let unmeasured, let loading
    else { return nil }
    return ReadingRules(
      cuts: cuts.national, areaCuts: cuts.areas, councilCuts: cuts.council, aspectCuts: cuts.aspects,
      population: population,
      instruments: instruments, severityByYear: severityByYear, attribution: attribution, overall: overall,
      limits: limits.rules,
      limitAspects: limits.aspects, functions: functions, halfWeight: Set(halfWeight), computed: Set(computed),
      services: services, priorityCeiling: ceiling,
      findings: findings, quantifiers: quantifiers, unmeasured: unmeasured, indicatorLoading: loading,
      provenance: numbers.provenance)
  }

  /// A list of ladder ids that must exist.
  private func aspects(_ cursor: Cursor) -> [Ladder.ID]? {
    cursor.list { $0.choice(among: ids, kind: "ladder") }
  }

  private func cuts(
    _ cursor: Cursor
  ) -> (
    national: CutPoints, areas: [JudgementArea: CutPoints], council: [JudgementArea: CutPoints], aspects: CutPoints
  )? {
    guard let fields = cursor.mapping(allowing: ["national", "areas", "council", "aspects"]) else { return nil }
    let national = fields.required("national") { numbers.cutPoints($0, name: "cuts.national") }
    let aspects = fields.required("aspects") { numbers.cutPoints($0, name: "cuts.aspects") }
    let areas = fields.required("areas") { cutPointsByArea($0, name: "cuts.areas") }
    let council = fields.required("council") { cutPointsByArea($0, name: "cuts.council") }
    guard let national, let aspects, let areas, let council else { return nil }
    return (national, areas, council, aspects)
  }

  private func cutPointsByArea(_ list: Cursor, name: String) -> [JudgementArea: CutPoints]? {
    let found = list.list { element -> (JudgementArea, CutPoints)? in
      guard let area = area(inFieldOf: element) else { return nil }
      return numbers.cutPoints(element, name: "\(name).\(area.id)", extra: ["area"]).map { (area, $0) }
    }
    return found.map { Dictionary($0, uniquingKeysWith: { first, _ in first }) }
  }

  private func area(inFieldOf element: Cursor) -> JudgementArea? {
    guard case .mapping(let entries) = element.node.content,
      case .scalar(let scalar)? = entries.first(where: { $0.key == "area" })?.value.content
    else {
      element.report(.missingKey("area"))
      return nil
    }
    guard let area = JudgementArea(id: scalar.text) else {
      element.report(.noSuch(kind: "area", name: scalar.text), found: scalar.text, allowed: areaNames)
      return nil
    }
    return area
  }

  private var areaNames: [String] { JudgementArea.allCases.map(\.id) }

  private func population(_ cursor: Cursor) -> ReadingRules.Population? {
    guard let fields = cursor.mapping(allowing: ["aspect-loading", "area-correlation", "reviewed-shift"]) else {
      return nil
    }
    let loading = numbers.value(fields, "aspect-loading", section: "population", in: 0.05...0.99)
    let correlation = numbers.value(fields, "area-correlation", section: "population", in: 0...0.99)
    let shift = numbers.value(fields, "reviewed-shift", section: "population", in: -2...2)
    guard let loading, let correlation, let shift else { return nil }
    return ReadingRules.Population(aspectLoading: loading, areaCorrelation: correlation, reviewedShift: shift)
  }

  private func instruments(_ cursor: Cursor) -> [Instrument: ReadingRules.InspectionHabits]? {
    guard let fields = cursor.mapping(allowing: Instrument.allCases.map(\.rawValue)) else { return nil }
    var habits: [Instrument: ReadingRules.InspectionHabits] = [:]
    for instrument in Instrument.allCases {
      habits[instrument] = fields.required(instrument.rawValue) { self.habits($0, of: instrument) }
    }
    return habits.count == Instrument.allCases.count ? habits : nil
  }

  private func habits(_ cursor: Cursor, of instrument: Instrument) -> ReadingRules.InspectionHabits? {
    guard let fields = cursor.mapping(allowing: ["harshness", "severity-spread", "noise"]) else { return nil }
    let section = "instruments.\(instrument.rawValue)"
    let harshness = numbers.value(fields, "harshness", section: section, in: -2...2)
    let spread = numbers.value(fields, "severity-spread", section: section, in: 0...2)
    let noise = numbers.value(fields, "noise", section: section, in: 0.01...3)
    guard let harshness, let spread, let noise else { return nil }
    return ReadingRules.InspectionHabits(harshness: harshness, severitySpread: spread, noise: noise)
  }

  private func attribution(_ cursor: Cursor) -> ReadingRules.AttributionWeights? {
    guard let fields = cursor.mapping(allowing: ["council", "shared", "partner"]) else { return nil }
    let council = numbers.value(fields, "council", section: "attribution", in: 0.01...1)
    let shared = numbers.value(fields, "shared", section: "attribution", in: 0.01...1)
    let partner = numbers.value(fields, "partner", section: "attribution", in: 0.01...1)
    guard let council, let shared, let partner else { return nil }
    return ReadingRules.AttributionWeights(council: council, shared: shared, partner: partner)
  }

  private func overall(_ cursor: Cursor) -> ReadingRules.OverallBalance? {
    guard
      let fields = cursor.mapping(
        allowing: ["weights", "tie-band", "good-areas-below", "good-areas-below-with-capacity"])
    else { return nil }
    let weights = fields.required("weights") { weights -> [JudgementArea: Double]? in
      guard let parts = weights.mapping(allowing: areaNames) else { return nil }
      return JudgementArea.allCases.reduce(into: [:]) { found, area in
        found[area] = parts.optional(area.id) {
          numbers.value($0, name: "overall.weights.\(area.id)", in: 0...10)
        }
      }
    }
    let band = numbers.value(fields, "tie-band", section: "overall", in: 0...1)
    let below = numbers.value(fields, "good-areas-below", section: "overall", in: 0...5)
    let withCapacity = numbers.value(fields, "good-areas-below-with-capacity", section: "overall", in: 0...5)
    guard let weights, let band, let below, let withCapacity else { return nil }
    guard weights.values.reduce(0, +) > 0 else {
      cursor.report(.rule("the overall grade needs at least one part with a weight"))
      return nil
    }
    return ReadingRules.OverallBalance(
      weights: weights, tieBand: band, goodAreasBelow: Int(below), goodAreasBelowWithCapacity: Int(withCapacity))
  }

  private func services(_ cursor: Cursor) -> [ServiceGroup: ReadingRules.ServiceSelection]? {
    guard let fields = cursor.mapping(allowing: ServiceGroup.allCases.map(\.rawValue)) else { return nil }
    var found: [ServiceGroup: ReadingRules.ServiceSelection] = [:]
    for group in ServiceGroup.allCases { found[group] = fields.required(group.rawValue, selection) }
    return found.count == ServiceGroup.allCases.count ? found : nil
  }

  private func selection(_ cursor: Cursor) -> ReadingRules.ServiceSelection? {
    guard let fields = cursor.mapping(allowing: ["areas", "services", "council-only", "cuts-of"]) else { return nil }
    let areas = fields.required("areas") {
      $0.list { $0.choice(among: areaNames, kind: "area").flatMap(JudgementArea.init(id:)) }
    }
    let named = fields.required("services") { cursor in
      cursor.list { $0.choice(among: Set(ladders.map(\.service)).sorted(), kind: "service") }
    }
    let councilOnly = fields.required("council-only") { $0.boolean() }
    let cutsOf = fields.optional("cuts-of") {
      $0.choice(among: areaNames, kind: "area").flatMap(JudgementArea.init(id:))
    }
    guard let areas, let named, let councilOnly else { return nil }
    guard ladders.contains(where: { areas.contains($0.area) && named.contains($0.service) }) else {
      cursor.report(.rule("no ladder of these areas is tagged with these services"))
      return nil
    }
    return ReadingRules.ServiceSelection(
      areas: areas, services: Set(named), councilOnly: councilOnly, cutsOf: cutsOf)
  }
}
