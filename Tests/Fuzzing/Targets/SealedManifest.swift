import Foundation
import Runs

/// The bytes of a manifest, with the digests that belong to changed files and the seal that belongs to them.
struct SealedManifest {
  let bytes: [UInt8]
  private static let seal = Array(#""seal" : ""#.utf8)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// With the digest of a file's new bytes; the same bytes may be recorded under another name too, which stays.
  func with(_ new: [UInt8], as file: String) -> SealedManifest {
    guard let name = bytes.firstRange(of: Array(#""file" : "\#(file)""#.utf8)),
      let key = bytes[name.upperBound...].firstRange(of: Array(#""sha256" : ""#.utf8))
    else { return self }
    var changed = bytes
    changed.replaceSubrange(key.upperBound..<(key.upperBound + 64), with: Array(SHA256.hexadecimal(of: new).utf8))
    return SealedManifest(changed)
  }

  /// With a seal of what it says now; as it is where it has no place for one.
  var sealed: [UInt8] {
    guard let key = bytes.firstRange(of: Self.seal) else { return bytes }
    let digest = key.upperBound..<(bytes[key.upperBound...].firstIndex(of: UInt8(ascii: "\"")) ?? key.upperBound)
    var open = bytes
    open.removeSubrange(digest)
    var whole = open
    whole.insert(contentsOf: SHA256.hexadecimal(of: open).utf8, at: digest.lowerBound)
    return whole
  }
}

/// A summary with fewer outputs, some of every kind among them, so that many can be read in a second.
enum ThinSummary {
  static func bytes(of whole: [UInt8]) throws -> [UInt8] {
    guard var document = try JSONSerialization.jsonObject(with: Data(whole)) as? [String: Any],
      let outputs = document["outputs"] as? [[String: Any]], let portfolios = document["portfolios"] as? [[String: Any]]
    else { return whole }
    let causes = (document["firstYear"] as? [[String: Any]] ?? []).compactMap { $0["grade"] as? String }
    let kept = outputs.indices.filter { place in
      place % 20 == 0 || outputs[place]["kind"] as? String == "grade"
        || causes.contains(outputs[place]["id"] as? String ?? "")
        || (outputs[place]["kind"] as? String == "cost" && place % 5 == 0)
    }
    document["outputs"] = kept.map { outputs[$0] }
    document["portfolios"] = portfolios.map { portfolio in
      var portfolio = portfolio
      portfolio["years"] = (portfolio["years"] as? [[String: Any]] ?? []).map { year in
        let results = year["outputs"] as? [Any] ?? []
        return ["year": year["year"] ?? 0, "outputs": kept.map { results[$0] }]
      }
      return portfolio
    }
    return Array(try JSONSerialization.data(withJSONObject: document, options: [.prettyPrinted, .sortedKeys]))
  }
}
