/// A column of text: its different words, and which of them stands in each row.
///
/// Tables of results repeat few words many times, so rows are numbers here and in the file.
package struct Words: Hashable, Sendable {
  /// The different words.
  package private(set) var dictionary: [String]
  /// For each row the place of its word in the dictionary; -1 for none.
  package private(set) var indices: [Int32]

  /// Words by their places; every place is one of the dictionary's, or -1 for no value.
  package init(dictionary: [String], indices: [Int32]) {
    precondition(indices.allSatisfy { $0 >= -1 && Int($0) < dictionary.count }, "every row's word is in the dictionary")
    self.dictionary = dictionary
    self.indices = indices
  }

  /// Words row by row, nil for no value. The dictionary has them in the order in which they first come.
  package init(_ values: [String?]) {
    var places: [Exact: Int32] = [:]
    dictionary = []
    indices = []
    indices.reserveCapacity(values.count)
    for value in values {
      guard let value else {
        indices.append(-1)
        continue
      }
      let word = Exact(text: value)
      if let place = places[word] {
        indices.append(place)
      } else {
        places[word] = Int32(dictionary.count)
        indices.append(Int32(dictionary.count))
        dictionary.append(value)
      }
    }
  }

  /// What stands in each row; nil for no value.
  package var values: [String?] { indices.map { $0 < 0 ? nil : dictionary[Int($0)] } }

  /// Whether a row has no value.
  var hasGaps: Bool { indices.contains { $0 < 0 } }

  /// A text that equals another only if all bytes do; `String` takes composed and decomposed letters for one.
  private struct Exact: Hashable {
    let text: String

    static func == (one: Exact, other: Exact) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
