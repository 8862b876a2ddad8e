import Foundation
import Reports
import RunSupport
import Runs
import Terminal
import TestSupport
import Testing
import Wording

@Suite struct `Scenarios whose start cannot be solved` {
  let folder = TemporaryFolder()

  private func scenario(_ assumptions: String) -> String {
    """
    scenario: Start
    area: rotherham-2006
    horizon: 2007-2007
    portfolios:
      - name: Support
        deploy:
          - foster-carer-support: {dose: 40 households, years: 2007}
    assume:
    \(assumptions)
    run: {draws: 1, seed: 7}
    """
  }

  private func refusal(_ body: (String) throws -> Void, _ assumptions: String) throws -> (text: String, code: Int32) {
    try folder.write(scenario(assumptions), to: "start.yaml")
    do {
      try body("\(folder.path)/start.yaml")
      return ("nothing is refused", 0)
    } catch let error as WorkbenchError {
      return (error.description, error.exitCode)
    }
  }

  private let tooFew = """
      turnover-england: {fixed: 0.1, because: a}
      fc-households-rth: {fixed: 20, because: b}
    """

  @Test func `dirty: check points at the assumption, says the number, what it would take and that it is the cause`()
    throws
  {
    let library = try BundledLibrary.shared.get()
    let refusal = try refusal({ _ = try library.checked($0) }, tooFew)
    #expect(refusal.code == 65)
    #expect(refusal.text.hasPrefix("\(folder.path)/start.yaml:10:3: the central values do not fit what was counted: "))
    #expect(refusal.text.contains("places of the council's own foster carers are too few to house and match"))
    #expect(refusal.text.contains("fc-households-rth 20, fc-places-per-household 1.85"))
    #expect(refusal.text.hasSuffix("Without the assumption on 'fc-households-rth' it fits."))
  }

  @Test func `dirty: run refuses in the same words and writes nothing`() throws {
    let library = try BundledLibrary.shared.get()
    let checked = try refusal({ _ = try library.checked($0) }, tooFew)
    let run = try refusal({ _ = try library.run(RunRequest(scenario: $0, results: "\(folder.path)/Results")) }, tooFew)
    #expect(run == checked)
    #expect(folder.everything == ["start.yaml"])
  }

  @Test func `dirty: a prior that a mechanism cannot use is a fault at its line`() throws {
    let library = try BundledLibrary.shared.get()
    let refusal = try refusal(
      { _ = try library.checked($0) },
      "  help-on-escalation: {fixed: 0.1, because: a}\n  fc-places-per-household: {fixed: 9, because: b}")
    #expect(refusal.code == 65)
    #expect(refusal.text.contains("start.yaml:10:"), "\(refusal.text)")
    #expect(refusal.text.contains("fc-places-per-household"))
  }
}
