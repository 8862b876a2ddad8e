package import LocatedYAML
package import ServiceModel

/// A scenario with the text it is written in; every change is made to the text and read back.
package struct ScenarioDocument: Sendable {
  /// The document.
  package let text: String
  /// Its words.
  package let written: WrittenScenario
  /// What it means.
  package let scenario: Scenario

  /// Reads a text under the name `file`; throws `Faults` as a file would.
  ///
  /// Unlike a file, it may have no portfolio yet: then it holds only the question and doing nothing more.
  package init(text: String, file: String, catalogue: Catalogue) throws(Faults) {
    let text = text.replacing("\r\n", with: "\n")
    let root = try Document(text: text, file: file).read { $0.node }
    let written = WrittenScenario(root)
    guard written.portfolios.isEmpty, root[at: "portfolios"]?.items.isEmpty ?? false else {
      scenario = try ScenarioFile(text: text, file: file).scenario(in: catalogue)
      self.text = text
      self.written = written
      return
    }
    var standing = written
    standing.portfolios = [.standIn(catalogue, horizon: written.horizon)]
    var scenario = try ScenarioFile(text: standing.text, file: file).scenario(in: catalogue)
    scenario.portfolios = []
    self.scenario = scenario
    self.text = text
    self.written = written
  }

  /// A new question about an area, with no portfolio and the usual number of years.
  package init(area: Area, catalogue: Catalogue) throws(Faults) {
    let first = area.baseline.ending + 1
    let written = WrittenScenario(
      name: "A plan for \(area.name)", about: nil, area: area.id, evidence: nil,
      horizon: "\(first)-\(first + Defaults.horizonYears - 1)", portfolios: [], assumptions: [], priors: nil,
      run: [WrittenScenario.Setting(key: "draws", value: "\(Defaults.draws)")])
    try self.init(text: written.text, file: "new scenario", catalogue: catalogue)
  }

  /// The document with a change made: in place where the layout allows it, else written anew without comments.
  ///
  /// Throws `RefusedChange` where the changed document says what cannot be; `file` is the name its faults give it.
  package func changed(
    file: String, catalogue: Catalogue, _ change: (inout WrittenScenario) -> Void
  ) throws(RefusedChange) -> ScenarioDocument {
    var next = written
    change(&next)
    guard next != written else { return self }
    let text = patched(to: next, file: file) ?? next.text
    do throws(Faults) {
      return try ScenarioDocument(text: text, file: file, catalogue: catalogue)
    } catch {
      throw RefusedChange(faults: error)
    }
  }

  /// The text with the change written into it; `nil` where that would not read back as meant.
  private func patched(to next: WrittenScenario, file: String) -> String? {
    guard let root = try? Document(text: text, file: file).read({ $0.node }),
      let patched = ScenarioPatch.text(text, root: root, changedTo: next),
      let reread = try? Document(text: patched, file: file).read({ $0.node })
    else { return nil }
    return WrittenScenario(reread) == next ? patched : nil
  }

  /// The comments of the document, each without its `#`, in order.
  package var comments: [String] {
    text.split(separator: "\n").compactMap { line in
      guard let mark = commentMark(line) else { return nil }
      return String(line[line.index(after: mark)...].drop(while: \.isWhitespace))
    }
  }

  /// Where a comment begins on a line: a `#` at its beginning or after a blank, outside quotation marks.
  private func commentMark(_ line: Substring) -> Substring.Index? {
    var quote: Character?
    var previous: Character = " "
    for place in line.indices {
      let sign = line[place]
      if let open = quote {
        if sign == open { quote = nil }
      } else if sign == "#", previous.isWhitespace {
        return place
      } else if sign == "\"" || sign == "'", !previous.isLetter {
        quote = sign
      }
      previous = sign
    }
    return nil
  }
}

/// A change after which the document would say what cannot be.
package struct RefusedChange: Error {
  /// What would be wrong.
  package let faults: Faults
}

extension WrittenScenario.Portfolio {
  /// A portfolio that is valid whatever else is, to read the rest of a scenario that has none.
  fileprivate static func standIn(_ catalogue: Catalogue, horizon: String) -> WrittenScenario.Portfolio {
    let first = catalogue.interventions.first
    // Years that are none are the horizon's fault and not the stand-in's.
    let year = yearRange(horizon).map { String($0.lowerBound) } ?? "2007"
    let dose = first.map { "\(plain($0.dose.typical)) \($0.dose.unit)" } ?? ""
    return WrittenScenario.Portfolio(
      name: "Stand-in",
      deployments: [WrittenScenario.Deployment(intervention: first?.id ?? "", dose: dose, years: year, ramp: nil)])
  }
}
