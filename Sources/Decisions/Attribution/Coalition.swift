/// Some of the parts of a portfolio, deployed together and without the others.
public struct Coalition: Hashable, Sendable {
  /// One bit a part, the first part lowest.
  public let bits: UInt64

  /// The parts whose bits are set.
  public init(bits: UInt64) { self.bits = bits }

  /// Nothing deployed.
  public static let none = Coalition(bits: 0)

  /// All of so many parts.
  static func all(_ parts: Int) -> Coalition { Coalition(bits: parts == 64 ? ~0 : (1 << UInt64(parts)) - 1) }

  /// Whether a part is deployed.
  public func contains(_ part: Int) -> Bool { bits >> UInt64(part) & 1 == 1 }

  /// How many parts are deployed.
  public var count: Int { bits.nonzeroBitCount }

  /// The same parts and one more.
  func with(_ part: Int) -> Coalition { Coalition(bits: bits | 1 << UInt64(part)) }
}

/// What coalitions do against nothing deployed; each is asked for once.
struct CoalitionEffects {
  private let value: (Coalition) throws -> [Double]
  private let nothing: [Double]
  private var known: [Coalition: [Double]]

  init(_ value: @escaping (Coalition) throws -> [Double]) throws {
    self.value = value
    nothing = try value(.none)
    try ColumnChecks.paired([nothing], .draws, draws: 1)
    known = [.none: [Double](repeating: 0, count: nothing.count)]
  }

  /// How many draws each has.
  var draws: Int { nothing.count }

  /// How many coalitions were asked for, nothing deployed being one.
  var asked: Int { known.count }

  /// The paired differences of a coalition against nothing deployed.
  mutating func effect(of coalition: Coalition) throws -> [Double] {
    if let effect = known[coalition] { return effect }
    let column = try value(coalition)
    try ColumnChecks.paired([nothing, column], .draws, draws: 1)
    let effect = zip(column, nothing).map { $0 - $1 }
    known[coalition] = effect
    return effect
  }
}
