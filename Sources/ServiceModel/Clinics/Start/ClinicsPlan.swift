/// Both clinics' constants for one draw.
package struct ClinicsPlan: Sendable {
  /// Mental health, tiers 2 and 3.
  package var mentalHealth: ClinicPlan
  /// Children's occupational therapy.
  package var therapy: ClinicPlan
  /// Change of the logarithm of placement changes for the logarithm of looked-after children's wait.
  package var waitOnMoves: Double
  /// Share of children aged 5 to 15 with a mental disorder.
  package var prevalence: Double
  /// Children aged 5 to 15, under 18 and looked after at the start.
  package var schoolAge: Double
  package var children: Double
  package var lookedAfter: Double

  /// Two clinics of which all but the area is known.
  package init(mentalHealth: ClinicPlan, therapy: ClinicPlan, waitOnMoves: Double = 0, prevalence: Double = 0.1) {
    self.mentalHealth = mentalHealth
    self.therapy = therapy
    self.waitOnMoves = waitOnMoves
    self.prevalence = prevalence
    schoolAge = 1
    children = 1
    lookedAfter = 1
  }

  /// Solves both for a draw; throws what does not fit.
  init(_ draw: ParameterDraw, area: CompiledArea, children free: [Double]) throws(ClinicMisfit) {
    self.init(
      mentalHealth: try MentalHealthStart(draw, area: area).plan(draw),
      therapy: try TherapyStart(draw, area: area).plan(draw), waitOnMoves: draw[.camhsWaitOnMoves],
      prevalence: draw[.mentalDisorderShare])
    schoolAge = free[2] + free[3]
    children = area.area.allChildren
    lookedAfter = Double(area.lookedAfter)
  }

  /// Children aged 5 to 15 with a mental disorder who neither wait for the service nor are treated by it.
  ///
  /// None where more are known to the service, which also sees others.
  func withoutService(schoolAge: Double, known: Int) -> Double { max(0, prevalence * schoolAge - Double(known)) }
}
