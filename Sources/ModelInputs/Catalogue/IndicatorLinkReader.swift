import LocatedYAML
import ServiceModel

/// Reads `crosswalk/indicators.yaml`: how indicators become evidence on the ladders.
struct IndicatorLinkReader {
  let names: KnownNames

  func read(_ root: Cursor) -> [IndicatorLink]? {
    guard let fields = root.mapping(allowing: ["links", "baskets"]) else { return nil }
    let single = fields.required("links") { list in
      list.entries { ladder, entries -> [IndicatorLink]? in
        checkLadder(ladder, entries)
        return entries.list { link($0, ladder: ladder.text) }
      }
    }
    let baskets = fields.required("baskets") { BasketReader(names: names).read($0) }
    guard let single, let baskets else { return nil }
    return single.flatMap { $0 } + baskets
  }

  private static let keys = [
    "indicator", "candidate", "role", "also", "strength", "direction", "gap", "band", "note",
  ]

  private func link(_ cursor: Cursor, ladder: String) -> IndicatorLink? {
    guard let fields = cursor.mapping(allowing: Self.keys) else { return nil }
    let indicator = fields.required("indicator") { $0.choice(among: names.indicators, kind: "indicator") }
    let role = fields.required("role") { $0.choice(of: IndicatorLink.Role.self, kind: "role") }
    let also = fields.optional("also") { $0.choice(of: IndicatorLink.Role.self, kind: "role") }
    let strength = fields.required("strength") { $0.choice(of: LinkStrength.self, kind: "strength") }
    let direction = fields.required("direction") { $0.direction() }
    let gap = fields.optional("gap") { $0.choice(among: names.gaps, kind: "gap") }
    let band = fields.optional("band") { $0.writtenBand() }
    for words in ["candidate", "note"] { _ = fields.optional(words) { $0.text() } }
    guard let indicator, let role, let strength, let direction else { return nil }
    if role == .twoSided, fields["band"] == nil, !names.bandedIndicators.contains(indicator) {
      cursor.report(.missingKey("band"))
    }
    return IndicatorLink(
      ladder: ladder, indicator: indicator, role: role, also: also, isPrimary: strength == .primary,
      direction: direction, gap: gap, band: band, isBasket: false)
  }

  private func checkLadder(_ name: Cursor.Name, _ cursor: Cursor) {
    guard !names.ladders.contains(name.text) else { return }
    cursor.report(.noSuch(kind: "ladder", name: name.text), at: name.location, found: name.text, allowed: names.ladders)
  }
}

/// How much a link weighs.
enum LinkStrength: String, CaseIterable {
  case primary
  case supporting
}

extension Cursor {
  /// `+`, `-` or `0`: which way is better, as +1, -1 or 0.
  func direction() -> Int? {
    choice(among: ["+", "-", "0"], kind: "direction").map { ["+": 1, "-": -1][$0] ?? 0 }
  }
}
