/// Candidates that do exactly the same in every draw that was looked at, of which the cheapest stands for all.
///
/// What is compared comes out of the same random numbers for all candidates, so it is equal to the last bit where an
/// intervention does nothing to it, and such candidates can never be told apart.
struct AlikeCandidates {
  /// The cheapest of each kind, in the order of candidates.
  let cheapest: [Int]
  /// How many others of the kind there are, none of them cheaper.
  let dearer: [Int]

  /// Finds the kinds.
  ///
  /// - Parameters:
  ///   - values: what is compared, by candidate, then draw.
  ///   - costs: what each candidate costs.
  init(values: [[Double]], costs: [Double]) {
    let kinds = Dictionary(grouping: values.indices, by: { values[$0] }).values
      .map { kind in (first: kind.min { (costs[$0], $0) < (costs[$1], $1) } ?? kind[0], count: kind.count) }
      .sorted { $0.first < $1.first }
    cheapest = kinds.map(\.first)
    dearer = kinds.map { $0.count - 1 }
  }
}
