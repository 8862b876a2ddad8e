internal import CYAML

/// The events of a YAML text in order, from the system's libyaml.
///
/// The tree is our own: one made by a library resolves scalars, gives no place for a second key of the same name, and
/// hides which nodes came from an alias (see docs/decisions/0001).
final class EventStream {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
    let text = Array(source.text.utf8)
    bytes = .allocate(capacity: text.count)
    _ = bytes.initialize(from: text)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event; after the end of the stream there is none to ask for.
  func next() throws(Fault) -> Event {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxFault() }
      defer { yaml_event_delete(&event) }
      if let kind = kind(of: event) { return Event(kind: kind, location: location(of: event.start_mark)) }
    }
  }

  private func location(of mark: yaml_mark_t) -> Location {
    Location(source, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private func syntaxFault() -> Fault {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "it cannot be read"
    return Fault(.syntax(problem: problem), at: location(of: state.problem_mark))
  }
}

/// What an event says; nothing for the start of the stream.
private func kind(of event: yaml_event_t) -> Event.Kind? {
  let content = event.data
  return switch event.type {
  case YAML_DOCUMENT_START_EVENT: .documentStart
  case YAML_DOCUMENT_END_EVENT: .documentEnd
  case YAML_STREAM_END_EVENT: .streamEnd
  case YAML_ALIAS_EVENT: .alias(text(content.alias.anchor) ?? "")
  case YAML_SCALAR_EVENT:
    .scalar(scalar(content.scalar), anchor: text(content.scalar.anchor), tag: text(content.scalar.tag))
  case YAML_SEQUENCE_START_EVENT:
    .sequenceStart(anchor: text(content.sequence_start.anchor), tag: text(content.sequence_start.tag))
  case YAML_SEQUENCE_END_EVENT: .sequenceEnd
  case YAML_MAPPING_START_EVENT:
    .mappingStart(anchor: text(content.mapping_start.anchor), tag: text(content.mapping_start.tag))
  case YAML_MAPPING_END_EVENT: .mappingEnd
  default: nil
  }
}

private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
  pointer.map { String(cString: $0) }
}

private typealias ScalarContent = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

private func scalar(_ content: ScalarContent) -> Scalar {
  let bytes = UnsafeBufferPointer(start: content.value, count: content.length)
  let style: Scalar.Style =
    switch content.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  return Scalar(text: String(decoding: bytes, as: UTF8.self), style: style)
}
