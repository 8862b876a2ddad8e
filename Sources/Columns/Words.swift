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
    var gatherer = WordGatherer()
    for value in values { gatherer.append(value) }
    self = gatherer.words
  }

  /// What stands in each row; nil for no value.
  package var values: [String?] { indices.map { $0 < 0 ? nil : dictionary[Int($0)] } }

  /// Whether a row has no value.
  var hasGaps: Bool { indices.contains { $0 < 0 } }
}
