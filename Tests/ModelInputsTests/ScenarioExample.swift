import GradeDescriptors
import LocatedYAML
import ModelInputs
import ServiceModel

/// The catalogue that comes with the program, read once for all tests.
enum Example {
  private static let bundled = Result { try CatalogueFolder.bundled.catalogue(ladders: ladders()) }

  static func ladders() throws -> [String] { try Framework.load().ladders.map(\.id) }

  static func catalogue() throws -> Catalogue { try bundled.get() }

  /// A scenario in which nothing is wrong; the tests spoil one line of it each.
  static let scenario = """
    scenario: Foster carers or lower thresholds
    area: rotherham-2006
    horizon: 2007-2011
    portfolios:
      - name: More foster carers
        deploy:
          - foster-carer-recruitment: {dose: 20 households, years: 2007-2009}
          - foster-carer-support: {dose: 40 households, years: 2007-2011}
      - name: Lower thresholds
        deploy:
          - lower-intervention-threshold: {dose: 10 per cent, years: 2007-2011, ramp: 6 months}
    assume:
      fc-leaving: {pert: [0.08, 0.10, 0.13], because: "Fostering panel minutes, March 2006"}
    run: {draws: 2000, replications: 1, seed: 7}
    """

  /// The example with one text in place of another.
  static func spoilt(_ right: String, _ wrong: String) -> String {
    precondition(scenario.contains(right), "the example holds what is to be spoilt")
    return scenario.replacing(right, with: wrong)
  }

  /// The page that a scenario's faults make, or "no fault".
  static func page(_ text: String) throws -> String {
    let catalogue = try catalogue()
    do throws(Faults) {
      _ = try ScenarioFile(text: text, file: "plan.yaml").scenario(in: catalogue)
      return "no fault"
    } catch {
      return error.description
    }
  }
}
