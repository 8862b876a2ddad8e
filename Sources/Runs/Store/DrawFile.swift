import ServiceModel

/// The file with every number of every replicate, and the header that says how to read it.
///
/// `draws.f32` holds nothing but numbers: 32-bit floating point, little-endian, one column after the other. Columns are in
/// the order portfolio, year, output, and each holds its replicates in order (draw by draw, replications within). So in
/// NumPy: `numpy.fromfile("draws.f32", "<f4").reshape(shape)`, with `shape` from `draws.json`.
enum DrawFile {
  /// The name of the file with the numbers.
  static let name = "draws.f32"
  /// The name of its header.
  static let headerName = "draws.json"

  /// What the numbers are.
  struct Header: Codable, Hashable {
    var format = "windscreen-draws-1"
    var type = "float32"
    var byteOrder = "little-endian"
    /// How the axes are called, outermost first.
    var axes = ["portfolio", "year", "output", "replicate"]
    var shape: [Int]
    var portfolios: [String]
    var years: [Int]
    var outputs: [String]
    var draws: Int
    var replications: Int

    init(_ engine: Engine) {
      portfolios = engine.portfolioNames
      years = engine.horizon.years.map(\.ending)
      outputs = engine.layout.outputs.map(\.id.description)
      draws = engine.design.draws
      replications = engine.design.replications
      shape = [portfolios.count, years.count, outputs.count, draws * replications]
    }
  }
}
