/// The text of one file and the name its reader knows it by.
package final class SourceText: Sendable {
  /// The path as the user gave it.
  package let file: String
  let text: String

  /// Keeps `text` under the name `file`; an empty text stands for a file that could not be read.
  package init(file: String, text: String = "") {
    self.file = file
    self.text = text
  }

  /// The text of a line, counted from one; nothing where there is no such line. Scans the whole text.
  func line(_ number: Int) -> String? {
    var current = 1
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      defer { previous = byte }
      let ends = byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && previous != UInt8(ascii: "\r"))
      if ends {
        if current == number { break }
        current += 1
      } else if current == number, byte != UInt8(ascii: "\n") {
        bytes.append(byte)
      }
    }
    return current == number ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
