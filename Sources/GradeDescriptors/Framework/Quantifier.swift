import Mathematics

/// A word of number in the descriptors, such as `most`, read as a share.
public struct Quantifier: Hashable, Sendable {
  /// The words it stands for.
  public var words: [String]
  /// The least share, or nil where the word sets none.
  public var atLeast: Double?
  /// The largest share, or nil where the word sets none.
  public var atMost: Double?
  /// Standard deviation of a threshold as different inspectors would set it, as a share; 0 for a sharp one.
  public var softness: Double

  /// Makes a word of number.
  public init(words: [String], atLeast: Double? = nil, atMost: Double? = nil, softness: Double) {
    self.words = words
    self.atLeast = atLeast
    self.atMost = atMost
    self.softness = softness
  }

  /// The probability that a share meets the word, with thresholds that vary between inspectors.
  public func met(by share: Double) -> Double {
    let low = atLeast.map { passes(share - $0) } ?? 1
    let high = atMost.map { passes($0 - share) } ?? 1
    return max(0, low + high - 1)
  }

  /// Whether a count meets the word when one inspection's thresholds lie `offset` standard deviations from the middle.
  ///
  /// Draw the offset once a run: thresholds are a matter of reading, not of luck. `all` lets one exception in two
  /// hundred pass, and a single one in a smaller group.
  public func isMet(by count: Int, of total: Int, offset: Double = 0) -> Bool {
    precondition(total > 0 && (0...total).contains(count), "\(count) of \(total) is no share")
    let share = Double(count) / Double(total)
    if atLeast == 1, softness == 0 { return total - count <= max(1, total / 200) && count > 0 }
    let shift = offset * softness
    return atLeast.map { share >= $0 + shift } ?? true && atMost.map { share <= $0 - shift } ?? true
  }

  private func passes(_ margin: Double) -> Double {
    softness > 0 ? NormalCurve.below(margin / softness) : margin >= 0 ? 1 : 0
  }
}
