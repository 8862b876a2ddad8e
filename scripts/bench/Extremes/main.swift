import Foundation

// What `scripts/extremes` runs: one process plays a stretch of cases and tells each verdict; another starts it, and goes on
// behind a case that ended it.

guard let study = ExtremeStudy(Array(CommandLine.arguments.dropFirst())) else {
  print(
    "usage: scripts/extremes [DRAWS] [--pairs] [--areas] [--random MANY] [--files MANY] [--years MANY] [--area ID] [--only WORD]"
  )
  exit(64)
}
exit(try study.isWorker ? study.work() : study.lead())
