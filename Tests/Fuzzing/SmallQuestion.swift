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

  /// A search among its plans as a run's folder keeps it.
  static let search = """
    {"areaName":"Rotherham, March 2006","budget":300000,"candidates":2,"difference":0.03,
    "finalists":[{"alike":0,"behind":{"error":0,"value":0},"cost":109272,"gain":{"error":0.024,"value":0.087},
    "isWithinNoise":true,"parts":[{"cost":109272,"dose":40,"intervention":"foster-carer-support",
    "name":"Support and retain foster carers","unit":"households","years":"2007"}]},
    {"alike":0,"behind":{"error":0.033,"value":0.087},"cost":0,"gain":{"error":0,"value":0},"isWithinNoise":false,
    "parts":[]}],"freshDraws":50,"freshPlays":100,
    "frontier":[{"chance":{"error":0,"value":0},"cost":0,"dominated":{"error":0.014,"value":0},
    "gain":{"error":0,"value":0},"parts":[]},
    {"chance":{"error":0.087,"value":0.125},"cost":109272,"dominated":{"error":0.049,"value":0.86},
    "gain":{"error":0.024,"value":0.087},"parts":[{"cost":109272,"dose":40,"intervention":"foster-carer-support",
    "name":"Support and retain foster carers","unit":"households","years":"2007"}]}],
    "gradeName":"Children's services","kinds":2,"lastYear":2007,"leftOut":0,
    "outcome":"indicator.lac-three-placements","outcomeName":"Looked-after children with three or more placements",
    "outcomeUnit":"%","playsOfEqualAllocation":60,"raceDraws":30,"racePlays":60,"scenario":"A small question",
    "seed":2006,"survivors":1}
    """
}
