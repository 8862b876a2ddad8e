import GradeDescriptors

/// The framework that comes with the library, loaded once for all tests.
enum Bundled {
  static let framework: Framework = {
    do { return try Framework.load() } catch { fatalError("the bundled framework is faulty:\n\(error)") }
  }()

  static let forward = ForwardEvaluator(framework: framework)
}

extension ForwardEvaluator {
  /// The judgement of a state given as an array.
  func judge(
    _ positions: [Double], _ instrument: Instrument, _ chance: InspectionChance = .central
  ) -> Judgement {
    var judgement = Judgement()
    judge(positions: positions.span, instrument: instrument, chance: chance, into: &judgement)
    return judgement
  }

  /// A judgement whose state is the same everywhere.
  func judge(everywhere position: Double, _ instrument: Instrument) -> Judgement {
    judge([Double](repeating: position, count: aspectCount), instrument)
  }
}

extension Judgement {
  /// The grade with this id.
  func grade(_ id: String, of instrument: Instrument) -> Grade? { instrument.grade(id).map { grade($0.slot) } }
}
