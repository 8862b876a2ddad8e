import ServiceModel

/// Which portfolio a name means: the one of exactly this name; else, where no other differs from it in case alone, the one
/// that does.
///
/// - Returns: its place; nil where there is none, or more than one that only case tells apart.
package func portfolioPlace(of typed: String, among names: [String]) -> Int? {
  if let place = names.firstIndex(of: typed) { return place }
  let alike = names.indices.filter { names[$0].lowercased() == typed.lowercased() }
  return alike.count == 1 ? alike[0] : nil
}

/// Names that a portfolio cannot have, since they already mean something.
enum ReservedName {
  /// Words for doing nothing more, letters only.
  private static let nothing = ["nothingmore", "doingnothingmore", "nothing", "counterfactual", "baseline"]

  /// Why a name cannot be given to the portfolio at a place; nil where it can.
  static func problem(_ name: String, at place: Int) -> String? {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    if nothing.contains(letters) {
      return "'\(name)' is the name of the comparison that every scenario has anyway"
    }
    if letters.count == 1, letters == name.lowercased(), letters.allSatisfy(\.isASCII),
      letters.uppercased() != portfolioLetter(place + 1)
    {
      return
        "a single letter says a portfolio's place: this one is \(portfolioLetter(place + 1)) and cannot be called '\(name)'"
    }
    return nil
  }
}
