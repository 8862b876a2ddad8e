import Foundation
import Runs
package import Wording

/// The facts of a report as JSON, keys in order, so that the same facts give the same bytes.
package enum JSONReport {
  /// The document. What is not a number, such as the error of a single draw, stands as a word.
  package static func page(_ facts: ReportFacts) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "infinite", negativeInfinity: "-infinite", nan: "not a number")
    return plainJSON(String(decoding: try encoder.encode(facts), as: UTF8.self)) + "\n"
  }
}
