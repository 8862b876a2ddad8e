import Foundation
import GradeDescriptors
import LocatedYAML
import ModelInputs
import Runs
import ServiceModel
import Stochastics

/// What the Tab key may put in the place of the word being typed.
package struct SessionCompletion: Hashable, Sendable {
  /// What was typed of the word so far.
  package var typed: String
  /// What it may become, in alphabetical order; each begins with `typed`.
  package var candidates: [String]

  /// The signs that all candidates share beyond what was typed.
  package var common: String {
    guard var shared = candidates.first else { return "" }
    for candidate in candidates.dropFirst() { shared = shared.commonPrefix(with: candidate) }
    return String(shared.dropFirst(typed.count))
  }

  /// Whether the word is whole and a blank may follow.
  package var isWhole: Bool { candidates.count == 1 && !candidates[0].hasSuffix("/") }

  init(_ typed: String, among words: [String]) {
    self.typed = typed
    // What a terminal cannot show as it is cannot be typed either.
    candidates = Array(Set(words.filter { $0.hasPrefix(typed) && harmless($0) == $0 })).sorted()
  }
}

extension Session {
  /// What may follow a line up to the cursor.
  package func completion(of text: String) -> SessionCompletion {
    var words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let current = text.hasSuffix(" ") || text.isEmpty ? "" : words.popLast() ?? ""
    guard let first = words.first else {
      return SessionCompletion(current, among: SessionVerb.allCases.map(\.rawValue))
    }
    guard let verb = SessionVerb(typed: first) else { return SessionCompletion(current, among: []) }
    if let path = path(after: words, verb: verb, current) { return path }
    if let label = label(after: words, verb: verb, current) { return label }
    if let names = portfolioNames(after: words, verb: verb) { return names(current) }
    return SessionCompletion(current, among: candidates(verb, words, current))
  }

  /// Completes a path with blanks in it.
  private func path(after words: [String], verb: SessionVerb, _ current: String) -> SessionCompletion? {
    guard [.open, .save, .grade, .check, .report, .transcript].contains(verb), words.count > 1 else { return nil }
    var begun = words.dropFirst()
    if verb == .save, begun.first == "as" { begun = begun.dropFirst() }
    guard !begun.isEmpty else { return nil }
    let before = begun.map { $0 + " " }.joined()
    return SessionCompletion(before + current, among: candidates(verb, [words[0]], before + current))
  }

  /// Completes a label, blanks and all, in whatever case it was begun, where no id begins so.
  private func label(after words: [String], verb: SessionVerb, _ current: String) -> SessionCompletion? {
    let typed = (words.dropFirst() + [current]).joined(separator: " ")
    guard typed.contains(where: \.isLetter),
      words.count > 1
        || !candidates(verb, words, current).contains(where: {
          $0.hasPrefix(current)
        })
    else { return nil }
    let found = labels(verb).filter { $0.lowercased().hasPrefix(typed.lowercased()) && $0.count > typed.count }
    guard !found.isEmpty else { return nil }
    return SessionCompletion(typed, among: found.map { typed + $0.dropFirst(typed.count) })
  }

  /// Labels that a verb takes beside ids.
  private func labels(_ verb: SessionVerb) -> [String] {
    switch verb {
    case .plot, .compare, .decide:
      OutputLayout(indicators: library.catalogue.indicators).outputs.filter { $0.id.kind != .limit }.map(\.name)
    case .why: Instrument.jointAreaReview.grades.map(\.name)
    case .explain: explainedLabels.map(\.0)
    default: []
    }
  }

  /// Completes a portfolio's name, blanks and all, where one stands at the cursor.
  private func portfolioNames(after words: [String], verb: SessionVerb) -> ((String) -> SessionCompletion)? {
    let names = plan?.document.written.portfolios.map(\.name) ?? []
    let markers: Set<String> = [.add, .dose, .drop].contains(verb) ? ["to", "in", "from"] : []
    let start: Int
    if let place = words.firstIndex(where: markers.contains) {
      start = place + 1
    } else if [.why, .plot].contains(verb), words.count > 1 {
      start = 2
    } else {
      return nil
    }
    let begun = words[start...].map { $0 + " " }.joined()
    return { SessionCompletion(begun + $0, among: names) }
  }

