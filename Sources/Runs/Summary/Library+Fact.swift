import ServiceModel

extension Library {
  /// A deployment in words; nil for an intervention that the catalogue does not have, which no engine takes.
  func fact(_ deployment: Deployment) -> DeploymentFact? {
    catalogue.intervention(deployment.intervention).map { intervention in
      DeploymentFact(
        intervention: intervention.id, name: intervention.name, dose: deployment.dose, unit: intervention.dose.unit,
        years: deployment.years.description, rampMonths: deployment.rampMonths,
        evidenceGrade: intervention.evidence.grade, evidenceSign: intervention.evidence.sign)
    }
  }
}
