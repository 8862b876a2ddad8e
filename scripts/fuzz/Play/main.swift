import Foundation

// What `scripts/fuzz/run` runs: one process spoils inputs and takes them through targets; another starts it, keeps each input
// that ended it, and starts it again behind that input.

guard let study = FuzzStudy(Array(CommandLine.arguments.dropFirst())) else {
  print(
    "usage: scripts/fuzz/run [MINUTES] [--target NAME] [--seed NUMBER] [--play-every NUMBER] [--workers NUMBER] [--replay FILE...]"
  )
  exit(64)
}
if !study.replayed.isEmpty { exit(try study.replay()) }
exit(try study.worker.map { try study.work($0) } ?? study.lead())
