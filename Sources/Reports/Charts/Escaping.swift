internal import LocatedYAML

/// `typed` with every sign that HTML or XML gives a meaning written as a reference, and every control character,
/// invisible sign and mark of writing direction shown as a visible one.
///
/// Fit for texts and for attribute values between either kind of quotation mark.
package func escaped(_ typed: String) -> String {
  var safe = ""
  safe.reserveCapacity(typed.utf8.count)
  for scalar in harmless(typed).unicodeScalars {
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case ">": safe += "&gt;"
    case "\"": safe += "&quot;"
    case "'": safe += "&#39;"
    case "`": safe += "&#96;"
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

/// `address` if it is a plain web address that may stand in a link, else `nil`.
package func linkable(_ address: String) -> String? {
  let lowered = address.lowercased()
  guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else { return nil }
  let allowed = address.unicodeScalars.allSatisfy { scalar in
    scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F && !"<>\"'`\\{}|^".unicodeScalars.contains(scalar)
  }
  return allowed ? address : nil
}
