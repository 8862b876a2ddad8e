import GradeDescriptors
import ModelInputs
package import ServiceModel

extension PlayableScenario {
  /// An engine whose first starts have been solved, so that what it refuses is told before anything is written.
  ///
  /// - Parameters:
  ///   - file: the scenario's file.
  ///   - last: the last draw whose start is solved, where that comes sooner than the engine's own.
  ///   - shouldStop: asked before each set of values that is solved.
  /// - Throws: `unplayable` where a start cannot be solved; `interrupted` where it was asked to stop.
  package func checkedEngine(
    file: String, threads: Int, last: Int = Engine.lastCheckedStart,
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) throws(WorkbenchError) -> Engine {
    let engine: Engine
    do throws(WorkbenchError) {
      engine = try self.engine(starts: StartStates())
    } catch {
      guard case .model(let refused) = error else { throw error }
      throw refusal(refused, file: file)
    }
    do throws(ModelError) {
      try engine.checkStarts(threads: threads, last: last, shouldStop: shouldStop)
    } catch {
      throw refusal(error, file: file, shouldStop: shouldStop)
    }
    return engine
  }

  /// A refusal of the engine with the scenario's file and the assumptions to blame; scenarios in no file keep it bare.
  ///
  /// An assumption is to blame for a misfit if the same draw fits without it. Asked to stop while that is tried out, it is
  /// `interrupted`.
  func refusal(
    _ error: ModelError, file: String, shouldStop: @Sendable () -> Bool = { false }
  ) -> WorkbenchError {
    if error == .stopped { return .interrupted }
    guard let document = self.file ?? (try? ScenarioFile(path: file)) else { return .model(error) }
    switch error {
    case .outOfRange(let parameter, _): return .unplayable(document, error, blamed: [parameter])
    case .cannotMatchBaseline(let draw, _, _):
      let causes = causes(of: draw, shouldStop: shouldStop)
      return shouldStop() ? .interrupted : .unplayable(document, error, blamed: causes)
    default: return .model(error)
    }
  }

  /// The assumptions without which, one at a time, a draw's start can be solved.
  private func causes(of draw: Int, shouldStop: @Sendable () -> Bool) -> [String] {
    scenario.assumptions.indices.filter { place in
      var changed = self
      changed.scenario.assumptions.remove(at: place)
      changed.scenario.portfolios = []
      return (try? changed.engine(options: EngineOptions(grades: false)))?
        .canStart(draw: draw, shouldStop: shouldStop) ?? false
    }.map { scenario.assumptions[$0].parameter }
  }
}
