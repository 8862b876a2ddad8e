import ServiceModel
import Stochastics
import Testing

@Suite struct `Waiting for clinics` {
  @Test func `functionality: the start has the waits that were published`() throws {
    let fixture = try ClinicsFixture()
    // The levels behind 20 per cent, 9 and 95 weeks: 21, 9.2 and 92, as far as two dozen starts tell.
    let first = (1...24).map { fixture.play($0, years: 1)[0] }
    let mean = { (number: (ClinicsFixture.Year) -> Double) in first.reduce(0) { $0 + number($1) } / 24 }
    #expect(abs(mean(\.long) - 20) < 6)
    #expect(abs(mean(\.lookedAfterWait) - 9) < 1.5)
    #expect(abs(mean(\.therapyWait) - 92) < 5)
  }

  @Test func `functionality: the longest routine therapy wait comes out at the two years that the review names`() throws
  {
    let fixture = try ClinicsFixture()
    // 95 weeks at the 90th centile were put in; 104 weeks (ot-wait-max of the figures of Rotherham) were not.
    #expect(abs(fixture.plan.therapy.lines[1].wait - 104) < 4)
  }

  @Test func `law: with nothing done waits and lists stand still`() throws {
    let fixture = try ClinicsFixture()
    let played = (1...80).map { fixture.play($0, years: 6) }
    let numbers: [(name: String, number: (ClinicsFixture.Year) -> Double, room: Double)] = [
      ("over 13 weeks", \.long, 0), ("looked-after wait", \.lookedAfterWait, 0.5), ("therapy wait", \.therapyWait, 0),
      ("mental health list", \.waiting, 0), ("therapy list", \.therapyWaiting, 0),
    ]
    for (name, number, room) in numbers {
      let change = RunningMoments(played.map { years in number(years[5]) - number(years[0]) })
      #expect(abs(change.mean) < 3 * change.meanError + room, "\(name): \(change.mean), error \(change.meanError)")
    }
  }

  @Test func `law: more clinicians never make waits longer, on average over the same chances`() throws {
    let fixture = try ClinicsFixture()
    let means = [0.0, 1, 3, 8].map { posts in
      fixture.means(\.long, chances: 30, years: 3) { $1.clinicians = posts }.map(\.mean)
    }
    for year in 0..<3 { #expect(means.map { $0[year] } == means.map { $0[year] }.sorted(by: >)) }
    let therapy = [0.0, 0.5, 1, 3].map { posts in
      fixture.means(\.therapyWait, chances: 30, years: 3) { $1.therapists = posts }.map(\.mean)
    }
    for year in 0..<3 { #expect(therapy.map { $0[year] } == therapy.map { $0[year] }.sorted(by: >)) }
  }

  @Test func `functionality: a clinician sees about as many new children as the evidence says, and referrals follow`()
    throws
  {
    let fixture = try ClinicsFixture()
    let pairs = (1...60).map { chance in
      (fixture.play(chance, years: 4), fixture.play(chance, years: 4) { $1.clinicians = 1 })
    }
    let seen = RunningMoments(pairs.map { pair in pair.1[2].seen - pair.0[2].seen })
    #expect(seen.mean > 25 && seen.mean < 55, "\(seen.mean)")
    let referred = RunningMoments(pairs.map { $0.1[3].referred - $0.0[3].referred })
    #expect(referred.mean > 5 && referred.mean < seen.mean)
  }

  @Test
  func `functionality: a worker for looked-after children shortens their wait by weeks, and the others' a little`()
    throws
  {
    let fixture = try ClinicsFixture()
    let pairs = (1...60).map { chance in
      (fixture.play(chance, years: 3), fixture.play(chance, years: 3) { $1.lookedAfterClinicians = 1 })
    }
    let own = RunningMoments(pairs.map { $0.1[2].lookedAfterWait - $0.0[2].lookedAfterWait })
    #expect(own.mean < -2 && own.mean > -7, "\(own.mean)")
    let others = RunningMoments(pairs.map { $0.1[2].long - $0.0[2].long })
    #expect(others.mean < 0)
  }

  @Test func `functionality: posts that end leave the clinic as it was, in time`() throws {
    let fixture = try ClinicsFixture()
    let pairs = (1...30).map { chance in
      (fixture.play(chance, years: 9), fixture.play(chance, years: 9) { if $0 < 104 { $1.clinicians = 4 } })
    }
    let gain = { (year: Int) in pairs.reduce(0) { $0 + $1.0[year].waiting - $1.1[year].waiting } / 30 }
    #expect(gain(1) > 50)
    #expect(gain(8) < gain(1) / 2, "\(gain(8)) of \(gain(1))")
  }

  @Test func `deterministic: the same chance gives the same years, and posts change nothing before they begin`() throws
  {
    let fixture = try ClinicsFixture(draw: 3)
    let one = fixture.play(2)
    let other = fixture.play(2) { if $0 >= 104 { $1.clinicians = 2 } }
    #expect(one == fixture.play(2))
    #expect(one[..<2] == other[..<2])
    #expect(one[2...] != other[2...])
  }

  @Test func `extreme value: without clinicians nobody is seen, and everybody referred waits or has left`() throws {
    var fixture = try ClinicsFixture()
    fixture.plan.mentalHealth.posts = 0
    fixture.plan.therapy.posts = 0
    let years = fixture.play(1, years: 15)
    #expect(years.dropFirst().allSatisfy { $0.seen == 0 && $0.therapySeen == 0 })
    #expect(years[3].waiting > 1.2 * years[0].waiting)
    #expect(years[14].long > 80 && years[14].long <= 100)
    #expect(years[14].therapyWait > 300 && years[14].therapyWait <= 936)
    #expect(years[14].referred < years[0].referred, "nobody refers to a clinic that sees nobody as before")
  }

  @Test func `extreme value: without referrals the lists empty and stay empty`() throws {
    var fixture = try ClinicsFixture()
    for place in fixture.plan.mentalHealth.lines.indices { fixture.plan.mentalHealth.lines[place].referrals = 0 }
    for place in fixture.plan.therapy.lines.indices { fixture.plan.therapy.lines[place].referrals = 0 }
    let years = fixture.play(1, years: 5)
    #expect(years[0].referred == 0 && years[0].waiting == 0 && years[0].long == 0 && years[0].therapyWait == 0)
    #expect(years.allSatisfy { $0.lookedAfterWait.isFinite })
  }

  @Test func `extreme value: a thousand clinicians see everybody once the first steps are taken`() throws {
    let fixture = try ClinicsFixture()
    let last = fixture.play(1) {
      $1.clinicians = 1_000
      $1.therapists = 1_000
    }[4]
    #expect(last.long == 0)
    #expect(last.therapyWait < 10)
  }
}
