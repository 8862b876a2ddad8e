/// Why a text is not one of our numbers.
package enum NumberProblem: Error, Equatable, Sendable {
  /// It is some other text.
  case notANumber
  /// `010`, which some programs would read as eight.
  case leadingZero
  /// `1:30`, which some programs would read as ninety.
  case colon
  /// `1_000`.
  case underscore
  /// `1,000`.
  case comma
  /// `.5`.
  case noDigitBeforePoint
  /// `5.`.
  case noDigitAfterPoint
  /// `+5`.
  case plusSign
  /// `0x1F` and its like.
  case otherBase
  /// `.inf`, `infinity`.
  case infinite
  /// `.nan`, `NaN`.
  case notANumberValue
  /// `1e400`, beyond what a computer's number can hold.
  case tooLarge
  /// `2.5` where a whole number is wanted.
  case notWhole
  /// `"10"`: text in quotation marks.
  case quoted
}
