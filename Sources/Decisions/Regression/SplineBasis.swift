import CGSL
import Stochastics

/// Columns from which any smooth function of one input can be put together.
///
/// B-splines of degree three with knots at equally spaced quantiles (de Boor, A Practical Guide to Splines, 1978), of lower
/// degree where the input has fewer than four different values.
struct SplineBasis {
  /// One column a spline; they add up to 1 in every draw.
  let columns: [[Double]]

  /// - Parameter pieces: between how many knots, ends included, less one; fewer where values repeat.
  /// - Precondition: the input has two different values or more.
  init(_ input: [Double], _ rising: RisingOrder, pieces: Int) {
    GSLStatus.prepare()
    let breaks = SplineBasis.breaks(input, rising, pieces)
    let order = min(4, rising.distinct - breaks.count + 2)
    let work = gsl_bspline_alloc(order, breaks.count)
    let points = gsl_vector_alloc(breaks.count)
    let local = gsl_vector_alloc(order)
    defer {
      gsl_bspline_free(work)
      gsl_vector_free(points)
      gsl_vector_free(local)
    }
    for (place, value) in breaks.enumerated() { gsl_vector_set(points, place, value) }
    gsl_bspline_knots(points, work)
    let count = breaks.count + order - 2
    var columns = [[Double]](repeating: [Double](repeating: 0, count: input.count), count: count)
    for (draw, value) in input.enumerated() {
      var (first, last) = (0, 0)
      gsl_bspline_eval_nonzero(value, local, &first, &last, work)
      for spline in first...last { columns[spline][draw] = gsl_vector_get(local, spline - first) }
    }
    self.columns = columns
  }

  /// Ends and quantiles of an input, none twice.
  private static func breaks(_ input: [Double], _ rising: RisingOrder, _ pieces: Int) -> [Double] {
    let last = rising.order.count - 1
    var breaks: [Double] = []
    for piece in 0...pieces {
      let value = input[Int(rising.order[piece * last / pieces])]
      if breaks.last.map({ $0 < value }) ?? true { breaks.append(value) }
    }
    let most = max(2, rising.distinct - 2)
    return breaks.count > most ? [breaks[0], breaks[breaks.count - 1]] : breaks
  }
}
