import GradeDescriptors
import Mathematics
import ServiceModel
import Stochastics
import Testing

/// Where practice starts and how it moves, looked at through what it does to grades.
@Suite struct `Practice of a council` {
  private let framework = EngineFixture.framework
  private let review = Instrument.jointAreaReview

  private func futures(
    _ findings: [EvidenceFinding], _ language: Evidence.Language = .selfAssessment, persistence: Double = 0.92,
    without: PracticeFutures.Without = []
  ) throws -> PracticeFutures {
    let framework = try framework.get()
    return PracticeFutures(
      CodedPractice(framework: framework, findings: findings, language: language), framework: framework,
      persistence: try .fixed(persistence), readingError: try .fixed(0.3), seed: 9, without: without)
  }

  private func scores(_ futures: PracticeFutures, years: Int, draws: Int, slot: Int = 1) -> [[Double]] {
    (1...draws).map { draw in futures.years(years, of: draw, by: review).map { $0.judgement.thetas[slot] } }
  }

  private func moments(_ values: [Double]) -> (mean: Double, spread: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / Double(values.count - 1)).squareRoot())
  }

  private func found(_ rung: Grade, in areas: [JudgementArea] = JudgementArea.allCases) throws -> [EvidenceFinding] {
    let framework = try framework.get()
    return framework.ladders.filter {
      areas.contains($0.area) && !framework.readingRules.computed.contains($0.id)
    }.map { EvidenceFinding(aspect: $0.id, rung: rung, rungs: $0.rungs(like: rung), strength: 3) }
  }

  @Test func `law: the same draw gives the same future, and another draw another`() throws {
    let one = try futures([])
    #expect(scores(one, years: 2, draws: 2) == scores(try futures([]), years: 2, draws: 2))
    #expect(scores(one, years: 0, draws: 1)[0] != one.years(0, of: 2, by: review).map { $0.judgement.thetas[1] })
  }

  @Test func `law: a council of which nothing is known stays as the nation is`() throws {
    let found = scores(try futures([]), years: 8, draws: 600)
    for year in [0, 4, 8] {
      let (mean, spread) = moments(found.map { $0[year] })
      // Four standard errors of 600 futures.
      #expect(abs(mean) < 0.165, "year \(year): \(mean)")
      #expect(abs(spread - 1) < 0.12, "year \(year): \(spread)")
    }
  }

  @Test func `functionality: what findings say is drawn towards the nation, and less is known of it every year`() throws
  {
    let found = scores(try futures(found(.adequate)), years: 10, draws: 300)
    let start = moments(found.map { $0[0] })
    let first = moments(found.map { $0[1] })
    let tenth = moments(found.map { $0[10] })
    #expect(start.mean < -1.2 && start.spread < 0.6)
    #expect(first.mean > start.mean && first.spread > start.spread)
    #expect(abs(tenth.mean / start.mean - 0.434) < 0.15, "0.92 to the tenth: \(tenth.mean / start.mean)")
    #expect(tenth.spread > 0.75)
  }

  @Test func `deterministic: practice that persists in full does not move`() throws {
    for course in scores(try futures(found(.good), persistence: 1), years: 3, draws: 5) {
      for score in course { #expect(abs(score - course[0]) < 1e-12) }
    }
  }

  @Test func `functionality: findings on one area tell little of another`() throws {
    let told = scores(try futures(found(.inadequate, in: [.stayingSafe])), years: 0, draws: 200, slot: 0)
    let (mean, spread) = moments(told.map { $0[0] })
    #expect(abs(mean) < 0.3 && spread > 0.8, "being healthy keeps the reading that the evaluator gives it")
  }

  @Test func `functionality: a review's wording counts its severity once`() throws {
    let report = scores(try futures(found(.good), .report), years: 0, draws: 60).map { $0[0] }
    let own = scores(try futures(found(.good), .selfAssessment), years: 0, draws: 60).map { $0[0] }
    let apart = moments(report).mean - moments(own).mean
    #expect(apart > 0.2 && apart < 0.5, "about the review's harshness of 0.4: \(apart)")
  }

  @Test func `functionality: the severity of a year moves the grades of one inspection together and no score`() throws {
    let with = (1...40).map { try? futures([]).years(1, of: $0, by: review)[1] }
    let without = (1...40).map { try? futures([], without: .severityByYear).years(1, of: $0, by: review)[1] }
    for (one, other) in zip(with, without) {
      guard let one, let other else { continue }
      #expect(one.judgement.thetas == other.judgement.thetas)
      let moves = (0..<8).map { one.judgement.latents[$0] - other.judgement.latents[$0] }
      for move in moves { #expect(abs(move - moves[0]) < 1e-12) }
    }
  }
}
