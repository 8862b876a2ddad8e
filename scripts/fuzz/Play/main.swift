import Foundation

// What `scripts/fuzz/run` runs: one process spoils inputs and takes them through a target; another starts it, keeps each input
// that ended it, and starts it again behind that input.

guard let study = FuzzStudy(Array(CommandLine.arguments.dropFirst())) else {
  print("usage: scripts/fuzz/run [MINUTES] [--target NAME] [--seed NUMBER] [--replay FILE...]")
  exit(64)
}
exit(try study.isWorker ? study.work() : study.lead())
