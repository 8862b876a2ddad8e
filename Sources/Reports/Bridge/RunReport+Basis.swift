import DecisionAnalysis
import Runs
import ServiceModel
import Wording

extension RunReport {
  /// What the main effects follow most closely: for each portfolio the outputs that follow something most closely.
  var dependences: [DependenceFacts] {
    summary.portfolios.dropFirst().flatMap { portfolio in
      let own = summary.influences.filter { $0.portfolio == portfolio.name }
      let outputs = own.reduce(into: [OutputID]()) { if !$0.contains($1.output) { $0.append($1.output) } }
      return outputs.map { output in dependence(own.filter { $0.output == output }, output, portfolio) }
        .sorted { strength($0) > strength($1) }
        .prefix(RunReport.outputsShown)
    }
  }

  private static var outputsShown: Int { 2 }

  private func strength(_ dependence: DependenceFacts) -> Double { abs(dependence.entries.first?.correlation ?? 0) }

  private func dependence(
    _ influences: [Influence], _ output: OutputID, _ portfolio: PortfolioResult
  ) -> DependenceFacts {
    let name = summary.outputs.first { $0.id == output }?.name ?? output.description
    let effect =
      output == .cost(.total)
      ? "what ‘\(portfolio.name)’ adds to spending" : "what ‘\(portfolio.name)’ changes in ‘\(name)’"
    return DependenceFacts(
      answer: effect,
      entries: influences.map {
        .init(
          name: $0.name, correlation: $0.correlation.value, error: $0.correlation.error,
          confidence: $0.confidence.rawValue)
      }, examined: portfolio.examined)
  }

  /// What went in, how well it is known, and where from.
  var basis: BasisFacts {
    BasisFacts(
      confidences: counts(\.confidence.rawValue).map {
        .init(name: Confidence(rawValue: $0.name).map(RunWords.confidence) ?? $0.name, count: $0.count)
      },
      numbers: replaced + assumed, sources: sources, remarks: remarks)
  }

  private var remarks: [String] {
    let question = summary.question
    var remarks = [
      RunWords.practice(question.practiceEvidence, question.practiceFindings),
      RunWords.refused(summary.refused, draws: summary.drawsWithRefusals),
    ]
    if question.isOneFuture {
      remarks.append(RunWords.oneFuture)
    } else {
      if !question.parametersVary { remarks.append(RunWords.fixedParameters) }
      if !question.chanceVaries { remarks.append(RunWords.fixedChance) }
    }
    return remarks
  }

  /// Numbers that the scenario put in the place of the catalogue's.
  private var replaced: [BasisFacts.Number] {
    summary.question.assumptions.map { assumed in
      BasisFacts.Number(
        name: assumed.label.isEmpty ? assumed.parameter : assumed.label,
        value: "\(range(assumed.range, assumed.unit)) (catalogue: \(range(assumed.catalogue, assumed.unit)))",
        confidence: "assumption", source: "the scenario", because: assumed.because)
    }
  }

  /// Numbers without a source that the effects follow closely, the closest first.
  private var assumed: [BasisFacts.Number] {
    var seen: Set<String> = []
    let strongest = summary.influences.filter { $0.confidence == .assumption }
      .sorted { abs($0.correlation.value) > abs($1.correlation.value) }
      .filter { seen.insert($0.input).inserted }
    return strongest.prefix(12).map { influence in
      let number = summary.numbers.first { $0.id == influence.input }
      return BasisFacts.Number(
        name: influence.name, value: number.map { range($0.range, $0.unit) } ?? "drawn between its evidence’s ends",
        confidence: influence.confidence.rawValue,
        source: influence.source == "assumption" ? "none: a judgement made for this model" : influence.source)
    }
  }

  private func range(_ numbers: [Double], _ unit: String) -> String {
    guard numbers.count == 3 else { return "–" }
    let size = numbers.map(abs).max() ?? 0
    let places = max(0, min(4, (size < 1 ? 1 : 2) - Figure.magnitude(size)))
    let words = numbers.map { Figure.fixed($0, places: places) }
    return "\(words[1]) \(unit), 9 in 10 draws between \(words[0]) and \(words[2])"
  }

  private var sources: [BasisFacts.Source] {
    counts(\.source).compactMap { source in
      catalogue.sources[source.name].map {
        BasisFacts.Source(id: $0.key, title: $0.citation, address: linkable($0.locator), uses: source.count)
      }
    }
  }

  /// How many of the numbers share a word, the commonest first.
  private func counts(_ word: (DrawnNumber) -> String) -> [(name: String, count: Int)] {
    let counts = summary.numbers.reduce(into: [String: Int]()) { $0[word($1), default: 0] += 1 }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { ($0.key, $0.value) }
  }
}
