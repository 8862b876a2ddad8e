import ServiceModel
import Testing

@Suite struct `Levers and quantities` {
  @Test func `law: a case's place is its position in the declaration`() {
    for (place, lever) in Lever.allCases.enumerated() { #expect(lever.index == place, "\(lever)") }
    for (place, quantity) in Quantity.allCases.enumerated() { #expect(quantity.index == place, "\(quantity)") }
  }

  @Test func `law: a week in which nothing is done leaves every lever at its neutral value`() {
    let levers = WeekLevers()
    for lever in Lever.allCases { #expect(levers[lever] == (lever.scale == .relative ? 1 : 0), "\(lever)") }
  }

  @Test func `functionality: a lever that moves leaves the others where they were`() {
    for moved in Lever.allCases {
      var levers = WeekLevers()
      levers[moved] = 7
      for other in Lever.allCases {
        #expect(levers[other] == (other == moved ? 7 : other.neutral), "\(moved), \(other)")
      }
    }
  }

  @Test func `functionality: every team has a value of its own`() {
    var posts = Workforce.ByTeam<Int>(repeating: 0)
    for team in Workforce.Team.allCases { posts[team] = team.rawValue + 1 }
    #expect(Workforce.Team.allCases.map { posts[$0] } == [1, 2, 3, 4])
    #expect(Workforce.Team.sum { posts[$0] } == 10)
    #expect(Workforce.Team.all.indices.map { Workforce.Team.all[$0] } == Workforce.Team.allCases)
  }
}
