import ServiceModel
import Testing

@Suite struct `Prices of another year` {
  private typealias Fixture = EngineFixture

  private static let plans = [Fixture.lowerThreshold, Fixture.carers]

  private func engine(_ prices: Int) throws -> Engine {
    try Fixture.engine(
      Fixture.scenario(Self.plans, years: 3) { $0.design.prices = Year(ending: prices) })
  }

  @Test(arguments: [2007, 2011, 2012, 2019])
  func `law: every sum is the ratio of two deflators times what it was, and nothing else moves by a bit`(year: Int)
    throws
  {
    let (base, other) = (try Fixture.engine(Fixture.scenario(Self.plans, years: 3)), try engine(year))
    let deflators = try Fixture.catalogue.get().deflators
    let ratio =
      try #require(deflators.index(of: Year(ending: year))) / #require(deflators.index(of: Year(ending: 2006)))
    #expect(other.priceFactor == ratio && ratio > 1 && base.priceFactor == 1)
    var sums = 0
    for draw in 0...3 {
      let (before, after) = (try Fixture.play(base, draw: draw), try Fixture.play(other, draw: draw))
      for place in before.indices {
        let output = base.layout.outputs[place % base.layout.count].id
        guard output.kind == .cost else {
          #expect(before[place].bitPattern == after[place].bitPattern, "\(output) in draw \(draw)")
          continue
        }
        // Both are rounded to 32 bits once, after they were multiplied.
        let wanted = Double(before[place]) * ratio
        #expect(abs(Double(after[place]) - wanted) <= 2e-7 * abs(wanted), "\(output) in draw \(draw)")
        sums += before[place] == 0 ? 0 : 1
      }
    }
    #expect(sums > 50)
  }

  @Test func `law: what each intervention costs is exactly the ratio times what it was, and adds up to the output`()
    throws
  {
    let (base, other) = (try engine(2006), try engine(2011))
    let place = try #require(other.layout.place(of: .cost(.interventions)))
    for draw in 0...3 {
      let values = try Fixture.play(other, draw: draw)
      for portfolio in 1...2 {
        let (before, after) = (
          base.prices(portfolio: portfolio, draw: draw), other.prices(portfolio: portfolio, draw: draw)
        )
        #expect(after.map(\.byYear) == before.map { $0.byYear.map { $0 * other.priceFactor } })
        for year in 0..<other.years {
          let whole = Double(values[(portfolio * other.years + year) * other.layout.count + place])
          #expect(abs(after.reduce(0) { $0 + $1.byYear[year] } - whole) <= 1e-6 * whole)
        }
      }
    }
  }

  @Test func `determinism: the catalogue's own year, asked for or not, gives the same bits and the same units`() throws
  {
    let (unasked, asked) = (try Fixture.engine(Fixture.scenario(Self.plans, years: 3)), try engine(2006))
    #expect(try Fixture.play(unasked, draw: 1).map(\.bitPattern) == Fixture.play(asked, draw: 1).map(\.bitPattern))
    #expect(unasked.layout.outputs == asked.layout.outputs)
    let units = try Set(engine(2019).layout.outputs.filter { $0.id.kind == .cost }.map(\.unit))
    #expect(units == ["GBP at 2018/19 prices"])
    #expect(Set(asked.layout.outputs.filter { $0.id.kind == .cost }.map(\.unit)) == ["GBP at 2005/06 prices"])
    let others = { (engine: Engine) in engine.layout.outputs.filter { $0.id.kind != .cost } }
    #expect(try others(asked) == others(engine(2019)))
  }

  @Test(arguments: [2005, 2013, 1900, 2200])
  func `extreme value: a year that the table does not have is refused`(year: Int) {
    #expect(throws: ModelError.noDeflator(Year(ending: year))) { try engine(year) }
  }

  @Test func `functionality: price years are written as they are read, over the turn of a century`() {
    for ending in [1999, 2000, 2001, 2006, 2010, 2100, 9999] {
      #expect(Year(financial: Year(ending: ending).financial) == Year(ending: ending))
    }
    #expect(Year(ending: 2000).financial == "1999/00" && Year(ending: 2011).financial == "2010/11")
    for words in [
      "", "2005", "2005/07", "2005/05", "2005-06", "05/06", "2005/6", "2005/006", " 2005/06", "2005/06 ", "-005/06",
      "+200/01", "٢٠٠٥/٠٦", "2005/2006", "2011/10",
    ] { #expect(Year(financial: words) == nil, "\(words)") }
  }

  @Test func `functionality: a table gives factors, and the nearest year of any`() {
    let citation = Citation(reference: "assumption", confidence: .assumption)
    let table = Deflators(
      [(2010, 125.0), (2006, 100), (2008, 80)].map {
        Deflators.Entry(year: Year(ending: $0.0), index: $0.1, citation: citation)
      })
    #expect(table.years.map(\.ending) == [2006, 2008, 2010])
    #expect(table.factor(to: Year(ending: 2010)) == 1.25 && table.factor(to: Year(ending: 2008)) == 0.8)
    #expect(table.factor(to: Year(ending: 2009)) == nil)
    let nearest = [1900, 2007, 2009, 2010, 2200].map { table.nearest(to: Year(ending: $0))?.ending }
    #expect(nearest == [2006, 2006, 2008, 2010, 2010])
    #expect(Deflators().factor(to: Defaults.priceYear) == 1 && Deflators().nearest(to: Defaults.priceYear) == nil)
  }
}
