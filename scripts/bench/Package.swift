// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "WindscreenBench",
  dependencies: [.package(name: "Windscreen", path: "../..")],
  targets: [
    .executableTarget(
      name: "evaluator-bench", dependencies: [.product(name: "GradeDescriptors", package: "Windscreen")]),
    .executableTarget(
      name: "evaluator-calibration", dependencies: [.product(name: "GradeDescriptors", package: "Windscreen")]),
  ],
  swiftLanguageModes: [.v6]
)
