import ArgumentParser
import LocatedYAML

/// Throws where a file or a folder was asked for by no name at all.
func checkNamed(_ path: String?, _ what: String) throws {
  if path?.isEmpty == true { throw ValidationError("\(what) must have a name, not ''") }
}

/// Names with commas between them, without the blanks around them; throws where there is nothing between two commas.
func readNames(_ typed: String?, _ option: String) throws -> [String]? {
  guard let typed else { return nil }
  let names = typed.split(separator: ",", omittingEmptySubsequences: false).map(\.withoutBlanks)
  guard names.allSatisfy({ !$0.isEmpty }) else {
    throw ValidationError("\(option) must be names with commas between them, not '\(harmless(typed))'")
  }
  return names
}

extension Substring {
  /// Without the blanks around it.
  fileprivate var withoutBlanks: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
