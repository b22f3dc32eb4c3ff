// swift-tools-version: 6.2
import PackageDescription

/// The compiler settings of every Swift target: one place, no exceptions.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A stage of the engine. Its dependencies are the modules it may import; CI rejects any other import.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one stage, beside whatever other modules they need.
func tests(of name: String, with dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies, swiftSettings: strict)
}

/// A Debian library, imported through its module map and a shim.
func library(_ name: String, pkgConfig: String, package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
  name: "banxin",
  products: [
    .executable(name: "banxin", targets: ["banxin"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    library("CPango", pkgConfig: "pangocairo", package: "libpango1.0-dev"),
    library("CHarfBuzz", pkgConfig: "harfbuzz-subset", package: "libharfbuzz-dev"),
    library("CCairo", pkgConfig: "cairo-ft", package: "libcairo2-dev"),
    library("CGLib", pkgConfig: "glib-2.0", package: "libglib2.0-dev"),
    library("CQPDF", pkgConfig: "libqpdf", package: "libqpdf-dev"),
    library("CPoppler", pkgConfig: "poppler-glib", package: "libpoppler-glib-dev"),
    library("CDeflate", pkgConfig: "libdeflate", package: "libdeflate-dev"),
    library("CZip", pkgConfig: "libzip", package: "libzip-dev"),
    library("CXML", pkgConfig: "libxml-2.0", package: "libxml2-dev"),
    library("CQREncode", pkgConfig: "libqrencode", package: "libqrencode-dev"),
    library("CLeptonica", pkgConfig: "lept", package: "libleptonica-dev"),
    // zxing-cpp speaks C++: a few functions in C stand between it and Swift.
    .target(name: "CZXing", linkerSettings: [.linkedLibrary("ZXing")]),

    // Lets Cairo leave compressing to the finishing.
    .target(name: "CZlibStore"),

    // Nouns: pure values.
    stage("Diagnostics"),
    stage("LayoutCore", ["Diagnostics"]),
    stage("BudgetModel", ["Diagnostics"]),
    stage("PageCodes"),

    // Verbs: pure functions over the nouns.
    stage("ParallelWork"),
    stage("Typesetting", ["Diagnostics", "LayoutCore"]),
    stage("Pagination", ["Diagnostics", "LayoutCore", "Typesetting"]),
    stage("TableLayout", ["Diagnostics", "LayoutCore", "Typesetting", "Pagination"]),
    stage("FieldExpressions", ["Diagnostics", "BudgetModel"]),
    stage(
      "DocumentImport",
      ["Diagnostics", "BudgetModel", "OfficeFiles", .product(name: "Yams", package: "Yams")]),
    stage(
      "Preflight",
      ["Diagnostics", "BudgetModel", "FieldExpressions", "ParallelWork", .product(name: "Yams", package: "Yams")]),
    stage(
      "FormLayout",
      [
        "Diagnostics", "BudgetModel", "FieldExpressions", "LayoutCore", "PageCodes", "Typesetting", "Pagination",
        "TableLayout", .product(name: "Yams", package: "Yams"),
      ]),
    stage(
      "PageComposition",
      ["Diagnostics", "LayoutCore", "PageCodes", "Typesetting", "Pagination", "TableLayout", "FormLayout"]),
    stage(
      "VolumeBinding",
      [
        "Diagnostics", "BudgetModel", "LayoutCore", "Typesetting", "Pagination", "FormLayout", "PageComposition",
      ]),

    // Edges: C libraries, files, terminal.
    stage("SafeFiles", ["CGLib", "Diagnostics"]),
    stage("OfficeFiles", ["CZip", "CXML", "Diagnostics"]),
    stage(
      "TextEngine",
      [
        "CPango", "CHarfBuzz", "Diagnostics", "LayoutCore", "Typesetting", .product(name: "Yams", package: "Yams"),
      ]),
    stage("CodeSymbols", ["CQREncode", "PageCodes"]),
    stage("Drawing", ["CCairo", "CZlibStore", "Diagnostics", "LayoutCore"]),
    stage("PDFFinish", ["CDeflate", "CGLib", "CQPDF", "Diagnostics"]),
    stage("ScanReading", ["CCairo", "CLeptonica", "CPoppler", "CQPDF", "CZXing", "Diagnostics", "PageCodes"]),
    stage(
      "Archive",
      ["Diagnostics", "PageCodes", "SafeFiles", "ScanReading", .product(name: "GRDB", package: "GRDB.swift")]),
    stage(
      "Verification",
      [
        "CGLib", "CPoppler", "CodeSymbols", "Diagnostics", "LayoutCore", "PageCodes", "TableLayout", "FormLayout",
        "PDFFinish",
      ]),
    stage(
      "Pipeline",
      [
        "SafeFiles", "Diagnostics", "LayoutCore", "Typesetting", "Pagination", "TableLayout", "BudgetModel",
        "DocumentImport", "ParallelWork", "Preflight", "FormLayout", "PageComposition", "TextEngine", "Drawing",
        "VolumeBinding", "PDFFinish", "Verification", "CodeSymbols", "PageCodes",
      ]),
    .executableTarget(
      name: "banxin",
      dependencies: [
        "Archive", "Diagnostics", "DocumentImport", "PDFFinish", "Pipeline", "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "banxin-bench",
      dependencies: [
        "CPango", "Diagnostics", "LayoutCore", "Typesetting", "BudgetModel", "DocumentImport", "FormLayout",
        "PageComposition", "TextEngine", "Drawing", "PDFFinish", "Verification", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests(of: "LayoutCore"),
    tests(of: "PageCodes"),
    tests(of: "CodeSymbols", with: ["PageCodes"]),
    tests(of: "Typesetting", with: ["LayoutCore"]),
    tests(of: "Pagination", with: ["Diagnostics", "LayoutCore", "Typesetting"]),
    tests(of: "TableLayout", with: ["Diagnostics", "LayoutCore", "Typesetting", "Pagination"]),
    tests(of: "FieldExpressions", with: ["Diagnostics", "BudgetModel"]),
    .target(name: "OfficeFixtures", path: "Tests/OfficeFixtures", swiftSettings: strict),
    tests(of: "SafeFiles"),
    tests(of: "OfficeFiles", with: ["Diagnostics", "OfficeFixtures"]),
    tests(of: "DocumentImport", with: ["Diagnostics", "BudgetModel", "OfficeFiles", "OfficeFixtures"]),
    tests(of: "Preflight", with: ["Diagnostics", "BudgetModel", "FieldExpressions", "DocumentImport"]),
    tests(
      of: "FormLayout",
      with: [
        "Diagnostics", "BudgetModel", "FieldExpressions", "LayoutCore", "PageCodes", "Typesetting", "TableLayout",
        "DocumentImport",
      ]),
    tests(of: "TextEngine", with: ["Diagnostics", "LayoutCore", "Typesetting"]),
    tests(of: "Drawing", with: ["CCairo", "Diagnostics", "LayoutCore", "TextEngine", "Typesetting"]),
    tests(of: "PDFFinish", with: ["CCairo", "CZlibStore", "Diagnostics"]),
    .target(
      name: "ScanFixtures",
      dependencies: ["CCairo", "CLeptonica", "CPoppler", "CodeSymbols", "PageCodes", "ScanReading"],
      path: "Tests/ScanFixtures", swiftSettings: strict),
    .executableTarget(
      name: "banxin-scan-rates",
      dependencies: [
        "CodeSymbols", "PageCodes", "ScanFixtures", "ScanReading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests(of: "ScanReading", with: ["CodeSymbols", "Diagnostics", "PageCodes", "ScanFixtures"]),
    tests(
      of: "Archive",
      with: [
        "Diagnostics", "PageCodes", "SafeFiles", "ScanFixtures", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      of: "Pipeline",
      with: [
        "banxin", "CCairo", "CodeSymbols", "Diagnostics", "LayoutCore", "BudgetModel", "DocumentImport", "FormLayout",
        "PageCodes", "PageComposition", "SafeFiles", "ScanFixtures", "ScanReading", "TextEngine", "VolumeBinding",
      ]),
    tests(
      of: "Verification",
      with: [
        "Diagnostics", "BudgetModel", "LayoutCore", "DocumentImport", "FormLayout", "PDFFinish", "PageCodes",
        "Pipeline",
      ]),
  ],
  // What zxing-cpp's headers ask for.
  cxxLanguageStandard: .cxx17
)
