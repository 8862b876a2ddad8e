import Terminal

/// What `help` says.
enum SessionHelp {
  /// Every command in a line.
  static var page: Page {
    var page = Page()
    page.paragraph("Commands; `help WORD` says more about one.", indent: 0)
    page.space()
    for verb in SessionVerb.allCases { page.hung("  \(verb.rawValue)", verb.summary, margin: 13) }
    page.space()
    page.hung("  words", "`help` also knows \(topics.keys.sorted().joined(separator: ", ")).", margin: 13)
    page.space()
    page.paragraph(
      "Tab completes names, the arrow keys go through what was typed, Ctrl-C stops a run and keeps what it found, "
        + "Ctrl-D leaves. A `#` begins a comment.", indent: 0, style: .faint)
    return page
  }

  /// One command.
  static func page(of verb: SessionVerb) -> Page {
    var page = Page()
    page.line((verb.usage, .strong))
    page.paragraph(verb.summary.prefix(1).uppercased() + verb.summary.dropFirst() + ".")
    for line in examples[verb] ?? [] { page.line(("  " + line, .faint)) }
    return page
  }

  private static let examples: [SessionVerb: [String]] = [
    .open: ["open Scenarios/rotherham-2006/first-look.yaml", "open Rotherham"],
    .set: ["set horizon 2007-2010", "set draws 2000", "set name Keep foster carers"],
    .add: [
      "add foster-carer-recruitment 20 households 2007-2009", "add lower-intervention-threshold ramp 6 months",
      "add duty-and-assessment-capacity 3 workers to new Lower, with duty workers",
    ],
    .dose: ["dose foster-carer-recruitment 30 households", "dose foster-carer-support 2008-2011 in Support alone"],
    .drop: ["drop foster-carer-recruitment", "drop Lower thresholds", "drop fc-leaving", "drop evidence"],
    .assume: ["assume fc-leaving pert 0.08 0.10 0.13 because \"panel minutes, March 2006\""],
    .run: ["run", "run 5000", "run until decided within 1"],
    .decide: [
      "decide", "decide lac-three-placements --worth 20000 --want '<= 11'", "decide --study 200", "decide --total",
    ],
    .goal: ["goal 'lac-three-placements <= 11' foster-carer-recruitment --chance 0.8 --in 2011"],
    .best: ["best 500000", "best 500000 staying-safe --draws 200"],
    .compare: ["compare", "compare all", "compare initial-assessments-in-7-days"],
    .explain: ["explain staying-safe", "explain foster-carer-support", "explain load.duty", "explain draw 17"],
    .why: ["why staying-safe", "why staying-safe Lower thresholds"],
    .plot: ["plot looked-after", "plot initial-assessments-in-7-days", "plot staying-safe"],
    .list: ["list interventions", "list indicators staying-safe", "list descriptors staying-safe", "list portfolios"],
    .grade: ["grade rotherham-2006"],
    .save: ["save", "save as my-plan.yaml"],
    .transcript: ["transcript hour.txt", "then, another day: windscreen < hour.txt"],
  ]

  /// Words that are no commands.
  static let topics: [String: String] = [
    "priors": "`set priors evidence-to-date` plays with what is known today; `set priors beliefs-2007` with what was "
      + "believed when the plans of 2007 were written.",
    "prices": "`set prices 2010/11` tells sums at the prices of that year, by a deflator of general inflation; `list "
      + "deflators` shows all years, and `set prices 2005/06` goes back to the catalogue's.",
    "indicator": "An indicator is a published number, such as the share of initial assessments inside 7 working days; "
      + "`list indicators` shows all, `explain` one of them.",
    "intervention": "An intervention is something a plan can deploy, in doses; `list interventions` shows all.",
    "parameter":
      "A parameter is a number that the model takes from data or assumes; `list parameters` shows all, `assume` "
      + "puts your own in the place of one.",
    "area":
      "An area is a council and its children as last counted; `list areas` shows all. Also an outcome area of the "
      + "inspection, such as staying-safe; `explain staying-safe` shows what is asked there.",
    "grade": "A grade is what an inspection under the 2007 framework would be likely to give, from 1 (inadequate) to 4 "
      + "(outstanding); 3 is good. `why staying-safe` shows its chances and what holds it back.",
    "future": "A future is one play of the years under one draw. Every plan is compared with doing nothing more in the "
      + "same futures: the same children, the same luck, the same assumptions.",
    "chance": "A chance is a share of futures: 70% is in 7 of 10 futures. It is about this model with its assumptions, "
      + "not a promise.",
    "fan": "A fan shows a number over the years: the mean of all futures, and shades for half, 8 in 10 and 19 in 20.",
    "band": "A band is a stretch of values, neither too low nor too high, for a number of which neither way is good in "
      + "itself.",
    "practice": "Practice is how well the work is done, as findings of inspections say. It starts from those that the "
      + "area names, or `set evidence FILE`; `set evidence none` starts from the national mean.",
    "file": "A scenario is kept in a file ending in `.yaml`: `open FILE` reads it, `save` writes it.",
    "draw": "A draw is one set of values for every uncertain assumption, played with and without each portfolio; "
      + "`explain draw 17` tells what happened in one.",
    "draws": "A draw is one set of values for every uncertain assumption, played with and without each portfolio. "
      + "More draws make the answer sharper, not the world more certain.",
    "dose": "A dose is a number in the intervention's own unit, such as `20 households` or `10 per cent`; "
      + "`list interventions` shows units and sizes that make sense.",
    "years": "Years are named by the March they end in: 2007 runs from April 2006 to March 2007. `2007-2009` is three.",
    "ramp": "Months from the first effect to full strength, such as `ramp 6 months`; without it, the usual ones.",
    "portfolio":
      "A portfolio is a named set of deployments. Each is compared with doing nothing more, future by future.",
    "horizon": "The years that are played, such as `2007-2011`; the first follows the area's last count.",
    "seed": "The seed of all chance. The same scenario, draws and seed give the same numbers on any machine.",
    "baseline": "The scenario as it was first opened; `diff baseline` compares with it.",
  ]
}
