/// The letter by which tables with little room call a portfolio: A for the first after doing nothing more, and so on.
///
/// - Parameter number: the portfolio's place, doing nothing more being 0; after 26 portfolios letters end and numbers begin.
package func portfolioLetter(_ number: Int) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  return letters.indices.contains(number - 1) ? String(letters[number - 1]) : "\(number)"
}
