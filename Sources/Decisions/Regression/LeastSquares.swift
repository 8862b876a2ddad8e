/// Several responses regressed on the same columns and a constant, by the normal equations of centred columns.
struct LeastSquares {
  /// What each response is expected to be, draw by draw; its mean is the response's own.
  let fitted: [[Double]]
  /// How many numbers were fitted to each response, the constant among them.
  let terms: Int
  /// Sums of squared residuals.
  let residualSquares: [Double]

  /// Fits; without columns every response is expected to be its mean.
  init(columns: [[Double]], responses: [[Double]]) {
    let middles = responses.map(\.mean)
    guard !columns.isEmpty else {
      fitted = zip(responses, middles).map { [Double](repeating: $1, count: $0.count) }
      terms = 1
      residualSquares = zip(responses, middles).map { $0.squares(about: $1) }
      return
    }
    let centred = columns.map(LeastSquares.centred)
    let answers = responses.map(LeastSquares.centred)
    let products = answers.map { answer in centred.map { LeastSquares.product($0, answer) } }
    let (coefficients, rank) = Gram(columns: centred).solve(products)
    fitted = zip(coefficients, middles).map { LeastSquares.combine(centred, $0, $1) }
    terms = rank + 1
    residualSquares = zip(answers, zip(coefficients, products)).map { answer, solved in
      LeastSquares.product(answer, answer) - zip(solved.0, solved.1).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// The generalised cross-validation score, over all responses; the lower the better a new draw is foretold (Craven and
  /// Wahba, Numerische Mathematik 31, 1979).
  var score: Double {
    guard let draws = fitted.first?.count, terms < draws else { return .infinity }
    let share = 1 - Double(terms) / Double(draws)
    return residualSquares.reduce(0, +) / (share * share)
  }

  private static func combine(_ columns: [[Double]], _ coefficients: [Double], _ middle: Double) -> [Double] {
    var sum = [Double](repeating: middle, count: columns[0].count)
    for (column, coefficient) in zip(columns, coefficients) {
      for draw in sum.indices { sum[draw] += coefficient * column[draw] }
    }
    return sum
  }

  /// A column less its mean.
  static func centred(_ column: [Double]) -> [Double] {
    let middle = column.mean
    return column.map { $0 - middle }
  }

  /// The inner product of two columns.
  static func product(_ one: [Double], _ other: [Double]) -> Double {
    var (even, odd) = (0.0, 0.0)
    var draw = 0
    while draw + 1 < one.count {
      even += one[draw] * other[draw]
      odd += one[draw + 1] * other[draw + 1]
      draw += 2
    }
    if draw < one.count { even += one[draw] * other[draw] }
    return even + odd
  }
}
