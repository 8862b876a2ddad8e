/// Gathers the words of a column row by row.
package struct WordGatherer {
  private var places: [Exact: Int32] = [:]
  private var dictionary: [String] = []
  private var indices: [Int32] = []

  /// No rows yet.
  package init() {}

  /// Adds a row; nil for no value.
  package mutating func append(_ value: String?) {
    guard let value else { return indices.append(-1) }
    let word = Exact(text: value)
    let place = places[word] ?? Int32(dictionary.count)
    if Int(place) == dictionary.count {
      places[word] = place
      dictionary.append(value)
    }
    indices.append(place)
  }

  /// The rows, with the words in the order in which they first came.
  package var words: Words { Words(dictionary: dictionary, indices: indices) }

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
