import Decisions

extension DecisionError {
  /// Why a method cannot answer, in a sentence.
  package var words: String {
    switch self {
    case .unpaired(let expected, let found):
      "futures that belong together are not alike in number: \(found) and not \(expected)"
    case .tooFew(let subject, let found, let least):
      "there are too few \(subject.rawValue) to answer from: \(found), where \(least) are needed"
    case .tooMany(let subject, let found, let most):
      "there are too many \(subject.rawValue): \(found), where \(most) can be taken"
    case .notFinite(_, let draw): "draw \(draw + 1) has no value of what is compared"
    case .outside(let subject, let found, let low, let high):
      "the \(subject.rawValue) must lie between \(low) and \(high), not at \(found)"
    case .noSpread: "what is compared is the same in every future, so nothing can be told of what it follows"
    case .collinear: "numbers that were drawn follow from one another, so their parts cannot be told apart"
    }
  }
}
