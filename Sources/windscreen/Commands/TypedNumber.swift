import ArgumentParser
import LocatedYAML
import Runs

/// A number as it was typed, read by the rules that numbers in files follow.
struct TypedNumber: CustomStringConvertible, Sendable {
  let value: Double
  /// What was typed.
  let description: String

  /// The number of an option that nobody typed.
  init(_ usual: Double) { (value, description) = (usual, shown(usual)) }

  private init(_ value: Double, as typed: String) { (self.value, description) = (value, harmless(typed)) }

  /// Reads what was typed; throws what is wrong with it.
  @Sendable static func read(_ typed: String) throws -> TypedNumber {
    do throws(NumberProblem) {
      return TypedNumber(try NumberGrammar.decimal(typed), as: typed)
    } catch {
      throw ValidationError(error.words(found: typed))
    }
  }
}

/// Throws where a sum of pounds is none that anybody has.
func checkPounds(_ pounds: TypedNumber?, _ option: String) throws {
  guard let pounds, !DecisionRequest.pounds.contains(pounds.value) else { return }
  throw ValidationError("\(option) must be from 0 to 1e12 pounds, not \(pounds)")
}
