import GradeCalibration
import GradeDescriptors
import ModelInputs
import ServiceModel
import Stochastics

/// Checks of the forecast of grades, each a figure with the range it should lie in.
///
/// They play practice alone, with indicators as they are at the start, but where they say otherwise.
package struct GradeChecks: Sendable {
  let library: Library
  let persistence: Distribution
  let readingError: Distribution
  let futures: Int
  let seed: UInt64

  /// Checks of a library's descriptors and data.
  ///
  /// - Parameter futures: how many futures each check plays; 4,000 leave an error of under one point in a share.
  package init(_ library: Library, futures: Int, seed: UInt64 = 2007) {
    self.library = library
    self.futures = futures
    self.seed = seed
    func prior(_ quantity: Quantity) -> Distribution {
      guard let parameter = library.catalogue.parameters[quantity.rawValue] else {
        preconditionFailure("the catalogue holds every quantity that the engine reads")
      }
      return parameter.prior
    }
    persistence = prior(.practicePersistence)
    readingError = prior(.reportReadingError)
  }

  var framework: Framework { library.framework }

  /// All checks that need no run of the engine.
  package func all() -> [ValidationCheck] {
    let known = CodedPractice(framework: framework, findings: [])
    return calibration(sets: max(200, futures / 20)) + unknownCouncil(known) + persistenceOfGrades(known)
      + uniformEvidence() + counting() + oneInadequate(known) + indicators(areas: futures)
  }

  /// The chances that findings lead to, averaged over futures: by year from the start, by slot, inadequate first.
  func chances(
    _ practice: CodedPractice, years: Int, by instrument: Instrument, without: PracticeFutures.Without = []
  ) -> [[SIMD4<Double>]] {
    let play = self.play(practice, without: without)
    let nothing = instrument.grades.map { _ in SIMD4<Double>(repeating: 0) }
    var sums = (0...years).map { _ in nothing }
    for draw in 1...futures {
      for (year, found) in play.years(years, of: draw, by: instrument).enumerated() {
        for slot in nothing.indices { sums[year][slot] += found.chances.shares(slot) }
      }
    }
    return sums.map { $0.map { $0 / Double(futures) } }
  }

  func play(_ practice: CodedPractice, without: PracticeFutures.Without = []) -> PracticeFutures {
    PracticeFutures(
      practice, framework: framework, persistence: persistence, readingError: readingError, seed: seed,
      without: without)
  }
}

extension SIMD4<Double> {
  /// Good or better, of chances of the four grades.
  var good: Double { self[2] + self[3] }
}

extension Instrument {
  /// The overall grade's place.
  var overallSlot: Int { grades.firstIndex(where: \.isOverall) ?? 0 }
  /// A short name for ids of checks.
  var checkName: String { self == .jointAreaReview ? "review" : "assessment" }
}
