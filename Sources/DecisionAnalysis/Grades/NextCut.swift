public import GradeDescriptors

/// How far a score lies below the next grade, in standard deviations between authorities.
public struct NextCut: Codable, Hashable, Sendable {
  /// Mean distance to the next cut point over the replicates that have one above them; `nil` where none has.
  public var distance: Estimate?
  /// Share of replicates whose score already lies in the highest band.
  public var atTop: Estimate

  /// Measures a column of scores before harshness and noise.
  ///
  /// - Parameters:
  ///   - scores: standardised scores, national mean 0 and standard deviation 1.
  ///   - cuts: where the bands are parted.
  ///   - harshness: how much stricter than the cut points the instrument is; it moves them up.
  public init(_ scores: [Float], cuts: CutPoints, harshness: Double, replications: Int = 1) {
    let harsher = cuts.shifted(by: harshness)
    let top: [Float] = scores.map { Double($0) >= harsher.threeFour ? 1 : 0 }
    atTop = .chance(of: top, replications: replications)
    // A replicate in the highest band counts with distance 0, and the mean is scaled to those below it; so draws with
    // several replications stay whole.
    let gaps: [Float] = scores.map { score in
      let ceiling = harsher.ceiling(of: harsher.grade(of: Double(score)))
      return ceiling.isFinite ? Float(ceiling - Double(score)) : 0
    }
    let all = Estimate.mean(of: gaps, replications: replications)
    let below = 1 - atTop.value
    distance = below > 0 ? Estimate(value: all.value / below, error: all.error / below) : nil
  }
}
