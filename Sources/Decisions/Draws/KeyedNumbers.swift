import Stochastics

/// Random numbers of a method's own, looked up by purpose and number, so that nothing depends on the order of calls.
struct KeyedNumbers {
  private let key: ReplicateKey

  /// The numbers of one purpose; `number` counts permutations, resamples or dummy inputs.
  init(seed: UInt64, purpose: String, number: Int) {
    key = ReplicateKey(seed: seed ^ EntityID.named("decisions: \(purpose)"), draw: number, replication: 0)
  }

  /// A uniform number strictly between 0 and 1.
  func uniform(_ place: Int) -> Double { key.uniform(process: 0, entity: UInt64(place), step: 0) }

  /// A permutation of 0 and the numbers up to `count`, by Fisher and Yates.
  func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for place in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(place, Int(uniform(place) * Double(place + 1)))
    }
    return order
  }

  /// How often each of `count` draws stands in a resample with replacement.
  func resample(_ count: Int) -> [Int32] {
    var times = [Int32](repeating: 0, count: count)
    for place in 0..<count { times[Int(uniform(place) * Double(count))] += 1 }
    return times
  }
}
