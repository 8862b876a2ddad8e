package import DecisionAnalysis

/// What keeps one grade from being higher in the last year under one portfolio, aspect by aspect.
package struct HeldBack: Codable, Hashable, Sendable {
  /// An aspect that would raise the grade.
  package struct Aspect: Codable, Hashable, Sendable {
    /// Its ladder's id, such as `staying-safe/thresholds`.
    package var id: String
    /// Its name in words.
    package var title: String
    /// The area it belongs to, such as `Staying safe`.
    package var area: String
    /// The grade that it reads like in the middle future.
    package var reads: String
    /// The grade it is asked for: the next one up, or the wanted one where it only just reads like that.
    package var next: String
    /// What the descriptors ask for at that grade, in our words.
    package var asks: String
    /// Where source 004 says so.
    package var locator: String
    /// Rise in the chance of the wanted grade if this aspect alone stood where that grade typically does.
    package var gain: Estimate
    /// How far the score would rise, in standard deviations between authorities.
    package var closes: Double
    /// Mean position that its indicators give it, in standard deviations between authorities; `nil` without indicators.
    package var fromIndicators: Double?
    /// Mean position that practice gives it, likewise.
    package var fromPractice: Double
    /// Names of its indicators, the weightiest first.
    package var indicators: [String]
    /// Mean change of its position against doing nothing more; `nil` for doing nothing more itself.
    package var moved: Double?
  }

  /// How a grade that is counted from others stands.
  package struct Count: Codable, Hashable, Sendable {
    /// One outcome area.
    package struct Area: Codable, Hashable, Sendable {
      /// Its name, such as `Staying safe`.
      package var name: String
      /// Chance that it is found below what the wanted grade asks of areas.
      package var short: Estimate
    }

    /// The outcome areas, those most often short first.
    package var areas: [Area]
    /// Mean number of areas that are short.
    package var short: Double
    /// How many may be short where the whole is as wanted, and how many where capacity for improvement is good.
    package var most: Int
    package var mostWithCapacity: Int
    /// Chance that capacity for improvement is found good.
    package var capacity: Estimate
  }

  /// The grade's id.
  package var grade: String
  /// The lowest grade that is not as good as certain (95%), such as `good`; empty where even outstanding is.
  package var wanted: String
  /// Chance of that grade or better, before limiting rules.
  package var chance: Estimate
  /// Mean distance from the score to that grade, in standard deviations between authorities; below zero above it.
  package var distance: Double
  /// The aspects that would raise it most, the most first.
  package var aspects: [Aspect]
  /// How many aspects the grade reads, and how many of them stand below where the wanted grade typically does.
  package var read: Int
  package var below: Int
  /// How the outcome areas stand, for the overall grade, which counts them; absent for other grades.
  package var count: Count?
  /// Where the spread of the grade's score comes from; absent for the overall grade and for fewer than twenty futures.
  package var spread: ScoreSpread?
}
