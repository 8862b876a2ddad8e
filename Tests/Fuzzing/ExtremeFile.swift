import Foundation
import ModelInputs
package import Runs

/// A file of the data with one of its numbers at an extreme, as an input of the target `data`.
package struct ExtremeFile: Sendable {
  /// The case in a line: file, key and what stands there.
  package let name: String
  /// The file's path in the folder of data, its text, and what is written where.
  private let file: String
  private let text: String
  private let range: Range<String.Index>
  private let value: String

  /// The whole file as it is tried.
  package var input: [UInt8] {
    NamedInput.input(file, Array(text.replacingCharacters(in: range, with: value).utf8))
  }

  /// What is written for each number: nothing, whole, next to it, and far beyond what any measure has.
  private static let values = ["0", "-1", "1", "1e-9", "-0.999999", "1e6", "1e9", "1e100", "-1e9"]

  /// Every extreme at so many places of each key of a folder, spread over its files in order of names.
  ///
  /// Places count as of one key where what is before the number in its line is the same word, at the same place in a list.
  package static func all(
    in library: Library, places most: Int, of isWanted: (_ file: String, _ key: String) -> Bool = { _, _ in true }
  ) throws -> [ExtremeFile] {
    var texts: [String: String] = [:]
    var places: [String: [(file: String, range: Range<String.Index>)]] = [:]
    for file in library.folder.allNames.sorted() where !file.hasPrefix("evidence/") {
      let text = String(decoding: try library.folder.bytes(file), as: UTF8.self)
      texts[file] = text
      for (key, range) in numbers(in: text) where isWanted(file, key) {
        places["\((file as NSString).deletingLastPathComponent) \(key)", default: []].append((file, range))
      }
    }
    return places.sorted { $0.key < $1.key }.flatMap { key, all in
      (0..<min(most, all.count)).map { all[$0 * all.count / min(most, all.count)] }.flatMap { place in
        values.compactMap { value in
          guard let text = texts[place.file], text[place.range] != value else { return nil }
          let line = text[..<place.range.lowerBound].count { $0 == "\n" } + 1
          return ExtremeFile(
            name: "\(place.file):\(line) \(key) \(value)", file: place.file, text: text, range: place.range,
            value: value)
        }
      }
    }
  }

  /// The numbers of a file that are no part of a word, of quoted text or of a remark, each with its key.
  private static func numbers(in text: String) -> [(key: String, range: Range<String.Index>)] {
    var found: [(String, Range<String.Index>)] = []
    for line in text.split(separator: "\n") {
      var key = ""
      var place = 0
      for part in line.matches(
        of: /#.*|"[^"]*"|'[^']*'|([a-z][a-z0-9-]*):|[A-Za-z_][^\s,\]}]*|(-?[0-9][^\s,\]}]*)|[\[{,]/)
      {
        if let word = part.output.1 { (key, place) = (String(word), 0) }
        guard let number = part.output.2, Double(number) != nil else { continue }
        found.append(("\(key) \(place)", number.startIndex..<number.endIndex))
        place += 1
      }
    }
    return found
  }
}
