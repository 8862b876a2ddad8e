import Foundation

/// A name for a folder made from a user's words: small letters, digits and hyphens, at most `limit` of them.
///
/// Letters lose their accents; words that leave nothing give `fallback`.
package func slug(_ words: String, limit: Int = 48, fallback: String = "scenario") -> String {
  var parts: [String] = []
  var part = ""
  for scalar in words.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
    if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      part.unicodeScalars.append(scalar)
    } else if scalar.properties.generalCategory != .nonspacingMark, scalar != "'", scalar != "’" {
      if !part.isEmpty { parts.append(part) }
      part = ""
    }
  }
  if !part.isEmpty { parts.append(part) }
  var slug = ""
  for part in parts {
    let longer = slug.isEmpty ? String(part.prefix(limit)) : "\(slug)-\(part)"
    guard longer.count <= limit else { break }
    slug = longer
  }
  return slug.isEmpty ? fallback : slug
}
