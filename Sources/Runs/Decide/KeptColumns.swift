import ServiceModel
import Synchronization

/// Some outputs of every future in memory, so that memory grows with what is asked and not with what is played.
struct KeptColumns: Sendable {
  /// The place of each kept output among those kept.
  private let slots: [Int: Int]
  private let years: Int
  private let replicates: Int
  /// By portfolio, year, kept output, then replicate.
  private let values: [Float]
  /// Sets of assumptions refused before each draw's own.
  let attempts: [UInt16]

  /// Plays every portfolio of an engine and keeps some outputs.
  ///
  /// - Throws: `model` where a draw cannot be played, `interrupted` where the observer asks to stop.
  init(
    _ engine: Engine, keeping outputs: Set<Int>, threads: Int, observer: RunObserver
  ) throws(WorkbenchError) {
    let kept = outputs.sorted()
    let (width, cells) = (engine.layout.count, engine.portfolioNames.count * engine.years)
    let all = engine.design.draws * engine.design.replications
    let replications = engine.design.replications
    let values = Mutex([Float](repeating: 0, count: cells * kept.count * all))
    let attempts = Mutex([UInt16](repeating: 0, count: engine.design.draws))
    let done = Atomic<Int>(0)
    let ending: RunEnding
    do throws(ModelError) {
      ending = try engine.playMany(
        0..<all, threads: threads, shouldStop: observer.shouldStop,
        sink: { replicate, numbers, refused in
          // A span cannot be captured, so its numbers are taken before the lock.
          var found: [Float] = []
          for cell in 0..<cells { for output in kept { found.append(numbers[cell * width + output]) } }
          let own = found
          values.withLock { values in
            for (column, value) in own.enumerated() { values[column * all + replicate] = value }
          }
          attempts.withLock { $0[replicate / replications] = UInt16(clamping: refused) }
          observer.progress(done.wrappingAdd(1, ordering: .relaxed).newValue, all)
        })
    } catch {
      throw error == .stopped ? .interrupted : .model(error)
    }
    if ending == .stopped { throw .interrupted }
    slots = Dictionary(uniqueKeysWithValues: zip(kept, 0...))
    (years, replicates) = (engine.years, all)
    self.values = values.withLock { $0 }
    self.attempts = attempts.withLock { $0 }
  }

  /// An output of a plan in a year, replicate by replicate.
  ///
  /// - Precondition: the output was kept.
  func column(_ output: Int, plan: Int, year: Int) -> ArraySlice<Float> {
    guard let slot = slots[output] else { preconditionFailure("output \(output) was not kept") }
    let start = ((plan * years + year) * slots.count + slot) * replicates
    return values[start..<(start + replicates)]
  }
}
