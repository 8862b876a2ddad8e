// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is built with: warnings stop the build, and imports stay private unless said otherwise.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "Windscreen",
  products: [
    .library(name: "GradeDescriptors", targets: ["GradeDescriptors"]),
    .library(name: "GradeCalibration", targets: ["GradeCalibration"]),
    .library(name: "ServiceModel", targets: ["ServiceModel"]),
    .executable(name: "windscreen", targets: ["windscreen"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CEditLine", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .target(name: "Mathematics", swiftSettings: house),
    .target(name: "Stochastics", dependencies: ["CGSL", "Mathematics"], swiftSettings: house),
    .target(name: "LocatedYAML", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: house),
    .target(
      name: "GradeDescriptors", dependencies: ["LocatedYAML", "Mathematics"],
      resources: [.copy("Resources")], swiftSettings: house),
    .target(name: "GradeCalibration", dependencies: ["GradeDescriptors", "Mathematics"], swiftSettings: house),
    .target(
      name: "ServiceModel", dependencies: ["Stochastics", "GradeDescriptors", "Mathematics"], swiftSettings: house),
    .target(
      name: "DecisionAnalysis", dependencies: ["ServiceModel", "Stochastics", "GradeDescriptors"],
      swiftSettings: house),
    .target(
      name: "ModelInputs", dependencies: ["LocatedYAML", "ServiceModel", "GradeDescriptors", "Stochastics"],
      resources: [.copy("Resources")], swiftSettings: house),
    .target(
      name: "Workbench",
      dependencies: [
        "ModelInputs", "DecisionAnalysis", "ServiceModel", "Stochastics", "GradeDescriptors", "LocatedYAML", "CNettle",
      ],
      swiftSettings: house),
    .executableTarget(
      name: "windscreen",
      dependencies: [
        "Workbench", "ModelInputs", "LocatedYAML", "CEditLine",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    .executableTarget(
      name: "windscreen-measure",
      dependencies: ["Stochastics", "ServiceModel", "ModelInputs", "GradeDescriptors", "Workbench"],
      path: "scripts/bench/Measure", swiftSettings: house),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(
      name: "StochasticsTests", dependencies: ["Stochastics", "Mathematics", "TestSupport"],
      exclude: ["References/continuous.csv", "References/counts.csv", "References/masses.csv"],
      swiftSettings: house),
    .testTarget(name: "LocatedYAMLTests", dependencies: ["LocatedYAML", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "GradeDescriptorsTests",
      dependencies: ["GradeDescriptors", "GradeCalibration", "DecisionAnalysis", "LocatedYAML", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ServiceModelTests",
      dependencies: [
        "ServiceModel", "Stochastics", "DecisionAnalysis", "GradeDescriptors", "ModelInputs", "LocatedYAML",
        "Mathematics", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "DecisionAnalysisTests",
      dependencies: ["DecisionAnalysis", "ServiceModel", "Stochastics", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "ModelInputsTests",
      dependencies: ["ModelInputs", "ServiceModel", "GradeDescriptors", "Stochastics", "LocatedYAML", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Workbench", "ModelInputs", "DecisionAnalysis", "ServiceModel", "Stochastics", "GradeDescriptors",
        "LocatedYAML",
        "TestSupport",
      ],
      exclude: ["Pages/Goldens", "Run/Goldens"],
      swiftSettings: house),
    .testTarget(name: "CommandTests", dependencies: ["windscreen", "TestSupport"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

// Built only by `scripts/fuzz/run`: libFuzzer brings the entry point, so no ordinary build can link it.
if Context.environment["WINDSCREEN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "windscreen-fuzz", dependencies: ["ModelInputs", "GradeDescriptors", "LocatedYAML", "ServiceModel"],
      path: "scripts/fuzz/Fuzz", swiftSettings: house + [.unsafeFlags(["-parse-as-library"])]))
  package.products.append(.executable(name: "windscreen-fuzz", targets: ["windscreen-fuzz"]))
}
