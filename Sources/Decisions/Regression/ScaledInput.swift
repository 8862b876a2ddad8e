/// An input on two scales: its own, with mean 0 and variance 1, and that of its ranks, from -1 to 1.
struct ScaledInput {
  /// Distances from the mean in standard deviations.
  let standard: [Double]
  /// Ranks, spread evenly between -1 and 1.
  let rank: [Double]

  /// - Precondition: the input has two different values or more.
  init(_ input: [Double], _ rising: RisingOrder) {
    let middle = input.mean
    let spread = input.populationVariance.squareRoot()
    standard = input.map { ($0 - middle) / spread }
    let draws = Double(input.count)
    rank = rising.midranks.map { (2 * $0 + 1) / draws - 1 }
  }

  /// Legendre's polynomial of degree two, three or four, which are orthogonal over evenly spread ranks.
  static func legendre(_ degree: Int, _ x: Double) -> Double {
    switch degree {
    case 2: (3 * x * x - 1) / 2
    case 3: (5 * x * x - 3) * x / 2
    default: ((35 * x * x - 30) * x * x + 3) / 8
    }
  }

  /// Columns that show what two inputs do jointly.
  func products(with other: ScaledInput) -> [[Double]] {
    let (one, two) = (rank, other.rank)
    return [
      zip(standard, other.standard).map { $0 * $1 },
      zip(one, two).map { $0 * $1 },
      zip(one, two).map { Self.legendre(2, $0) * $1 },
      zip(one, two).map { $0 * Self.legendre(2, $1) },
    ]
  }
}
