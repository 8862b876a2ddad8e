import LocatedYAML
import ServiceModel

/// Reads `gaps.yaml`: pairs of a universal and a vulnerable group.
struct GapReader {
  let names: KnownNames
  let seen: SeenNames

  func read(_ root: Cursor) -> [Gap]? {
    root.mapping(allowing: ["gaps"])?.required("gaps") { list in list.list(gap) }
  }

  private func gap(_ cursor: Cursor) -> Gap? {
    guard let fields = cursor.mapping(allowing: ["id", "status", "universal", "vulnerable", "transform"]) else {
      return nil
    }
    let id = fields.required("id") { $0.identifier(kind: "gap", seen: seen) }
    let status = fields.required("status") { $0.choice(of: CatalogueStatus.self, kind: "status") }
    let universal = fields.required("universal") { $0.choice(among: names.indicators, kind: "indicator") }
    let vulnerable = fields.required("vulnerable") { $0.choice(among: names.indicators, kind: "indicator") }
    let transform = fields.required("transform") { scaling($0) }
    guard let id, let status, let universal, let vulnerable, let transform else { return nil }
    return Gap(id: id, universal: universal, vulnerable: vulnerable, transform: transform, isCore: status == .core)
  }
}

extension GapReader {
  /// How the two sides are brought together; it must begin like one of the ways the model knows.
  private func scaling(_ cursor: Cursor) -> String? {
    guard let text = cursor.text() else { return nil }
    let known = Gap(id: "", universal: "", vulnerable: "", transform: text, isCore: true).scaling != nil
    guard known else {
      cursor.report(
        .rule("a gap's transform begins with one of the ways that the model knows"), found: text,
        allowed: Gap.Scaling.allCases.map(\.rawValue))
      return nil
    }
    return text
  }
}

/// Whether something is reported by the model's core or stands in reserve.
enum CatalogueStatus: String, CaseIterable {
  case core
  case reserve
}
