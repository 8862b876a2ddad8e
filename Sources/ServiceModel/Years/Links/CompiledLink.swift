import Mathematics

/// A link between sectors with its names resolved to places.
struct CompiledLink: Sendable {
  /// Where the driver's difference from the start is read.
  enum Driver: Sendable {
    /// A process, by its place among processes.
    case process(Int)
    /// An indicator that a mechanism carries, on the scale of its description.
    case mechanism(MechanismIndicator, IndicatorProcess)
    /// The same in its own unit.
    case reading(MechanismIndicator)
    case care(SectorLink.CareDriver)
  }

  var driver: Driver
  /// The process that is moved, by its place among processes.
  var target: Int
  var lag: Int
  /// The strength's place among the links' parameters.
  var strength: Int
  var form: SectorLink.Form

  /// What the strength of a draw adds to the target for one unit of the driver.
  func slope(_ draw: borrowing ParameterDraw) -> Double {
    let strength = draw.link(strength)
    return form == .oddsRatio ? logarithm(strength) : strength
  }
}

extension Engine {
  /// Resolves the catalogue's links.
  ///
  /// - Throws: `unknownIndicator` where a link names an indicator that is not there or that cannot take its part.
  static func compile(
    _ links: [SectorLink], indicators: [Indicator], processes: [IndicatorProcess], area: Area
  ) throws(ModelError) -> [CompiledLink] {
    let strengths = links.strengths
    let places = Dictionary(
      uniqueKeysWithValues: processes.map { (indicators[$0.place].id, $0) }.enumerated().map {
        ($0.element.0, $0.offset)
      })
    var compiled: [CompiledLink] = []
    for link in links {
      guard let target = places[link.target] else { throw .unknownIndicator(link.target) }
      let driver: CompiledLink.Driver
      switch link.driver {
      case .care(let reading): driver = .care(reading)
      case .indicator(let id):
        if link.form == .ownUnit, let mechanism = MechanismIndicator(rawValue: id), mechanism.isKnownAtStart {
          driver = .reading(mechanism)
        } else if let place = places[id] {
          driver = .process(place)
        } else if let mechanism = MechanismIndicator(rawValue: id), mechanism.isKnownAtStart,
          let place = indicators.firstIndex(where: { $0.id == id })
        {
          let published = area.indicators[id]?.value ?? indicators[place].england
          driver = .mechanism(
            mechanism, IndicatorProcess(indicators[place], place: place, published: published, area: area))
        } else {
          throw .unknownIndicator(id)
        }
      }
      guard let strength = strengths.firstIndex(of: link.strength) else { throw .missingParameter(link.strength) }
      compiled.append(
        CompiledLink(driver: driver, target: target, lag: link.lagYears, strength: strength, form: link.form))
    }
    return compiled
  }
}

extension [SectorLink] {
  /// The parameters that hold strengths, each once, in order of their first link.
  public var strengths: [String] {
    reduce(into: []) { known, link in if !known.contains(link.strength) { known.append(link.strength) } }
  }

  /// Values that a strength may take: a ratio of odds is positive, and neither is beyond what links have been known to be.
  public func range(ofStrength id: String) -> ClosedRange<Double> {
    let isRatio = contains { $0.strength == id && $0.form == .oddsRatio }
    return isRatio ? 0.01...100 : -10...10
  }
}
