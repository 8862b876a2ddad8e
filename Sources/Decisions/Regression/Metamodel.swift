import Mathematics

/// A regression of outputs on all drawn parameters, which takes out of them what no parameter explains: chance.
///
/// The candidates are, for each input, its value and four polynomials of its rank, and for every pair of inputs that
/// matter the product of their values. Terms enter in rounds, at most one an input, by their correlation with what the
/// terms before them leave (iterative sure independence screening; Fan and Lv, Journal of the Royal Statistical Society B
/// 70, 2008), where they lower the extended Bayesian information criterion (Chen and Chen, Biometrika 95, 2008, with a half for
/// its constant). So hundreds of inputs without influence leave almost no chance in the fit; effects that explain less
/// than about 16 parts in the number of draws are missed.
public struct Metamodel: Hashable, Sendable {
  /// Expectations given all parameters, draw by draw, one column a response.
  public let fitted: [[Double]]
  /// How many numbers were fitted to each response.
  public let terms: Int
  /// The inputs that any term uses, in rising order.
  public let inputs: [Int]

  /// Fits.
  ///
  /// - Parameters:
  ///   - inputs: one column for every drawn parameter.
  ///   - responses: columns to explain, draw by draw.
  /// - Throws: ``DecisionError`` for unpaired or infinite columns and for fewer than 50 draws.
  public init(inputs: [[Double]], responses: [[Double]]) throws(DecisionError) {
    try ColumnChecks.paired(responses, .plans, draws: 50)
    try ColumnChecks.inputs(inputs, output: responses[0], draws: 50)
    var search = TermSearch(inputs: inputs, responses: responses)
    while search.takeCurves() {}
    if search.takeProducts() { while search.takeCurves() {} }
    fitted = search.fit.fitted
    terms = search.fit.terms
    self.inputs = search.used
  }
}

/// The terms that were taken so far and what they leave.
private struct TermSearch {
  private let responses: [[Double]]
  private let totals: [Double]
  private let scaled: [ScaledInput?]
  private let threshold: Double
  private var taken: Set<Term> = []
  private var columns: [[Double]] = []
  private var residuals: [[Double]]
  private(set) var fit: LeastSquares

  /// How many terms may enter in one round, and how many inputs are looked at in pairs.
  private static let mostAtOnce = 40

  init(inputs: [[Double]], responses: [[Double]]) {
    self.responses = responses
    scaled = inputs.map { input in
      let rising = RisingOrder(input)
      return rising.distinct > 1 ? ScaledInput(input, rising) : nil
    }
    residuals = responses.map(LeastSquares.centred)
    totals = residuals.map { LeastSquares.product($0, $0) }
    fit = LeastSquares(columns: [], responses: responses)
    threshold = logarithm(Double(responses[0].count)) + logarithm(Double(5 * inputs.count))
  }

  /// The inputs of the terms taken.
  var used: [Int] { Set(taken.flatMap(\.inputs)).sorted() }

  /// Takes the best curve of each input that has one worth taking; whether there was any.
  mutating func takeCurves() -> Bool {
    var found: [(term: Term, strength: Double)] = []
    for input in scaled.indices {
      guard let best = bestCurve(of: input), best.strength > threshold else { continue }
      found.append(best)
    }
    return take(found)
  }

  /// Takes the products of pairs of inputs that are worth taking; whether there was any.
  mutating func takeProducts() -> Bool {
    let single = used.prefix(TermSearch.mostAtOnce)
    var found: [(term: Term, strength: Double)] = []
    for first in single {
      for second in single where second > first {
        let term = Term.product(first, second)
        let strength = strength(of: column(of: term))
        if strength > threshold { found.append((term, strength)) }
      }
    }
    return take(found)
  }

  private mutating func take(_ found: [(term: Term, strength: Double)]) -> Bool {
    let room = responses[0].count / 10 - columns.count
    let best = found.enumerated().sorted {
      $0.element.strength == $1.element.strength
        ? $0.offset < $1.offset : $0.element.strength > $1.element.strength
    }.prefix(min(TermSearch.mostAtOnce, max(0, room))).map(\.element.term)
    guard !best.isEmpty else { return false }
    for term in best {
      taken.insert(term)
      columns.append(column(of: term))
    }
    fit = LeastSquares(columns: columns, responses: responses)
    residuals = zip(responses, fit.fitted).map { zip($0, $1).map { $0 - $1 } }
    return true
  }

  private func bestCurve(of input: Int) -> (term: Term, strength: Double)? {
    guard scaled[input] != nil else { return nil }
    return Term.curves(input).filter { !taken.contains($0) }.map { ($0, strength(of: column(of: $0))) }
      .max { $0.1 < $1.1 }
  }

  /// The greatest squared t-statistic of a column against what is left of any response.
  ///
  /// A response that is explained but for rounding is done with.
  private func strength(of column: [Double]) -> Double {
    let middle = column.mean
    let squares = column.squares(about: middle)
    var greatest = 0.0
    for (residual, total) in zip(residuals, totals) {
      let left = LeastSquares.product(residual, residual)
      guard squares > 0, left > 1e-18 * total else { continue }
      let along = LeastSquares.product(column, residual)
      let share = along * along / (squares * left)
      greatest = max(greatest, Double(column.count) * share / max(1 - share, .leastNormalMagnitude))
    }
    return greatest
  }

  private func column(of term: Term) -> [Double] {
    switch term {
    case .value(let input): scaled[input].map(\.standard) ?? []
    case .rank(let input, 1): scaled[input].map(\.rank) ?? []
    case .rank(let input, let degree): scaled[input].map { $0.rank.map { ScaledInput.legendre(degree, $0) } } ?? []
    case .product(let first, let second):
      zip(scaled[first]?.standard ?? [], scaled[second]?.standard ?? []).map { $0 * $1 }
    }
  }
}

/// A column of the regression.
private enum Term: Hashable {
  case value(Int)
  case rank(Int, Int)
  case product(Int, Int)

  static func curves(_ input: Int) -> [Term] { [.value(input)] + (1...4).map { .rank(input, $0) } }

  var inputs: [Int] {
    switch self {
    case .value(let input), .rank(let input, _): [input]
    case .product(let first, let second): [first, second]
    }
  }
}
