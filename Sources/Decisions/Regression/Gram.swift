import CGSL
import Stochastics

/// Inner products of columns, and what follows from them; by the GNU Scientific Library.
struct Gram {
  let size: Int
  /// Row by row; symmetric.
  private var values: [Double]

  /// All inner products of columns of one length.
  init(columns: [[Double]]) {
    GSLStatus.prepare()
    size = columns.count
    values = [Double](repeating: 0, count: size * size)
    let draws = columns[0].count
    var rows: [Double] = []
    rows.reserveCapacity(size * draws)
    for column in columns { rows += column }
    let side = size
    rows.withUnsafeMutableBufferPointer { rows in
      values.withUnsafeMutableBufferPointer { products in
        var matrix = gsl_matrix_view_array(rows.baseAddress, side, draws).matrix
        var result = gsl_matrix_view_array(products.baseAddress, side, side).matrix
        gsl_blas_dsyrk(CblasLower, CblasNoTrans, 1, &matrix, 0, &result)
      }
    }
    for row in 0..<size { for column in 0..<row { values[column * size + row] = values[row * size + column] } }
  }

  /// The inner product of two columns.
  subscript(_ row: Int, _ column: Int) -> Double { values[row * size + column] }

  /// The inverse by Cholesky's decomposition; `nil` where columns are linearly dependent to within rounding.
  func inverse() -> Gram? {
    var copy = self
    let side = size
    let isDone = copy.values.withUnsafeMutableBufferPointer { values in
      var matrix = gsl_matrix_view_array(values.baseAddress, side, side).matrix
      guard gsl_linalg_cholesky_decomp1(&matrix) == GSL_SUCCESS else { return false }
      var condition = 0.0
      let work = gsl_vector_alloc(3 * side)
      defer { gsl_vector_free(work) }
      gsl_linalg_cholesky_rcond(&matrix, &condition, work)
      return condition > 1e-13 && gsl_linalg_cholesky_invert(&matrix) == GSL_SUCCESS
    }
    return isDone ? copy : nil
  }

  /// Coefficients of least squares for each vector of inner products with a response, shortest where columns are
  /// dependent, and how many directions were independent.
  ///
  /// Columns are brought to one length first; a direction whose share of the greatest eigenvalue is below 1e-11 counts as
  /// dependent.
  func solve(_ products: [[Double]]) -> (coefficients: [[Double]], rank: Int) {
    let lengths = (0..<size).map { self[$0, $0] > 0 ? self[$0, $0].squareRoot() : 1 }
    var scaled = values
    for row in 0..<size { for column in 0..<size { scaled[row * size + column] /= lengths[row] * lengths[column] } }
    let (eigenvalues, vectors) = Gram.eigen(&scaled, size)
    let least = 1e-11 * (eigenvalues.max() ?? 0)
    let kept = eigenvalues.indices.filter { eigenvalues[$0] > least }
    let coefficients = products.map { product in
      var solution = [Double](repeating: 0, count: size)
      for direction in kept {
        var along = 0.0
        for row in 0..<size { along += vectors[row * size + direction] * product[row] / lengths[row] }
        along /= eigenvalues[direction]
        for row in 0..<size { solution[row] += along * vectors[row * size + direction] / lengths[row] }
      }
      return solution
    }
    return (coefficients, kept.count)
  }

  /// Eigenvalues and, as columns, eigenvectors of a symmetric matrix.
  private static func eigen(_ values: inout [Double], _ size: Int) -> ([Double], [Double]) {
    var eigenvalues = [Double](repeating: 0, count: size)
    var vectors = [Double](repeating: 0, count: size * size)
    let work = gsl_eigen_symmv_alloc(size)
    defer { gsl_eigen_symmv_free(work) }
    values.withUnsafeMutableBufferPointer { values in
      eigenvalues.withUnsafeMutableBufferPointer { eigenvalues in
        vectors.withUnsafeMutableBufferPointer { vectors in
          var matrix = gsl_matrix_view_array(values.baseAddress, size, size).matrix
          var diagonal = gsl_vector_view_array(eigenvalues.baseAddress, size).vector
          var columns = gsl_matrix_view_array(vectors.baseAddress, size, size).matrix
          let status = gsl_eigen_symmv(&matrix, &diagonal, &columns, work)
          precondition(status == GSL_SUCCESS, "a symmetric matrix has eigenvalues, but GSL answered \(status)")
        }
      }
    }
    return (eigenvalues, vectors)
  }
}
