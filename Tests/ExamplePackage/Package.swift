// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "GradeExample",
  dependencies: [.package(name: "Windscreen", path: "../..")],
  targets: [
    .executableTarget(name: "GradeExample", dependencies: [.product(name: "GradeDescriptors", package: "Windscreen")])
  ],
  swiftLanguageModes: [.v6]
)
