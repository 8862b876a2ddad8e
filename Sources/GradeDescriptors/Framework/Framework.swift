import Synchronization

/// The 2007 grade descriptors with our reading of them: 241 ladders and the numbers that turn them into grades.
public struct Framework: Sendable {
  /// The ladders, in the order of ``JudgementArea`` and, within an area, of its file.
  public let ladders: [Ladder]
  /// Our reading: thresholds, weights, limits and what was fitted.
  public let readingRules: ReadingRules
  private let indices: [String: Int]
  private let compiled = Compiled()

  /// What is compiled of a framework, once for all copies of it.
  private final class Compiled: Sendable { let evaluator = Mutex<ForwardEvaluator?>(nil) }

  /// Makes a framework from ladders and a reading of them; ids must be different and areas in order.
  public init(ladders: [Ladder], readingRules: ReadingRules) {
    precondition(
      zip(ladders, ladders.dropFirst()).allSatisfy { $0.area.rawValue <= $1.area.rawValue },
      "ladders come in the order of the areas")
    self.ladders = ladders
    self.readingRules = readingRules
    self.indices = Dictionary(uniqueKeysWithValues: ladders.enumerated().map { ($1.id, $0) })
  }

  /// The framework compiled for judging, the first time that it is asked for.
  func evaluator(_ compile: () -> ForwardEvaluator) -> ForwardEvaluator {
    compiled.evaluator.withLock { kept in
      if let kept { return kept }
      let evaluator = compile()
      kept = evaluator
      return evaluator
    }
  }

  /// Where a ladder stands in ``ladders``, or nil if there is none with this id.
  public func index(of ladder: Ladder.ID) -> Int? { indices[ladder] }

  /// The ladders of one area, as indices into ``ladders``.
  public func indices(of area: JudgementArea) -> [Int] { ladders.indices.filter { ladders[$0].area == area } }
}
