import Foundation
import Runs

/// The page's own style sheet and its fingerprint, by which the page's policy knows it.
package enum Stylesheet {
  /// The style sheet, taken as it is.
  package static let markup: Markup = page + charts + paper

  /// SHA-256 of the style sheet in base 64, as a content security policy wants it.
  package static let fingerprint: String = Data(SHA256.digest(of: Array(markup.source.utf8))).base64EncodedString()
}