  private func candidates(_ verb: SessionVerb, _ words: [String], _ current: String) -> [String] {
    let isFirst = words.count == 1
    switch verb {
    case .open: return library.catalogue.areas.keys + files(current, [".yaml", ".yml"])
    case .grade, .check: return files(current, [".yaml", ".yml"])
    case .save: return (isFirst ? ["as"] : []) + files(current, [".yaml", ".yml"])
    case .transcript: return files(current, [""])
    case .set: return isFirst ? Session.settings : values(of: words[1])
    case .add, .dose: return isFirst ? interventions(verb) : deployment(words)
    case .drop:
      let written = plan?.document.written
      return interventions(verb) + (written?.portfolios.map(\.name) ?? [])
        + (written?.assumptions.map(\.parameter) ?? [])
        + Session.headings.filter { written?[keyPath: $0.path] != nil }.map(\.key)
    case .assume: return assumption(words)
    case .diff: return ["file", "baseline", "lines"]
    case .run: return isFirst ? ["until"] : words.count == 2 ? ["decided"] : ["within"]
    case .compare: return isFirst ? OutputName.names(of: outputs) + [Session.all] : [Session.all]
    case .goal:
      let deployed = plan?.document.written.portfolios.flatMap(\.deployments).map(\.intervention) ?? []
      return isFirst ? OutputName.names(of: outputs) : Set(deployed).sorted() + ["--chance", "--in", "--portfolio"]
    case .best: return isFirst ? [] : OutputName.names(of: outputs) + ["--worth", "--draws"]
    case .decide: return isFirst ? OutputName.names(of: outputs) : ["--worth", "--want", "--study", "--total"]
    case .plot: return isFirst ? OutputName.names(of: outputs) : []
    case .why: return isFirst ? OutputName.names(of: Session.reviewGrades) : []
    case .explain: return explained + (isFirst ? ["draw"] : [])
    case .list: return isFirst ? ListKind.allCases.map(\.rawValue) + Session.ownLists : areas(for: words[1])
    case .help: return SessionVerb.allCases.map(\.rawValue) + SessionHelp.topics.keys + explained
    case .report: return files(current, [".html", ".md", ".csv", ".json"])
    case .show, .undo, .redo, .history, .version, .quit: return []
    }
  }

  /// Grades that `why` explains.
  private static var reviewGrades: [OutputID] {
    Instrument.jointAreaReview.grades.map { .grade(.jointAreaReview, $0) }
  }

  /// Everything that can be drawn.
  private var outputs: [OutputID] { OutputLayout(indicators: library.catalogue.indicators).outputs.map(\.id) }

  private func interventions(_ verb: SessionVerb) -> [String] {
    if verb == .add { return library.catalogue.interventions.map(\.id) }
    return plan?.document.written.portfolios.flatMap { $0.deployments.map(\.intervention) } ?? []
  }

  /// The usual dose, years and the words that may follow.
  private func deployment(_ words: [String]) -> [String] {
    guard let intervention = library.catalogue.intervention(words[1]) else { return [] }
    let dose = intervention.dose
    var after = years + ["ramp", "to"]
    if words.count == 2 { after.append("\(plain(dose.typical)) \(dose.unit)") }
    if words.count == 3 { after.append(dose.unit) }
    return after
  }

  /// Years and stretches of years inside the horizon.
  private var years: [String] {
    guard let horizon = scenario?.horizon else { return [] }
    let all = horizon.first.ending...horizon.last.ending
    return all.map(String.init) + all.flatMap { first in all.filter { $0 > first }.map { "\(first)-\($0)" } }
  }

  private func assumption(_ words: [String]) -> [String] {
    switch words.count {
    case 1: library.catalogue.parameters.keys.sorted()
    case 2: Distribution.Family.allCases.map(\.rawValue)
    default: ["because"]
    }
  }

  private func values(of setting: String) -> [String] {
    switch setting {
    case "area": return library.catalogue.areas.keys.sorted()
    case "priors": return PriorSet.allCases.map(\.rawValue)
    case "prices": return library.catalogue.deflators.years.map(\.financial)
    case "horizon":
      guard let area = scenario.flatMap({ library.catalogue.areas[$0.area] }) else { return [] }
      let first = area.baseline.ending + 1
      return (0..<Defaults.longestHorizonYears).map { $0 == 0 ? "\(first)" : "\(first)-\(first + $0)" }
    default: return []
    }
  }

  private func areas(for kind: String) -> [String] {
    kind == "indicators" ? OutcomeArea.allCases.map(\.rawValue) : JudgementArea.allCases.map(\.id)
  }

  /// Files and folders that begin as typed; a folder ends in a stroke.
  private func files(_ typed: String, _ endings: [String]) -> [String] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.compactMap { name in
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder)
      if isThere, isFolder.boolValue { return folder + name + "/" }
      return endings.contains { name.hasSuffix($0) } ? folder + name : nil
    }
  }
}
