/// The elements of a page, read strictly: whatever a browser could take for an element must be one of ours.
struct PageScan {
  /// An element's start.
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]
  }

  /// All starts of elements in order.
  var elements: [Element] = []
  /// What is wrong with the page.
  var faults: [String] = []

  init(_ page: String) {
    var rest = page[...].utf8
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        faults.append("an element without an end")
        return
      }
      read(String(Substring(rest[..<end])))
      rest = rest[rest.index(after: end)...]
    }
  }

  private mutating func read(_ tag: String) {
    if tag.hasPrefix("/") || tag == "!DOCTYPE html" { return }
    let name = tag.prefix { $0 != " " }
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      faults.append("no name of an element: \(tag)")
      return
    }
    var element = Element(name: String(name), attributes: [])
    var rest = tag.dropFirst(name.count)
    while !rest.isEmpty {
      guard rest.hasPrefix(" "), let sign = rest.firstIndex(of: "="), rest[sign...].hasPrefix("=\""),
        let close = rest[rest.index(sign, offsetBy: 2)...].firstIndex(of: "\"")
      else {
        faults.append("no attribute: \(rest)")
        return
      }
      element.attributes.append(
        (String(rest[rest.index(after: rest.startIndex)..<sign]), String(rest[rest.index(sign, offsetBy: 2)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    elements.append(element)
  }
}
