// swift-tools-version: 6.2
import PackageDescription

/// Paths, files and the system's error numbers.
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

/// What every target of ours is built with: warnings stop the build, and imports stay private unless said otherwise.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// Tests in release are compiled as they stand and without lines for a debugger, which takes half of the time; what they
/// test is optimised. Their index, in which the package manager finds them, need not know what the system's modules say.
let tests =
  house + [
    .unsafeFlags(
      ["-Onone", "-gnone", "-index-ignore-system-modules", "-index-ignore-clang-modules"],
      .when(configuration: .release))
  ]

let package = Package(
  name: "Windscreen",
  products: [
    .library(name: "GradeDescriptors", targets: ["GradeDescriptors"]),
    .library(name: "ServiceModel", targets: ["ServiceModel"]),
    .executable(name: "windscreen", targets: ["windscreen"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CEditLine", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "Mathematics", swiftSettings: house),
    .target(name: "Stochastics", dependencies: ["CGSL", "Mathematics"], swiftSettings: house),
    .target(name: "Decisions", dependencies: ["CGSL", "Mathematics", "Stochastics"], swiftSettings: house),
    .target(name: "Columns", dependencies: ["CZstd"], swiftSettings: house),
    .target(name: "LocatedYAML", dependencies: ["CYAML", system], swiftSettings: house),
    .target(
      name: "GradeDescriptors", dependencies: ["LocatedYAML", "Mathematics"],
      resources: [.copy("Resources")], swiftSettings: house),
    .target(name: "GradeCalibration", dependencies: ["GradeDescriptors", "Mathematics"], swiftSettings: house),
    .target(
      name: "ServiceModel", dependencies: ["Stochastics", "GradeDescriptors", "Mathematics"], swiftSettings: house),
    .target(
      name: "DecisionAnalysis",
      dependencies: ["Decisions", "ServiceModel", "Stochastics", "GradeDescriptors", "Mathematics"],
      swiftSettings: house),
    .target(
      name: "ModelInputs", dependencies: ["LocatedYAML", "ServiceModel", "GradeDescriptors", "Stochastics"],
      resources: [.copy("Resources")], swiftSettings: house),
    .target(
      name: "Runs",
      dependencies: [
        "ModelInputs", "DecisionAnalysis", "Decisions", "ServiceModel", "Stochastics", "GradeDescriptors",
        "GradeCalibration", "LocatedYAML", "Columns", "CNettle", "Mathematics", system,
      ],
      swiftSettings: house),
    .target(
      name: "Wording",
      dependencies: ["Runs", "DecisionAnalysis", "ServiceModel", "Stochastics", "GradeDescriptors", "LocatedYAML"],
      swiftSettings: house),
    .target(
      name: "Reports",
      dependencies: [
        "Wording", "Runs", "ModelInputs", "DecisionAnalysis", "ServiceModel", "Stochastics", "GradeDescriptors",
        "LocatedYAML",
      ],
      swiftSettings: house),
    .target(
      name: "Terminal",
      dependencies: [
        "Wording", "Runs", "ModelInputs", "DecisionAnalysis", "ServiceModel", "Stochastics", "GradeDescriptors",
        "LocatedYAML",
      ],
      swiftSettings: house),
    .target(
      name: "Session",
      dependencies: [
        "Reports", "Terminal", "Wording", "Runs", "ModelInputs", "DecisionAnalysis", "ServiceModel", "Stochastics",
        "GradeDescriptors", "LocatedYAML",
      ],
      swiftSettings: house),
    .executableTarget(
      name: "windscreen",
      dependencies: [
        "Session", "Reports", "Terminal", "Wording", "Runs", "ModelInputs", "LocatedYAML", "CEditLine",
        system,
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    .target(
      name: "TestSupport", dependencies: ["Columns", "DecisionAnalysis"], path: "Tests/TestSupport",
      swiftSettings: house),
    .target(
      name: "Extremes", dependencies: ["Runs", "ModelInputs", "ServiceModel", "Stochastics", "LocatedYAML"],
      path: "Tests/Extremes", swiftSettings: house),
    .target(
      name: "Fuzzing",
      dependencies: [
        "Extremes", "Session", "Terminal", "Reports", "Wording", "Runs", "ModelInputs", "ServiceModel",
        "GradeDescriptors", "LocatedYAML",
      ],
      path: "Tests/Fuzzing", swiftSettings: house),
    .testTarget(
      name: "ExtremesTests", dependencies: ["Extremes", "Fuzzing", "Runs", "ServiceModel", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "StochasticsTests", dependencies: ["Stochastics", "Mathematics", "TestSupport"],
      exclude: ["References/continuous.csv", "References/counts.csv", "References/masses.csv"],
      swiftSettings: tests),
    .testTarget(
      name: "ColumnsTests", dependencies: ["Columns", "TestSupport"], exclude: ["Readers"], swiftSettings: tests),
    .testTarget(name: "LocatedYAMLTests", dependencies: ["LocatedYAML", "TestSupport"], swiftSettings: tests),
    .testTarget(
      name: "GradeDescriptorsTests",
      dependencies: ["GradeDescriptors", "GradeCalibration", "DecisionAnalysis", "LocatedYAML", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "ServiceModelTests",
      dependencies: [
        "ServiceModel", "Stochastics", "DecisionAnalysis", "GradeDescriptors", "ModelInputs", "LocatedYAML",
        "Mathematics", "TestSupport",
      ],
      swiftSettings: tests),
    .testTarget(
      name: "DecisionsTests", dependencies: ["Decisions", "Mathematics", "Stochastics", "TestSupport"],
      exclude: ["References/decisions.csv", "References/mgcv.csv"], swiftSettings: tests),
    .testTarget(
      name: "DecisionAnalysisTests",
      dependencies: ["DecisionAnalysis", "Decisions", "ServiceModel", "Stochastics", "Mathematics", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "ModelInputsTests",
      dependencies: ["ModelInputs", "ServiceModel", "GradeDescriptors", "Stochastics", "LocatedYAML", "TestSupport"],
      swiftSettings: tests),
    .target(
      name: "RunSupport",
      dependencies: ["Reports", "Runs", "ModelInputs", "DecisionAnalysis", "Decisions", "TestSupport"],
      path: "Tests/RunSupport", swiftSettings: house),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "RunSupport", "Columns", "Reports", "Terminal", "Wording", "Runs", "ModelInputs", "DecisionAnalysis",
        "Decisions", "ServiceModel", "Stochastics", "GradeDescriptors", "LocatedYAML", "TestSupport",
      ],
      exclude: ["Pages/Goldens", "Run/Goldens"],
      swiftSettings: tests),
    .testTarget(
      name: "SessionTests",
      dependencies: [
        "RunSupport", "Session", "Reports", "Terminal", "Wording", "Runs", "Decisions", "ServiceModel", "Stochastics",
        "TestSupport",
      ],
      swiftSettings: tests),
    .testTarget(name: "CommandTests", dependencies: ["windscreen", "TestSupport"], swiftSettings: tests),
  ],
  swiftLanguageModes: [.v6]
)

// What `scripts/bench/run` measures with, and what calibrates the evaluator; `scripts/test` builds it, so that it stays
// whole. In this package because it looks where only the package may.
if Context.environment["WINDSCREEN_BENCH"] != nil {
  package.targets += [
    .executableTarget(
      name: "windscreen-measure",
      dependencies: [
        "Mathematics", "Stochastics", "ServiceModel", "ModelInputs", "GradeDescriptors", "Runs", "Session",
      ],
      path: "scripts/bench/Measure", swiftSettings: house),
    .target(name: "CountedAllocations", path: "scripts/bench/CountedAllocations"),
    .executableTarget(
      name: "evaluator-bench", dependencies: ["CountedAllocations", "GradeDescriptors", "GradeCalibration"],
      path: "scripts/bench/EvaluatorSpeed", swiftSettings: house),
    .executableTarget(
      name: "decision-bench", dependencies: ["Decisions", "Mathematics", "Stochastics"],
      path: "scripts/bench/Decisions", swiftSettings: house),
    .executableTarget(
      name: "evaluator-calibration", dependencies: ["GradeDescriptors", "GradeCalibration", "Mathematics"],
      path: "scripts/bench/Calibration",
      swiftSettings: house),
    .executableTarget(
      name: "windscreen-extremes",
      dependencies: ["Extremes", "Fuzzing", "Runs", "ModelInputs", "ServiceModel", "Stochastics"],
      path: "scripts/bench/Extremes", swiftSettings: house),
    .executableTarget(
      name: "windscreen-fuzz", dependencies: ["Fuzzing", "Extremes", "Runs"], path: "scripts/fuzz/Play",
      swiftSettings: house),
    .executableTarget(
      name: "grade-checks", dependencies: ["Runs", "ModelInputs", "ServiceModel"], path: "scripts/bench/GradeChecks",
      swiftSettings: house),
  ]
}

// Built only by `scripts/fuzz/run --guided`: libFuzzer brings the entry point, so no ordinary build can link it.
if Context.environment["WINDSCREEN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "windscreen-guided", dependencies: ["Fuzzing", "Extremes", "Runs"],
      path: "scripts/fuzz/Guided", swiftSettings: house + [.unsafeFlags(["-parse-as-library"])]))
  package.products.append(.executable(name: "windscreen-guided", targets: ["windscreen-guided"]))
}
