import LocatedYAML
import ServiceModel

/// Reads the baskets of the crosswalk: composites of many indicators, expanded into one link for each member.
struct BasketReader {
  let names: KnownNames

  private struct Member {
    let indicator: String
    let kind: Kind
    let direction: Int?
    let band: ClosedRange<Double>?
    let gap: String?
    let isReserve: Bool

    enum Kind: String, CaseIterable {
      case outcome
      case process
      case banded
    }
  }

  func read(_ root: Cursor) -> [IndicatorLink]? {
    guard let fields = root.mapping(allowing: ["members", "uses"]) else { return nil }
    let areas = fields.required("members") { cursor in
      cursor.entries { name, list in list.list(member).map { (name.text, $0) } }
    }
    guard let areas else { return nil }
    let members = Dictionary(uniqueKeysWithValues: areas)
    return fields.required("uses") { list in list.list { use($0, members) } }?.flatMap { $0 }
  }

  private func member(_ cursor: Cursor) -> Member? {
    let keys = ["indicator", "kind", "direction", "band", "gap", "reserve", "note"]
    guard let fields = cursor.mapping(allowing: keys) else { return nil }
    let indicator = fields.required("indicator") { $0.choice(among: names.indicators, kind: "indicator") }
    let kind = fields.required("kind") { $0.choice(of: Member.Kind.self, kind: "kind of member") }
    let direction = fields.optional("direction") { $0.direction() }
    let band = fields.optional("band") { $0.writtenBand() }
    let gap = fields.optional("gap") { $0.choice(among: names.gaps, kind: "gap") }
    let reserve = fields.optional("reserve") { $0.boolean() } ?? false
    _ = fields.optional("note") { $0.text() }
    guard let indicator, let kind else { return nil }
    if kind == .banded, fields["band"] == nil { cursor.report(.missingKey("band")) }
    if kind != .banded, fields["direction"] == nil { cursor.report(.missingKey("direction")) }
    return Member(
      indicator: indicator, kind: kind, direction: direction, band: band, gap: gap, isReserve: reserve)
  }

  private struct Use {
    let ladder: String
    let role: IndicatorLink.Role
    let strength: LinkStrength?
    let takesReserve: Bool
    let takesGaps: Bool
  }

  private func use(_ cursor: Cursor, _ members: [String: [Member]]) -> [IndicatorLink]? {
    let keys = ["ladder", "candidate", "role", "areas", "strength", "reserve", "gap-limb", "note"]
    guard let fields = cursor.mapping(allowing: keys) else { return nil }
    let ladder = fields.required("ladder") { $0.choice(among: names.ladders, kind: "ladder") }
    let role = fields.required("role") { cursor in
      cursor.choice(among: ["level", "trend"], kind: "role of a basket").flatMap(IndicatorLink.Role.init(rawValue:))
    }
    let areas = fields.required("areas") { list in
      list.list { $0.choice(among: members.keys.sorted(), kind: "basket") }
    }
    let strength = fields.optional("strength") { $0.choice(of: LinkStrength.self, kind: "strength") }
    let reserve = fields.optional("reserve") { $0.boolean() } ?? false
    let gapLimb = fields.optional("gap-limb") { $0.boolean() } ?? false
    for words in ["candidate", "note"] { _ = fields.optional(words) { $0.text() } }
    guard let ladder, let role, let areas else { return nil }
    let use = Use(ladder: ladder, role: role, strength: strength, takesReserve: reserve, takesGaps: gapLimb)
    return areas.flatMap { members[$0] ?? [] }.compactMap { link($0, in: use) }
  }

  /// The link of one member, or nil where the use leaves it out.
  private func link(_ member: Member, in use: Use) -> IndicatorLink? {
    if member.isReserve && !use.takesReserve { return nil }
    if use.role == .trend, member.direction == nil { return nil }
    let isBanded = member.kind == .banded
    let isTwoSided = isBanded && use.role == .level
    let isPrimary = use.strength.map { $0 == .primary } ?? (member.kind == .outcome && !member.isReserve)
    let gap = use.takesGaps ? member.gap : nil
    return IndicatorLink(
      ladder: use.ladder, indicator: member.indicator, role: isTwoSided ? .twoSided : use.role,
      also: gap == nil ? nil : .gap, isPrimary: isPrimary, direction: isTwoSided ? 0 : member.direction ?? 0,
      gap: gap, band: isBanded ? member.band : nil, isBasket: true)
  }
}
