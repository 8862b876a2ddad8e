/// A scenario that is played in a moment, from which targets make the folders whose files they spoil.
enum SmallQuestion {
  /// Writes the scenario into a folder of its own, in the place of whatever was there; its path.
  static func write(into folder: String) throws -> String {
    let text = """
      scenario: A small question
      area: rotherham-2006
      horizon: 2007
      portfolios:
        - {name: Carers, deploy: [foster-carer-support: {dose: 40 households, years: 2007}]}
      run: {draws: 2}
      """
    try ScratchFile.emptyFolder(folder)
    try ScratchFile.put(Array(text.utf8), at: "\(folder)/plan.yaml")
    return "\(folder)/plan.yaml"
  }
}
