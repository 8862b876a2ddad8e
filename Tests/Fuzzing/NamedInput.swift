/// An input that says in its first line which file it stands for: `# areas/rotherham-2006.yaml`.
struct NamedInput {
  /// The file's name.
  let name: String
  /// The file's bytes; the first line belongs to them where its sign begins a comment.
  let bytes: [UInt8]

  /// Takes an input apart; the name is empty where the first line names none.
  init(_ input: [UInt8], keepingFirstLine: Bool) {
    let first = input.prefix { $0 != 10 }
    name = String(decoding: first.dropFirst(2), as: UTF8.self)
    bytes = keepingFirstLine ? input : Array(input.dropFirst(first.count + 1))
  }

  /// The input for a file.
  static func input(_ name: String, _ bytes: [UInt8]) -> [UInt8] { Array("# \(name)\n".utf8) + bytes }
}
