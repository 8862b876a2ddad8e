/// Builds the tree of a document from its events, collecting the faults that do not stop the reading.
struct Composer {
  private let events: EventStream
  private let source: SourceText
  private let limits: Limits
  private var anchors: [String: Sized] = [:]
  private var nodeCount = 0
  /// Faults met so far; the tree leaves out what they concern.
  private(set) var faults: [Fault] = []

  /// A node with the number of nodes it stands for, itself included.
  private struct Sized {
    let node: Node
    let size: Int
  }

  init(_ source: SourceText, limits: Limits) {
    self.source = source
    self.limits = limits
    events = EventStream(source)
  }

  /// Reads the one document of the file.
  mutating func document() throws(Fault) -> Node {
    guard case .documentStart = try events.next().kind else { throw Fault(.empty, at: .whole(source)) }
    let root = try node(from: events.next(), depth: 0).node
    _ = try events.next()  // the document's end
    let after = try events.next()
    if case .documentStart = after.kind { faults.append(Fault(.secondDocument, at: after.location)) }
    if root.isEmpty { throw Fault(.empty, at: .whole(source)) }
    return root
  }

  private mutating func node(from event: Event, depth: Int) throws(Fault) -> Sized {
    let before = nodeCount
    let node: Node
    switch event.kind {
    case .alias(let name): return try repeated(name, at: event.location)
    case .scalar(let scalar, let anchor, let tag):
      node = Node(content: .scalar(scalar), location: event.location)
      return try keep(node, since: before, anchor: anchor, tag: tag)
    case .sequenceStart(let anchor, let tag):
      node = try Node(content: .sequence(elements(at: event, depth: depth)), location: event.location)
      return try keep(node, since: before, anchor: anchor, tag: tag)
    case .mappingStart(let anchor, let tag):
      node = try Node(content: .mapping(entries(at: event, depth: depth)), location: event.location)
      return try keep(node, since: before, anchor: anchor, tag: tag)
    case .documentStart, .documentEnd, .streamEnd, .sequenceEnd, .mappingEnd:
      preconditionFailure("the parser opened nothing that could end here")
    }
  }

  private mutating func keep(_ node: Node, since before: Int, anchor: String?, tag: String?) throws(Fault) -> Sized {
    if let tag { faults.append(Fault(.tag(tag), at: node.location)) }
    try count(1, at: node.location)
    let sized = Sized(node: node, size: nodeCount - before)
    if let anchor { anchors[anchor] = sized }
    return sized
  }

  private mutating func repeated(_ name: String, at location: Location) throws(Fault) -> Sized {
    guard let sized = anchors[name] else { throw Fault(.unknownAlias(name), at: location) }
    try count(sized.size, at: location)
    return sized
  }

  private mutating func count(_ nodes: Int, at location: Location) throws(Fault) {
    nodeCount += nodes
    if nodeCount > limits.nodes { throw Fault(.tooManyNodes(limit: limits.nodes), at: location) }
  }

  private mutating func elements(at start: Event, depth: Int) throws(Fault) -> [Node] {
    try checkDepth(depth, at: start.location)
    var elements: [Node] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { return elements }
      elements.append(try node(from: event, depth: depth + 1).node)
    }
  }

  private mutating func entries(at start: Event, depth: Int) throws(Fault) -> [Node.Entry] {
    try checkDepth(depth, at: start.location)
    var entries: [Node.Entry] = []
    var firstLines: [String: Int] = [:]
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { return entries }
      let key = try acceptedKey(event, firstLines: &firstLines, depth: depth)
      let value = try node(from: events.next(), depth: depth + 1).node
      if let key { entries.append(Node.Entry(key: key, location: event.location, value: value)) }
    }
  }

  /// The text of a key, or nothing, with a fault noted, when it cannot be one.
  private mutating func acceptedKey(
    _ event: Event, firstLines: inout [String: Int], depth: Int
  ) throws(Fault) -> String? {
    let key = try node(from: event, depth: depth + 1).node
    guard case .scalar(let scalar, _, _) = event.kind, !key.isEmpty else {
      faults.append(Fault(.keyNotText, at: event.location))
      return nil
    }
    if scalar.text == "<<", scalar.style == .plain {
      faults.append(Fault(.mergeKey, at: event.location))
      return nil
    }
    if let firstLine = firstLines[scalar.text] {
      faults.append(Fault(.duplicateKey(scalar.text, firstLine: firstLine), at: event.location))
      return nil
    }
    firstLines[scalar.text] = event.location.line
    return scalar.text
  }

  private func checkDepth(_ depth: Int, at location: Location) throws(Fault) {
    if depth >= limits.depth { throw Fault(.tooDeep(limit: limits.depth), at: location) }
  }
}
