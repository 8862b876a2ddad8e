/// The names among `names` that `word` was probably meant to be; none when all are too far off.
///
/// Distance counts insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). The one
/// closest name counts when it lies within a third of the word's length; failing that, up to three names that
/// begin with the word.
package func nearestNames(to word: String, among names: [String]) -> [String] {
  let typed = Array(word.lowercased().unicodeScalars.prefix(longestComparedName))
  guard !typed.isEmpty else { return [] }
  let reach = max(1, typed.count / 3)
  let scored = names.map { name in
    (name: name, distance: editDistance(typed, Array(name.lowercased().unicodeScalars)))
  }
  if let best = scored.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }), best.distance <= reach {
    return [best.name]
  }
  return namesSharingBeginning(with: word.lowercased(), among: names)
}

/// Words longer than this are cut before they are compared, so that a hostile file cannot make us work.
private let longestComparedName = 80

private func namesSharingBeginning(with word: String, among names: [String]) -> [String] {
  guard word.count >= 4 else { return [] }
  let stem = word.last == "s" ? String(word.dropLast()) : word
  return Array(names.filter { $0.lowercased().hasPrefix(stem) }.sorted().prefix(3))
}

private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: other.count + 1)
  var last = Array(0...other.count)
  for (row, scalar) in one.enumerated() {
    var current = [row + 1]
    for (column, candidate) in other.enumerated() {
      let substituted = last[column] + (scalar == candidate ? 0 : 1)
      var best = min(substituted, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, scalar == other[column - 1], one[row - 1] == candidate {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[other.count]
}
