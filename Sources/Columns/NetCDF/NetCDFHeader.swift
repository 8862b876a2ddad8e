/// The bytes before the values of a NetCDF file.
struct NetCDFHeader {
  private(set) var bytes: [UInt8] = []

  private static let dimensionList: UInt32 = 0x0a
  private static let variableList: UInt32 = 0x0b
  private static let attributeList: UInt32 = 0x0c

  /// The header of a layout.
  init(_ layout: NetCDFLayout) {
    // What begins where is known once the header's own length is, which does not depend on it.
    let length = NetCDFHeader(layout, valuesAt: 0).bytes.count
    self.init(layout, valuesAt: length)
  }

  private init(_ layout: NetCDFLayout, valuesAt start: Int) {
    bytes = Array("CDF".utf8) + [2]
    // There is no dimension that grows.
    bytes.append(big: UInt32(0))
    list(NetCDFHeader.dimensionList, layout.dimensions) { header, dimension in
      header.append(dimension.name)
      header.bytes.append(big: UInt32(dimension.length))
    }
    list(NetCDFHeader.attributeList, layout.attributes) { $0.append($1) }
    var place = start
    list(NetCDFHeader.variableList, Array(layout.variables.enumerated())) { header, item in
      let (number, variable) = item
      header.append(variable.name)
      header.bytes.append(big: UInt32(variable.dimensions.count))
      for dimension in variable.dimensions { header.bytes.append(big: UInt32(dimension)) }
      header.list(NetCDFHeader.attributeList, variable.attributes) { $0.append($1) }
      header.bytes.append(big: variable.kind.code)
      let size = layout.count(number) * variable.kind.size
      let filled = size + NetCDFHeader.filling(size)
      header.bytes.append(big: UInt32(filled))
      header.bytes.append(big: UInt64(place))
      place += filled
    }
  }

  /// How many bytes are missing to a multiple of four.
  static func filling(_ count: Int) -> Int { (4 - count % 4) % 4 }

  private mutating func list<Element>(
    _ tag: UInt32, _ elements: [Element], _ write: (inout NetCDFHeader, Element) -> Void
  ) {
    bytes.append(big: elements.isEmpty ? 0 : tag)
    bytes.append(big: UInt32(elements.count))
    for element in elements { write(&self, element) }
  }

  private mutating func append(_ text: String) {
    bytes.append(big: UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
    fill()
  }

  private mutating func fill() { bytes.append(contentsOf: repeatElement(0, count: NetCDFHeader.filling(bytes.count))) }

  private mutating func append(_ attribute: NetCDFLayout.Attribute) {
    append(attribute.name)
    switch attribute.value {
    case .text(let text):
      bytes.append(big: NetCDFLayout.Variable.Kind.text.code)
      append(text)
    case .integers(let values):
      head(.int32, values.count)
      for value in values { bytes.append(big: UInt32(bitPattern: value)) }
    case .floats(let values):
      head(.float, values.count)
      for value in values { bytes.append(big: value.bitPattern) }
    case .doubles(let values):
      head(.double, values.count)
      for value in values { bytes.append(big: value.bitPattern) }
    }
  }

  private mutating func head(_ kind: NetCDFLayout.Variable.Kind, _ count: Int) {
    bytes.append(big: kind.code)
    bytes.append(big: UInt32(count))
  }
}

extension NetCDFLayout.Variable.Kind {
  /// The number by which the format calls it.
  var code: UInt32 {
    switch self {
    case .text: 2
    case .int32: 4
    case .float: 5
    case .double: 6
    }
  }
}
