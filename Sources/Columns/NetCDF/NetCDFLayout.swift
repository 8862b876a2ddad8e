/// What a NetCDF file holds: its dimensions, what is said of it, and its variables.
///
/// The layout is checked when it is made, so that writing it cannot fail but for the disk.
package struct NetCDFLayout: Hashable, Sendable {
  /// A length that variables share.
  package struct Dimension: Hashable, Sendable {
    package var name: String
    package var length: Int

    /// A dimension with a fixed length, one at least.
    package init(_ name: String, _ length: Int) {
      self.name = name
      self.length = length
    }
  }

  /// What is said of the file or of a variable.
  package struct Attribute: Hashable, Sendable {
    package var name: String
    package var value: Value

    /// A text or numbers.
    package enum Value: Hashable, Sendable {
      case text(String)
      case floats([Float])
      case doubles([Double])
      case integers([Int32])
    }

    /// Something said.
    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }

    /// A text.
    package init(_ name: String, _ text: String) { self.init(name, .text(text)) }
  }

  /// An array of numbers or of text.
  package struct Variable: Hashable, Sendable {
    /// What its values are; text is an array of bytes, whose last dimension is the longest text's length.
    package enum Kind: Hashable, Sendable {
      case text
      case int32
      case float
      case double

      /// Bytes a value.
      var size: Int {
        switch self {
        case .text: 1
        case .int32, .float: 4
        case .double: 8
        }
      }
    }

    package var name: String
    package var kind: Kind
    /// Places of its dimensions in the layout, the slowest first; none of a single number.
    package var dimensions: [Int]
    package var attributes: [Attribute]

    /// A variable along some of the layout's dimensions.
    package init(_ name: String, _ kind: Kind, along dimensions: [Int], _ attributes: [Attribute] = []) {
      self.name = name
      self.kind = kind
      self.dimensions = dimensions
      self.attributes = attributes
    }
  }

  /// The dimensions.
  package let dimensions: [Dimension]
  /// What is said of the file.
  package let attributes: [Attribute]
  /// The variables, in the order in which their values are written.
  package let variables: [Variable]

  /// A layout; fails where the format cannot hold it.
  package init(
    dimensions: [Dimension], attributes: [Attribute] = [], variables: [Variable]
  ) throws(NetCDFLimit) {
    self.dimensions = dimensions
    self.attributes = attributes
    self.variables = variables
    try check()
  }

  /// How many values a variable has.
  package func count(_ variable: Int) -> Int {
    variables[variable].dimensions.reduce(1) { $0 * dimensions[$1].length }
  }
}

/// Why the classic format cannot hold a layout.
package enum NetCDFLimit: Error, Hashable, Sendable {
  /// A name that the format does not allow.
  case name(String)
  /// Two dimensions, two variables or two attributes of one thing have this name.
  case sameName(String)
  /// A dimension is empty or longer than 2,147,483,647.
  case length(String, Int)
  /// A variable takes more than 4,294,967,292 bytes.
  case size(variable: String)
  /// There are too many of something, or a text is too long, for a count of 32 bits.
  case count

  /// What is wrong, in words.
  package var words: String {
    switch self {
    case .name(let name): "a NetCDF file cannot have the name '\(name)' in it"
    case .sameName(let name): "a NetCDF file cannot have the name '\(name)' twice"
    case .length(let name, let length):
      "a NetCDF file's dimensions have lengths of 1 to 2147483647, and '\(name)' has \(length)"
    case .size(let name): "'\(name)' takes more than the 4 GiB that a variable of a NetCDF file may have"
    case .count: "there is more to say than a NetCDF file's counts of 32 bits allow"
    }
  }
}
