import LocatedYAML
import ServiceModel

/// Reads one deployment, such as `foster-carer-support: {dose: 40 households, years: 2007-2011}`.
struct DeploymentReader {
  let catalogue: Catalogue
  /// The scenario's years, where they could be read.
  let horizon: YearRange?

  func read(_ cursor: Cursor) -> SweptDeployment? {
    cursor.single { name, content in
      let intervention = catalogue.intervention(name.text)
      if intervention == nil {
        content.report(
          .noSuch(kind: "intervention", name: name.text), at: name.location, found: name.text,
          allowed: catalogue.interventions.map(\.id),
          advice: "`windscreen list interventions` shows all of them.")
      }
      return deployment(content, of: intervention)
    }
  }

  /// Reads what can be checked even where the intervention is unknown.
  private func deployment(_ cursor: Cursor, of intervention: Intervention?) -> SweptDeployment? {
    guard let fields = cursor.mapping(allowing: ["dose", "years", "ramp"]) else { return nil }
    let doses = intervention.flatMap { known in fields.required("dose") { $0.doses(known.dose) } }
    let years = fields.required("years") { cursor in
      cursor.years(within: horizon.map { $0.first.ending...$0.last.ending })
    }
    let ramp = fields.optional("ramp") { $0.quantity(in: ["months"], range: 0...120) }
    guard let intervention, let doses, let years else { return nil }
    let deployment = Deployment(
      intervention: intervention.id, dose: doses[0],
      years: YearRange(Year(ending: years.lowerBound), through: Year(ending: years.upperBound)),
      rampMonths: ramp?.value)
    return SweptDeployment(deployment: deployment, doses: doses, unit: intervention.dose.unit)
  }
}
