// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "WindscreenBench",
  dependencies: [.package(name: "Windscreen", path: "../..")],
  targets: [
    .target(name: "CountedAllocations"),
    .executableTarget(
      name: "evaluator-bench",
      dependencies: [
        "CountedAllocations", .product(name: "GradeCalibration", package: "Windscreen"),
        .product(name: "GradeDescriptors", package: "Windscreen"),
      ]),
    .executableTarget(
      name: "evaluator-calibration",
      dependencies: [
        .product(name: "GradeCalibration", package: "Windscreen"),
        .product(name: "GradeDescriptors", package: "Windscreen"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
