extension Estimate: Codable {
  private enum Keys: String, CodingKey {
    case value
    case error
  }

  /// Reads a number with its error; without one, it is infinite.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Keys.self)
    self.init(
      value: try fields.decode(Double.self, forKey: .value),
      error: try fields.decodeIfPresent(Double.self, forKey: .error) ?? .infinity)
  }

  /// Writes a number with its error; an infinite one is left out, since JSON has none.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Keys.self)
    try fields.encode(value, forKey: .value)
    if error.isFinite { try fields.encode(error, forKey: .error) }
  }
}
