import ServiceModel
import Testing

@Suite struct `Ramp of a deployment` {
  private func ramp(delay: Double, rise: Double, fade: Double, years: ClosedRange<Int> = 2007...2008) -> Ramp {
    Ramp(
      Deployment(
        intervention: "x", dose: 1,
        years: YearRange(Year(ending: years.lowerBound), through: Year(ending: years.upperBound))),
      timing: Timing(delayMonths: delay, rampMonths: rise, fadeMonths: fade), delayMonths: nil,
      baseline: Year(ending: 2006))
  }

  @Test func `extreme value: without delay or rise it is whole from the first week and gone after the last`() {
    let ramp = ramp(delay: 0, rise: 0, fade: 0)
    #expect(ramp.strength(0) == 1)
    #expect(ramp.strength(103) == 1)
    #expect(ramp.strength(104) == 0)
  }

  @Test func `functionality: it waits for the delay, rises evenly and fades evenly`() {
    let ramp = ramp(delay: 6, rise: 12, fade: 12)
    #expect(ramp.strength(25) == 0, "nothing within six months")
    #expect(abs(ramp.strength(51) - 0.5) < 1e-12, "half after six months of rising")
    #expect(ramp.strength(77) == 1)
    #expect(abs(ramp.strength(129) - 0.5) < 1e-12, "half faded half a year after the end")
    #expect(ramp.strength(156) == 0)
  }

  @Test func `law: never outside zero to one, never before the start`() {
    let ramp = ramp(delay: 3, rise: 5, fade: 7, years: 2009...2010)
    for week in 0..<520 {
      #expect((0...1).contains(ramp.strength(week)))
      if week < 104 { #expect(ramp.strength(week) == 0) }
    }
  }

  @Test func `functionality: a campaign builds up evenly and stays`() {
    let ramp = ramp(delay: 9, rise: 9, fade: 0)
    #expect(ramp.progress(51) == 0.5)
    #expect(ramp.progress(300) == 1)
  }

  @Test func `functionality: years are held while the deployment runs`() {
    let ramp = ramp(delay: 0, rise: 0, fade: 0)
    #expect([ramp.held(year: 0), ramp.held(year: 1), ramp.held(year: 2)] == [1, 1, 0])
  }
}
