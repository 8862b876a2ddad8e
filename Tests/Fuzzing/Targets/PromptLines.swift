/// What people type, and which of it would write outside a folder.
enum PromptLines {
  static let all = [
    """
    open @/plan.yaml
    show
    set draws 2
    set horizon 2007-2008
    add foster-carer-support 40 households 2007-2007 ramp 3 months to Carers
    dose foster-carer-recruitment 30 households in Carers
    drop foster-carer-support from Carers
    assume fc-leaving pert 0.08 0.10 0.13 because "two leave a year"
    undo 2
    redo
    diff lines
    check
    save as @/other.yaml
    history 5
    """,
    """
    open @/plan.yaml
    run 2
    compare all
    compare looked-after
    why staying-safe Carers
    plot looked-after Carers
    decide looked-after --worth 20000 --want '<= 300'
    report @/page.html
    compare @/Results/a @/Results/b
    run until decided within 20
    quit
    """,
    """
    open rotherham-2006
    set name "A plan, for all"
    set about 'of the board'
    set seed 7
    set replications 2
    set evidence none
    set priors literature
    add camhs-capacity to new "Another plan"
    drop Another plan
    set area england-250k
    diff baseline
    transcript @/hour.txt
    transcript off
    """,
    """
    list interventions
    list indicators staying-safe
    list evidence --aspect staying-safe/case-closure --grade 3
    explain foster-carer-support
    explain average weekly cost
    explain rotherham-2006
    grade @/ours.yaml --instrument apa --what-if staying-safe/case-closure=4
    check @/ours.yaml
    check @/plan.yaml
    help add
    version
    ?
    exit
    """,
  ]

  /// Whether a line writes nothing, or writes into a folder; names of files are taken apart as the prompt does it.
  static func staysInside(_ folder: String, _ line: String) -> Bool {
    let words = words(of: line)
    guard let verb = words.first?.lowercased() else { return true }
    var rest = words.dropFirst()
    switch verb {
    case "open":
      // `save` writes to what was opened.
      let name = rest.joined(separator: " ")
      return isInside(folder, name) || (!name.contains("/") && !name.hasSuffix(".yaml"))
    case "save", "report", "transcript":
      if verb == "save", rest.first == "as" { rest = rest.dropFirst() }
      guard let first = rest.first, rest.joined() != "off" else { return true }
      return isInside(folder, first) && isInside(folder, rest.joined(separator: " "))
        && (verb != "report" || rest.dropFirst().allSatisfy { isInside(folder, $0) })
    default: return true
    }
  }

  private static func isInside(_ folder: String, _ path: String) -> Bool {
    path.hasPrefix(folder + "/") && !path.contains("..")
  }

  /// The words of a line, a quoted phrase being one.
  private static func words(of line: String) -> [String] {
    let signs = Array(line.unicodeScalars)
    var words: [String] = []
    var place = 0
    while place < signs.count, signs[place] != "#" {
      if signs[place].properties.isWhitespace {
        place += 1
        continue
      }
      let isQuoted = signs[place] == "\"" || signs[place] == "'"
      let start = isQuoted ? place + 1 : place
      let end =
        (isQuoted
          ? signs[start...].firstIndex(of: signs[place]) : signs[start...].firstIndex { $0.properties.isWhitespace })
        ?? signs.count
      words.append(String(String.UnicodeScalarView(signs[start..<end])))
      place = isQuoted ? end + 1 : end
    }
    return words
  }
}
