import DecisionAnalysis
import GradeDescriptors
import ServiceModel
import Stochastics

extension GradeChecks {
  /// How closely grades of areas follow their published indicators where practice has nothing to do with these.
  ///
  /// Areas differ by a common factor of indicators (0.3 of their variance) and by each indicator's own.
  package func indicators(areas: Int) -> [ValidationCheck] {
    let catalogue = library.catalogue
    guard
      let evidence = try? EvidenceFromState(
        links: catalogue.links, indicators: catalogue.indicators, framework: framework)
    else { preconditionFailure("a library's links name its indicators and its ladders") }
    let evaluator = ForwardEvaluator(framework: framework)
    let sample = NationalSampleOfPractice(framework: framework, seed: seed)
    let national = (catalogue.indicators + catalogue.indicators).map(\.england)
    var indices: [Float] = []
    var grades: [Float] = []
    var judgement = Judgement()
    for area in 1...areas {
      let found = sample.area(area, indicators: catalogue.indicators)
      let positions = evidence.positions(
        year: 1, sheet: found.sheet + found.sheet, national: national, practice: found.practice)
      evaluator.judge(
        positions: positions.span, instrument: .jointAreaReview, chance: found.chance, into: &judgement)
      indices.append(Float(found.index))
      grades.append((0..<5).reduce(0) { $0 + Float(judgement.grades[$1]) })
    }
    return [
      ValidationCheck(
        "grades.indicators",
        "Rank correlation of an index of indicators with the sum of area grades, practice at random",
        RankCorrelation(indices, grades).value, in: 0.15...0.5, .validation)
    ]
  }
}

/// Areas with indicators and practice drawn independently.
private struct NationalSampleOfPractice {
  let framework: Framework
  let seed: UInt64

  struct Area {
    var sheet: [Double]
    var index: Double
    var practice: [Double]
    var chance: InspectionChance
  }

  func area(_ number: Int, indicators: [Indicator]) -> Area {
    var stream = SampleStream(seed: seed &* 1_000_003 &+ UInt64(number))
    let population = framework.readingRules.population
    let common = stream.normal()
    var index = 0.0
    let sheet = indicators.map { indicator in
      let z = 0.3.squareRoot() * common + 0.7.squareRoot() * stream.normal()
      switch indicator.polarity {
      case .higher:
        index += z
        return indicator.england + z * indicator.betweenAuthoritySD
      case .lower:
        index += z
        return indicator.england - z * indicator.betweenAuthoritySD
      default: return indicator.england + z * indicator.betweenAuthoritySD
      }
    }
    let council = population.areaCorrelation.squareRoot() * stream.normal()
    let qualities = JudgementArea.allCases.map { _ in
      council + (1 - population.areaCorrelation).squareRoot() * stream.normal()
    }
    let own = (1 - population.aspectLoading * population.aspectLoading).squareRoot()
    let practice = framework.ladders.map {
      population.aspectLoading * qualities[Int($0.area.rawValue)] + own * stream.normal()
    }
    return Area(sheet: sheet, index: index, practice: practice, chance: stream.inspection())
  }
}
