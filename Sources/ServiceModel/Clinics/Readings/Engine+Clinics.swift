package import Stochastics

extension Engine {
  /// The clinics of a draw at their start and the key of its chance, for studies that play them by themselves.
  ///
  /// - Throws: `cannotMatchBaseline` where no set of values matches.
  package func clinics(draw: Int) throws(ModelError) -> (plan: ClinicsPlan, start: Clinics, key: ReplicateKey) {
    let start = try start(draw: draw, replication: 0)
    return (start.baseline.clinics, start.area.clinics, chance(draw: draw, replication: 0))
  }
}
