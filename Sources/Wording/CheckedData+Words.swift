import LocatedYAML
package import Runs
import ServiceModel

extension CheckedData {
  /// The valid file in a line.
  package var words: String {
    let what = starts ? "\(harmless(name)), whose start can be solved" : harmless(name)
    return "valid: \(what), read with the folder \(harmless(folder))"
  }
}

extension PlayedDraw {
  /// What was played, as the end of a line about a valid file.
  package static func words(_ played: PlayedDraw?) -> String {
    guard let played else { return "; there is nothing in it to play" }
    let plans =
      played.portfolios == 0 ? "nothing more done" : counted(played.portfolios, "portfolio") + " and nothing more"
    return "; draw \(played.draw) played to the end of \(played.years.last): \(harmless(played.area)), \(plans)"
  }
}

extension WorkbenchError {
  /// What is wrong with a file, with the file's name where the words do not begin with it.
  package func words(about file: String) -> String {
    switch self {
    case .model, .unbounded: "\(harmless(file)): \(description)"
    default: description
    }
  }
}
