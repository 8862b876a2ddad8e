extension NetCDFLayout {
  /// The most bytes that a variable may take: the format counts them in 32 bits, in steps of four.
  static let mostBytes = 0xffff_fffc
  private static let mostCount = Int(Int32.max)

  /// Holds the layout against the limits of the format.
  func check() throws(NetCDFLimit) {
    try NetCDFLayout.check(dimensions.map(\.name))
    try NetCDFLayout.check(variables.map(\.name))
    try NetCDFLayout.check(attributes)
    for dimension in dimensions where !(1...NetCDFLayout.mostCount).contains(dimension.length) {
      throw .length(dimension.name, dimension.length)
    }
    for variable in variables {
      precondition(variable.dimensions.allSatisfy(dimensions.indices.contains), "a variable's dimensions are there")
      try NetCDFLayout.check(variable.attributes)
      var bytes = variable.kind.size
      for dimension in variable.dimensions {
        let (product, overflow) = bytes.multipliedReportingOverflow(by: dimensions[dimension].length)
        guard !overflow, product <= NetCDFLayout.mostBytes else { throw .size(variable: variable.name) }
        bytes = product
      }
      guard variable.dimensions.count <= NetCDFLayout.mostCount else { throw .count }
    }
  }

  private static func check(_ attributes: [Attribute]) throws(NetCDFLimit) {
    try check(attributes.map(\.name))
    for attribute in attributes where attribute.value.count > mostCount { throw .count }
  }

  private static func check(_ names: [String]) throws(NetCDFLimit) {
    guard names.count <= mostCount else { throw .count }
    for name in names where !isAllowed(name) { throw .name(name) }
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted { throw .sameName(name) }
  }

  /// Whether the format allows a name: it begins with a letter, a digit or an underscore, has no slash and no sign that
  /// steers a terminal, and does not end in a space.
  private static func isAllowed(_ name: String) -> Bool {
    guard let first = name.utf8.first, let last = name.utf8.last, name.utf8.count <= 256, last != 0x20 else {
      return false
    }
    let isLetter = first >= 0x80 || first == 0x5f || Character(UnicodeScalar(first)).isASCIIWord
    return isLetter && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x2f && $0 != 0x7f }
  }
}

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}

extension NetCDFLayout.Attribute.Value {
  /// How many bytes or numbers there are.
  var count: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .floats(let values): values.count
    case .doubles(let values): values.count
    case .integers(let values): values.count
    }
  }
}
