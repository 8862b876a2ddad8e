extension DrawSummary: Codable {
  private enum Keys: String, CodingKey {
    case mean
    case median
    case spread
    case half
    case eighty
    case ninetyFive
  }

  /// Whether it tells of a single replicate, which has a value and neither spread nor interval.
  var isSingle: Bool { mean.error.isInfinite && spread == 0 }

  /// Reads a summary; where only the mean stands, it is the one value there was.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Keys.self)
    mean = try fields.decode(Estimate.self, forKey: .mean)
    let all = mean.value...mean.value
    median = try fields.decodeIfPresent(Estimate.self, forKey: .median) ?? Estimate(value: mean.value, error: 0)
    spread = try fields.decodeIfPresent(Double.self, forKey: .spread) ?? 0
    half = try fields.decodeIfPresent(ClosedRange<Double>.self, forKey: .half) ?? all
    eighty = try fields.decodeIfPresent(ClosedRange<Double>.self, forKey: .eighty) ?? all
    ninetyFive = try fields.decodeIfPresent(ClosedRange<Double>.self, forKey: .ninetyFive) ?? all
  }

  /// Writes a summary; of a single replicate only its value, as the mean without an error.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Keys.self)
    try fields.encode(mean, forKey: .mean)
    guard !isSingle else { return }
    try fields.encode(median, forKey: .median)
    try fields.encode(spread, forKey: .spread)
    try fields.encode(half, forKey: .half)
    try fields.encode(eighty, forKey: .eighty)
    try fields.encode(ninetyFive, forKey: .ninetyFive)
  }
}
