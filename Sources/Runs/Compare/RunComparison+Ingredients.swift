import DecisionAnalysis
import ModelInputs
import ServiceModel

extension RunComparison {
  /// Something that went into the runs and is not the same in all of them.
  package struct Ingredient: Codable, Hashable, Sendable {
    package var part: Part
    /// Which assumption or which file; empty for the other parts.
    package var name: String
    /// What it was in every run; empty where a run has none.
    package var values: [String]
  }

  /// What goes into a run, by its name in files.
  package enum Part: String, CaseIterable, Codable, Sendable {
    case area
    case horizon
    case draws
    case replications
    case seed
    /// Whether assumptions vary from draw to draw.
    case parametersVary = "parameters-vary"
    /// Whether chance varies from draw to draw.
    case chanceVaries = "chance-varies"
    case priors
    case discountRate = "discount-rate"
    /// The year whose prices sums are told in.
    case prices
    case practiceEvidence = "practice-evidence"
    case assumption
    case title
    case dataFile = "data-file"
    case versions
    /// Anything else in the scenario, told only where nothing above and no plan explains that two scenarios differ.
    case scenario
  }
}

extension RunComparison.Ingredient {
  /// What differs between runs, in the order of the parts.
  static func differing(_ read: [FinishedRun]) -> [RunComparison.Ingredient] {
    var found: [RunComparison.Ingredient] = []
    for part in RunComparison.Part.allCases {
      switch part {
      case .assumption:
        found += several(part, read.map { $0.summary.question.assumed })
      case .dataFile:
        found += several(
          part, read.map { Dictionary($0.manifest.dataFiles.map { ($0.file, $0.sha256) }) { one, _ in one } })
      case .scenario:
        let digests = read.map(\.manifest.resolvedScenario)
        let plans = read.dropFirst().map { PlanMatches(read[0].summary.portfolios, $0.summary.portfolios) }
        let isExplained = !plans.allSatisfy(\.isWhole) || found.contains { ![.dataFile, .versions].contains($0.part) }
        if Set(digests).count > 1, !isExplained { found.append(Self(part: part, name: "", values: digests)) }
      default:
        let values = read.map { $0.value(of: part) }
        if Set(values).count > 1 { found.append(Self(part: part, name: "", values: values)) }
      }
    }
    return found
  }

  /// Things with names, those that differ, in the order of their names.
  private static func several(_ part: RunComparison.Part, _ named: [[String: String]]) -> [RunComparison.Ingredient] {
    Set(named.flatMap(\.keys)).sorted().compactMap { name in
      let values = named.map { $0[name] ?? "" }
      return Set(values).count > 1 ? Self(part: part, name: name, values: values) : nil
    }
  }
}

extension RunSummary.Question {
  /// The ranges assumed otherwise than the catalogue, by the parameter's id.
  fileprivate var assumed: [String: String] {
    Dictionary(
      assumptions.map { ($0.parameter, "\($0.range.map { plain($0) }.joined(separator: ", ")) \($0.unit)") }
    ) { one, _ in one }
  }
}

extension FinishedRun {
  /// What a part was, for the parts of which a run has one.
  fileprivate func value(of part: RunComparison.Part) -> String {
    let question = summary.question
    return switch part {
    case .area: question.area
    case .horizon: "\(question.firstYear)-\(question.lastYear)"
    case .draws: "\(question.draws)"
    case .replications: "\(question.replications)"
    case .seed: "\(question.seed)"
    case .parametersVary: question.parametersVary ? "yes" : "no"
    case .chanceVaries: question.chanceVaries ? "yes" : "no"
    case .priors: question.priors.rawValue
    case .discountRate: plain(question.discountRate)
    case .prices: ConvertedPrices.year(of: question.prices)
    case .practiceEvidence:
      question.practiceFindings == 0
        ? ""
        : "\(question.practiceEvidence) (\(question.practiceFindings) \(question.practiceFindings == 1 ? "finding" : "findings"))"
    case .title: question.scenario
    case .versions: manifest.versions.words
    case .assumption, .dataFile, .scenario: ""
    }
  }
}
