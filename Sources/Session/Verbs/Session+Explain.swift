import GradeDescriptors
import LocatedYAML
import ModelInputs
import Runs
import ServiceModel
import Stochastics
import Terminal
import Wording

extension Session {
  /// `explain staying-safe`, `explain foster-carer-support`, `explain fc-leaving`, `explain load.duty` or `explain draw 17`
  func explain(_ line: TypedLine, _ watch: SessionWatch) throws(SessionProblem) -> SessionReply {
    guard line.words.count > 1 else {
      throw .faults(line.fault(.missingValue, at: nil, advice: "\(SessionVerb.explain.usage)"))
    }
    if let told = try story(line, watch) { return told }
    return try explanation(line)
  }

  /// What the second word of a line stands for.
  func explanation(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    let word = line.name(at: 1, among: explained, aliases: explainedNames).name.text
    let catalogue = library.catalogue
    if let intervention = catalogue.intervention(word) { return SessionReply(page(intervention)) }
    if let indicator = catalogue.indicator(word) { return SessionReply(page(indicator)) }
    if let parameter = catalogue.parameters[word] { return SessionReply(page(parameter)) }
    if let area = JudgementArea(id: word) { return try SessionReply(page(area)) }
    if let area = catalogue.areas[word] { return SessionReply(page(area)) }
    if let source = catalogue.sources[word] { return SessionReply("\(source.citation)\n\(source.locator)") }
    if let lever = Lever(rawValue: word) {
      return SessionReply("\(lever.rawValue): \(lever.label) (\(lever.scale.rawValue))")
    }
    if let output = accounts.first(where: { $0.id == word || $0.id.hasSuffix(".\(word)") }) {
      return SessionReply("\(output.id): \(output.label)")
    }
    if library.framework.ladders.contains(where: { $0.id == word || $0.aspect == word }) {
      return SessionReply(try ladder(word))
    }
    throw .faults(
      line.fault(
        .noSuch(kind: "thing", name: word), at: line.words[1], allowed: explained,
        advice: "`list` shows what there is to explain."))
  }

  /// Stocks and costs, by their names in tables.
  private var accounts: [(id: String, label: String)] {
    StockOutput.allCases.map { ($0.rawValue, $0.label) }
      + CostOutput.allCases.map { (OutputID.cost($0).description, $0.label) }
  }

  /// Every word that can be explained.
  var explained: [String] {
    library.catalogue.interventions.map(\.id) + library.catalogue.indicators.map(\.id)
      + library.catalogue.parameters.keys.sorted() + JudgementArea.allCases.map(\.id)
      + library.catalogue.areas.keys.sorted() + Lever.allCases.map(\.rawValue)
      + accounts.map(\.id) + library.framework.ladders.map(\.id)
  }

  /// Names for people of what can be explained.
  var explainedNames: [String: String] {
    Dictionary(explainedLabels.map { (hyphened($0.0), $0.1) }) { first, _ in first }
  }

  /// The same as people write them, with the ids they stand for.
  var explainedLabels: [(String, String)] {
    let catalogue = library.catalogue
    let named: [(String, String)] =
      catalogue.interventions.map { ($0.name, $0.id) } + catalogue.indicators.map { ($0.name, $0.id) }
      + catalogue.parameters.values.sorted { $0.id < $1.id }.map { ($0.label, $0.id) }
      + JudgementArea.allCases.map { ($0.name, $0.id) }
    return named + accounts.map { ($0.label, $0.id) } + library.framework.ladders.map { ($0.title, $0.id) }
      + catalogue.areas.values.sorted { $0.id < $1.id }.map { ($0.name, $0.id) }
      + Lever.allCases.map { ($0.label, $0.rawValue) }
  }

  private func page(_ intervention: Intervention) -> Page {
    var page = Page()
    let dose = intervention.dose
    page.paragraph(intervention.name, indent: 0, style: .strong)
    page.paragraph(intervention.mechanism)
    page.paragraph(
      "Dose: \(plain(dose.minimum)) to \(plain(dose.maximum)) \(dose.unit), usually \(plain(dose.typical)). "
        + "First effect after \(Session.months(intervention.timing.delayMonths)), full strength "
        + "\(Session.months(intervention.timing.rampMonths)) later.", hanging: 4)
    let price = intervention.cost
    page.paragraph(
      "Price of one: £\(Figure.fixed(price.perUnit.central, places: 0)) "
        + (price.basis == .year ? "a year" : "once")
        + ", 2005/06 prices; 9 of 10 draws take \(range(price.perUnit)); \(source(price.citation)).", hanging: 4)
    page.paragraph(RunWords.payers(intervention), hanging: 4)
    for effect in intervention.effects {
      page.paragraph(words(effect, per: doseWords(dose.per, dose.unit)), hanging: 4)
    }
    if !intervention.capacity.isEmpty { page.paragraph("Limits: \(intervention.capacity)", hanging: 4) }
    if !intervention.sideEffects.isEmpty { page.paragraph("Side effects: \(intervention.sideEffects)", hanging: 4) }
    page.paragraph(
      "Evidence \(intervention.evidence.grade.rawValue), \(intervention.evidence.sign.rawValue): \(intervention.evidence.text)",
      hanging: 4)
    return page
  }

  private static func months(_ number: Double) -> String { counted(plain(number), "month") }

