import ServiceModel
import Testing

private typealias Fixture = EngineFixture

@Suite struct `Books of an area` {
  private func books(children: Int = 5, register: Int = 2, workers: Int = 3) -> AreaBooks {
    AreaBooks(
      children: Balance(found: children, booked: 5), register: Balance(found: register, booked: 2),
      workers: Balance(found: workers, booked: 3))
  }

  @Test func `deterministic: the first book that does not balance is told with both sides`() {
    #expect(books().unbalanced == nil)
    #expect(books(children: 4, workers: 4).unbalanced == .children(Balance(found: 4, booked: 5)))
    #expect(books(register: 3).unbalanced == .register(Balance(found: 3, booked: 2)))
    #expect(books(workers: 2).unbalanced == .workers(Balance(found: 2, booked: 3)))
  }

  @Test func `law: they balance in every week of every portfolio, and the recount changes no number`() throws {
    let scenario = Fixture.scenario([Fixture.lowerThreshold, Fixture.carers], years: 2)
    let engine = try Fixture.engine(scenario, options: EngineOptions(grades: false))
    #expect(try engine.imbalances(draw: 1) == [])
    let checked = try Fixture.engine(scenario, options: EngineOptions(grades: false, checksLedgers: true))
    let (plain, recounted) = (try Fixture.play(engine, draw: 1), try Fixture.play(checked, draw: 1))
    #expect(plain.map(\.bitPattern) == recounted.map(\.bitPattern))
  }

  @Test func `law: children in care are counted as the outputs count them`() throws {
    let engine = try Fixture.engine(Fixture.scenario([], years: 3), options: EngineOptions(grades: false))
    let readings = try engine.careReadings(draw: 2)
    let values = try Fixture.play(engine, draw: 2)
    let place = try #require(engine.layout.place(of: .stock(.lookedAfter)))
    #expect(readings.map { Float($0.lookedAfter) } == (0..<3).map { values[$0 * engine.layout.count + place] })
    #expect(readings.allSatisfy { $0.twelveMonths.of == $0.lookedAfter })
  }
}
