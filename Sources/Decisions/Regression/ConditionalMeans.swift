/// What responses are expected to be where one or several inputs are known and everything else is not.
///
/// - Inputs with few different values: the means of every cell of their values, where cells hold 20 draws or more on
///   average. This is the conditional expectation over the draws itself.
/// - One input: a line, a cubic or a spline of 4 or 8 pieces, whichever foretells new draws best by generalised
///   cross-validation.
/// - Several: such a function of each, added up, with or without four products for every pair, by the same choice (Strong, Oakley and Brennan,
///   "Estimating multiparameter partial expected value of perfect information", Medical Decision Making 34, 2014).
struct ConditionalMeans {
  /// Expectations draw by draw, one column a response.
  let fitted: [[Double]]

  init(inputs: [[Double]], responses: [[Double]]) {
    let orders = inputs.map { RisingOrder($0) }
    let varying = orders.indices.filter { orders[$0].distinct > 1 }
    let columns = varying.map { (input: inputs[$0], rising: orders[$0]) }
    if let cells = ConditionalMeans.cells(columns.map(\.rising)) {
      fitted = responses.map { response in
        let means = cells.means(of: response).means
        return cells.of.map { means[Int($0)] }
      }
    } else if columns.count == 1 {
      fitted = ConditionalMeans.one(columns[0].input, columns[0].rising, responses).fitted
    } else {
      fitted = ConditionalMeans.several(columns, responses).fitted
    }
  }

  /// The cells of all combinations of values; `nil` where there are too many for their means to be known.
  private static func cells(_ orders: [RisingOrder]) -> Cells? {
    var cells = Cells(of: [], count: 1)
    for rising in orders {
      guard rising.distinct <= rising.order.count / 20 else { return nil }
      let classes = EqualCountClasses(rising, most: rising.distinct)
      cells = cells.crossed(classes)
      guard cells.count <= rising.order.count / 20 else { return nil }
    }
    return orders.isEmpty ? nil : cells
  }

  /// Shapes that a function of one input may take, simplest first.
  private static func one(_ input: [Double], _ rising: RisingOrder, _ responses: [[Double]]) -> LeastSquares {
    var best = LeastSquares(columns: [input], responses: responses)
    for pieces in [1, 4, 8] {
      let fit = LeastSquares(columns: SplineBasis(input, rising, pieces: pieces).columns, responses: responses)
      if fit.score < best.score { best = fit }
    }
    return best
  }

  private static func several(
    _ columns: [(input: [Double], rising: RisingOrder)], _ responses: [[Double]]
  ) -> LeastSquares {
    let curves = columns.flatMap { SplineBasis($0.input, $0.rising, pieces: 4).columns }
    let alone = LeastSquares(columns: curves, responses: responses)
    let scaled = columns.map { ScaledInput($0.input, $0.rising) }
    var products: [[Double]] = []
    for first in scaled.indices {
      for second in scaled.indices where second > first { products += scaled[first].products(with: scaled[second]) }
    }
    let together = LeastSquares(columns: curves + products, responses: responses)
    return together.score < alone.score ? together : alone
  }
}

/// Combinations of values of several inputs, numbered as they first occur.
private struct Cells {
  var of: [Int32]
  var count: Int

  func crossed(_ classes: EqualCountClasses) -> Cells {
    guard !of.isEmpty else { return Cells(of: classes.of, count: classes.count) }
    var numbers: [Int: Int32] = [:]
    let crossed = zip(of, classes.of).map { cell, other in
      let pair = Int(cell) * classes.count + Int(other)
      if let known = numbers[pair] { return known }
      numbers[pair] = Int32(numbers.count)
      return Int32(numbers.count - 1)
    }
    return Cells(of: crossed, count: numbers.count)
  }

  /// The mean of a column in each cell.
  func means(of column: [Double]) -> (sums: [Double], means: [Double]) {
    var (sizes, sums) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for (cell, value) in zip(of, column) {
      sizes[Int(cell)] += 1
      sums[Int(cell)] += value
    }
    return (sums, zip(sums, sizes).map { $0 / $1 })
  }
}