  private func words(_ effect: Effect, per unit: String) -> String {
    let target =
      switch effect.target {
      case .lever(let lever): lever.label
      case .indicator(let id): library.catalogue.indicator(id)?.name ?? id
      }
    let low = effect.value(strength: 0.05)
    let high = effect.value(strength: 0.95)
    let scale = effect.scale == .absolute ? 1.0 : 100.0
    let unitWords = effect.scale == .absolute ? "" : effect.scale == .relative ? "%" : " points"
    let size = [min(low, high), effect.value(strength: 0.5), max(low, high)].map {
      Figure.signed($0 * scale, places: scale == 1 && max(abs(low), abs(high)) < 0.1 ? 3 : 1)
    }
    let dose = effect.whateverTheDose ? "at any dose" : "for \(unit)"
    return "Moves \(target): \(size[1])\(unitWords) \(dose), in 9 of 10 draws \(size[0]) to \(size[2]); "
      + "\(source(effect.citation))."
  }

  private func page(_ indicator: Indicator) -> Page {
    var page = Page()
    page.paragraph("\(indicator.name), \(indicator.unit)", indent: 0, style: .strong)
    page.paragraph("\(indicator.numerator), over \(indicator.denominator).", hanging: 4)
    let better =
      indicator.polarity == .ambiguous
      ? "Neither way is good in itself." : "\(indicator.polarity == .higher ? "Higher" : "Lower") is better."
    page.paragraph(
      "\(better) England: \(plain(indicator.england)), \(source(indicator.englandCitation)).", hanging: 4)
    let area = scenario?.area ?? library.catalogue.areas.keys.sorted().first ?? ""
    if let value = library.catalogue.areas[area]?.indicators[indicator.id] {
      page.paragraph("\(area): \(plain(value.value)), \(source(value.citation)).", hanging: 4)
    }
    if let change = library.catalogue.areas[area].flatMap({ indicator.detectableChange(residents: $0.population) }) {
      page.paragraph(RunWords.detectable(change, unit: indicator.unit), hanging: 4)
    }
    let carrier =
      indicator.carrier == .mechanism
      ? "A mechanism of the model produces it." : "It wanders by itself; no mechanism produces it yet."
    page.paragraph(carrier)
    if !indicator.note.isEmpty { page.paragraph(indicator.note) }
    return page
  }

  private func page(_ parameter: Parameter) -> Page {
    var page = Page()
    page.paragraph(parameter.label, indent: 0, style: .strong)
    page.paragraph(
      "\(unitWords(plain(parameter.prior.central), parameter.unit)), \(parameter.scope), \(parameter.period); "
        + "\(source(parameter.citation)).", hanging: 4)
    if parameter.prior.quantile(0.05) < parameter.prior.quantile(0.95) {
      page.paragraph("9 of 10 draws take a number from \(range(parameter.prior)).", hanging: 4)
    }
    if !parameter.note.isEmpty { page.paragraph(parameter.note) }
    page.paragraph(use(of: parameter.id), style: .faint)
    return page
  }

  /// What reads a parameter, and whether a number of the user's own may stand in its place.
  private func use(of parameter: String) -> String {
    let assume = "`assume \(parameter) ...` puts a number of your own in its place"
    switch library.catalogue.use(of: parameter, in: scenario.flatMap { library.catalogue.areas[$0.area] }) {
    case .simulated: return "\(assume)."
    case .elsewhere(let areas): return "In \(areas.joined(separator: ", ")) \(assume)."
    case .links:
      return "Links between sectors read it, in every draw. A scenario cannot put a number of its own in its place."
    case .checks: return "Only checks read it, which hold results against it; nothing that is simulated does."
    case .nothing: return "Nothing that is simulated reads it."
    }
  }

  private func page(_ area: Area) -> Page {
    var page = Page()
    page.paragraph(area.name, indent: 0, style: .strong)
    page.paragraph(
      "Known at March \(area.baseline): \(Figure.fixed(area.allChildren, places: 0)) children under 18 among "
        + "\(Figure.fixed(area.population, places: 0)) people.")
    let stocks = area.stocks.sorted { $0.key < $1.key }
    let widths = (stocks.map { breadth($0.key) }.max() ?? 0, stocks.map { plain($0.value.value).count }.max() ?? 0)
    for (id, value) in stocks {
      page.line(
        ("  \(column(id, widths.0))", .plain), ("  " + column(plain(value.value), widths.1, right: true), .strong))
    }
    return page
  }

  private func page(_ area: JudgementArea) throws(SessionProblem) -> Page {
    let ladders = library.framework.ladders.filter { $0.area == area }
    var page = Page()
    page.paragraph(
      "\(area.name): \(counted(ladders.count, "aspect")) of the 2007 grade descriptors", indent: 0, style: .strong)
    page.paragraph("At good, each asks for (our wording):", style: .faint)
    for ladder in ladders {
      let good = ladder.rungs.first { $0.grade == .good }?.criterion
      page.paragraph("\(ladder.aspect): \(good ?? "no rung of its own at good")", indent: 2, hanging: 4)
    }
    page.paragraph(
      "`explain \(ladders.first?.aspect ?? area.id)` shows all four rungs; `why \(area.id)` what holds the grade back.",
      style: .faint)
    return page
  }

  private func ladder(_ word: String) throws(SessionProblem) -> Page {
    try working { () throws(WorkbenchError) in try Listing.descriptors(library.framework, ListFilter(aspect: word)) }
      .page
  }

  private func range(_ prior: Distribution) -> String {
    "\(figure(prior.quantile(0.05))) to \(figure(prior.quantile(0.95)))"
  }

  private func figure(_ value: Double) -> String {
    abs(value) >= 100 ? Figure.fixed(value, places: 0) : Figure.fixed(value, places: abs(value) < 1 ? 3 : 1)
  }

  private func source(_ citation: Citation) -> String {
    "\(RunWords.confidence(citation.confidence)) (\(citation.reference))"
  }
}
