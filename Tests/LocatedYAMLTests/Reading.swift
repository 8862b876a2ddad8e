import LocatedYAML

/// What a reader of `text` throws, as the page a user sees; "no fault" where it throws nothing.
func page(_ text: String, limits: Limits = Limits(), read: (Cursor) -> Void = { _ in }) -> String {
  do throws(Faults) {
    try Document(text: text, file: "plan.yaml", limits: limits).read { root -> Bool? in
      read(root)
      return true
    }
    return "no fault"
  } catch {
    return error.description
  }
}

/// What `read` makes of the value of the key `value` in `value: <text>`.
func value<Value>(_ text: String, _ read: (Cursor) -> Value?) throws -> Value? {
  try Document(text: "value: \(text)", file: "plan.yaml").read { root in
    root.mapping(allowing: ["value"])?.required("value", read)
  }
}

/// The first line of the page for `value: <text>`, without its place.
func complaint<Value>(_ text: String, _ read: (Cursor) -> Value?) -> String {
  let page = page("value: \(text)") { root in
    _ = root.mapping(allowing: ["value"])?.required("value", read)
  }
  let lines = page.split(separator: "\n")
  let place = "plan.yaml:1:8: "
  let first = lines[0].hasPrefix(place) ? String(lines[0].dropFirst(place.count)) : String(lines[0])
  return ([first] + lines.dropFirst(3).map(String.init)).joined(separator: " / ")
}
