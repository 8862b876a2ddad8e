import Extremes
import Foundation
import Fuzzing
import Runs

/// The targets, and what spoils inputs, made ready once.
private struct Ready {
  let target: any FuzzTarget
  let mutation: Mutation

  static let known: Ready? = {
    let scratch = NSTemporaryDirectory() + "windscreen-guided-\(getpid())"
    try? FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    let name = ProcessInfo.processInfo.environment["WINDSCREEN_TARGET"] ?? "scenario"
    guard let library = try? Library(keepsDocuments: true),
      let target = try? FuzzTargets(library, scratch: scratch, only: [name]).all.first
    else { return nil }
    return Ready(target: target, mutation: Mutation(seeds: target.seeds + Corpus.inputs(of: name)))
  }()
}

/// One input: raw bytes, taken through the target. Refusals are what readers are for; anything else ends the process.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let ready = Ready.known else { return -1 }
  let verdict = ready.target.verdict(on: Array(UnsafeBufferPointer(start: bytes, count: count)))
  if case .broken(let why) = verdict { fatalError(why) }
  return 0
}

@_silgen_name("LLVMFuzzerMutate")
private func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int) -> Int

/// Half of all inputs are spoilt by tokens and lines, the others by libFuzzer's own ways with bytes.
@_cdecl("LLVMFuzzerCustomMutator")
public func spoil(_ bytes: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int, _ seed: CUnsignedInt) -> Int {
  guard seed % 2 == 0, size > 0, Ready.known != nil else { return mutate(bytes, size, most) }
  var chance = Chance(seed: UInt64(seed))
  let input = Mutation(seeds: [Array(UnsafeBufferPointer(start: bytes, count: size))]).input(&chance).prefix(most)
  for (place, byte) in input.enumerated() { bytes[place] = byte }
  return input.count
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The entry point under the name that the package manager gives to an executable's.
@_cdecl("windscreen_guided_main")
public func guidedMain(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  var count = count
  var words = words
  return runDriver(&count, &words) { fuzzOneInput($0, $1) }
}
