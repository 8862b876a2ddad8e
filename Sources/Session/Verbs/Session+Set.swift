import LocatedYAML
import ModelInputs
import ServiceModel

extension Session {
  /// What `set` can change.
  static let settings = [
    "horizon", "draws", "replications", "seed", "area", "evidence", "name", "about", "priors", "prices",
  ]

  private static let settingAdvice = [
    "horizon": "Such as `set horizon 2007-2010`.", "draws": "Such as `set draws 2000`.",
    "replications": "Such as `set replications 2`.", "seed": "Such as `set seed 2006`.",
    "area": "`list areas` shows all areas.", "name": "Such as `set name Keep foster carers`.",
    "evidence": "A path that begins at the scenario's folder, or `set evidence none`.",
    "about": "Such as `set about What the board asked in May`.", "priors": "`help priors` says what there is.",
    "prices": "Such as `set prices 2010/11`; `list deflators` shows all years.",
  ]

  /// `set horizon 2007-2010`
  mutating func set(_ line: TypedLine) throws(SessionProblem) -> SessionReply {
    _ = try open()
    guard line.words.count > 1 else { throw .faults(line.fault(.missingValue, at: nil, allowed: Session.settings)) }
    let key = line.words[1].text
    guard Session.settings.contains(key) else {
      throw .faults(line.fault(.noSuch(kind: "setting", name: key), at: line.words[1], allowed: Session.settings))
    }
    guard line.words.count > 2 else {
      throw .faults(line.fault(.missingValue, at: nil, advice: Session.settingAdvice[key]))
    }
    let words = key == "horizon" ? DeploymentWords.joiningYears(Array(line.words[2...])) : Array(line.words[2...])
    let value = words.map(\.text).joined(separator: " ")
    guard !value.isEmpty else {
      throw .faults(line.fault(.missingValue, at: line.words[2], advice: Session.settingAdvice[key]))
    }
    var trimmed: [String] = []
    try change(line) { written in
      switch key {
      case "horizon": trimmed = written.setHorizon(value)
      case "area": written.area = value
      case "evidence": written.evidence = value
      case "name": written.name = value
      case "about": written.about = value
      case "priors": written.priors = value
      default: written[setting: key] = value
      }
    }
    return SessionReply((["\(key): \(value)"] + trimmed).joined(separator: "\n"))
  }
}

extension WrittenScenario {
  /// Changes the years; deployments that would stick out of them are cut, and every cut is told.
  fileprivate mutating func setHorizon(_ years: String) -> [String] {
    horizon = years
    guard let whole = yearRange(years) else { return [] }
    var told: [String] = []
    for place in portfolios.indices {
      for inner in portfolios[place].deployments.indices {
        let deployment = portfolios[place].deployments[inner]
        guard let own = yearRange(deployment.years), own.overlaps(whole) else { continue }
        let kept = own.clamped(to: whole)
        guard kept != own else { continue }
        let words = kept.count == 1 ? "\(kept.lowerBound)" : "\(kept.lowerBound)-\(kept.upperBound)"
        told.append("\(deployment.intervention) in '\(portfolios[place].name)' now \(words), was \(deployment.years)")
        portfolios[place].deployments[inner].years = words
      }
    }
    return told
  }
}
