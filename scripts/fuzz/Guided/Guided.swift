import GradeDescriptors
import LocatedYAML
import ModelInputs
import ServiceModel

/// The framework and catalogue that inputs are checked against, read once.
private enum Known {
  static let framework = try? Framework.load()
  static let catalogue = framework.flatMap { framework in
    try? CatalogueFolder.bundled.catalogue(ladders: framework.ladders.map(\.id))
  }
}

/// One input: read as a scenario and as evidence. Faults are what readers are for; anything else ends the process.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let framework = Known.framework, let catalogue = Known.catalogue else { return -1 }
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  do {
    _ = try ScenarioFile(text: text, file: "input.yaml").scenario(in: catalogue)
  } catch {
    _ = "\(error)"
  }
  do {
    _ = try Evidence(text: text, file: "input.yaml", framework: framework)
  } catch {
    _ = "\(error)"
  }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The entry point under the name that the package manager gives to an executable's.
@_cdecl("windscreen_fuzz_main")
public func fuzzMain(_ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  var count = count
  var words = words
  return runDriver(&count, &words) { fuzzOneInput($0, $1) }
}
