import Foundation
import ModelInputs
import Runs
import ServiceModel

// Prints every check of the forecast of grades that needs no run of the engine.
//   WINDSCREEN_BENCH=1 swift run -c release grade-checks [futures]

let library = try Library()
let futures = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 4_000
let checks = GradeChecks(library, futures: futures)
var all = checks.all()
if let area = library.catalogue.areas["rotherham-2006"], let own = area.evidence {
  all += checks.agreement(try library.evidence(library.folder.file(own)))
}
for check in all {
  let range = check.lowest.map { "\($0) to \(check.highest ?? .infinity)" } ?? "reported"
  let pass = check.pass.map { $0 ? "pass" : "FAIL" } ?? ""
  print(check.id, (check.figure * 1000).rounded() / 1000, range, pass)
}
