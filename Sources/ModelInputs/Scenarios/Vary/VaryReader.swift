import LocatedYAML
import ServiceModel

/// Reads what a file varies to make many scenarios of one:
/// `vary: {method: grid, over: {"Carers/foster-carer-recruitment.dose": [10, 20], assume.fc-leaving: [0.08, 0.12]}}`.
struct VaryReader {
  let catalogue: Catalogue
  let area: Area?
  /// The file's portfolios, where they could be read.
  let portfolios: [Portfolio]?

  func read(_ cursor: Cursor) -> Variations? {
    guard let fields = cursor.mapping(allowing: ["method", "size", "seed", "over"]) else { return nil }
    let method = fields.required("method") { $0.choice(of: VaryMethod.self, kind: "method") }
    let size = fields.optional("size") { $0.integer(in: 2...Variations.most) }
    let seed = fields.optional("seed") { $0.integer(in: 0...Design.largestSeed) }
    if method != nil, method != .latin {
      for key in ["size", "seed"] where fields[key] != nil {
        fields[key]?.report(.rule("'\(key)' is for `method: latin`; the lists say how many scenarios there are"))
      }
    }
    if method == .latin, fields["size"] == nil { cursor.report(.missingKey("size")) }
    var isWhole = true
    let axes = fields.required("over") { over -> [VaryAxis]? in
      let count = over.node.fields.count
      let reader = VaryAxisReader(catalogue: catalogue, area: area, portfolios: portfolios, method: method)
      let read = over.entries(reader.read)
      if count == 0 { over.report(.rule("name what is varied, with its values")) }
      isWhole = count > 0 && read?.count == count
      return read
    }
    guard let method, let axes, isWhole, let over = fields["over"] else { return nil }
    return rows(axes, method, size: size, seed: seed, at: over).map { rows in
      Variations(names: axes.map(\.name), subjects: axes.map(\.subject), rows: rows)
    }
  }

  private func rows(
    _ axes: [VaryAxis], _ method: VaryMethod, size: Int?, seed: Int?, at over: Cursor
  ) -> [[Double]]? {
    switch method {
    case .grid:
      guard let count = VaryMethod.gridSize(axes), count <= Variations.most else {
        let found = VaryMethod.gridSize(axes).map { "\($0) scenarios" } ?? "more scenarios than can be counted"
        over.report(.outOfRange(found: found, allowed: "1 to \(Variations.most) scenarios a file"))
        return nil
      }
      return VaryMethod.grid(axes)
    case .zip:
      let counts = axes.compactMap(\.count)
      guard let first = counts.first, counts.allSatisfy({ $0 == first }) else {
        let told = axes.map { "\($0.name): \($0.count ?? 0)" }.joined(separator: ", ")
        over.report(.rule("`method: zip` takes lists of one length, and these are of several (\(told))"))
        return nil
      }
      return VaryMethod.zip(axes)
    case .latin: return size.map { VaryMethod.latin(axes, size: $0, seed: UInt64(seed ?? 1)) }
    }
  }
}
