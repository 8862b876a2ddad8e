/// What a page says of itself before its bytes.
struct ParquetPage: Hashable {
  /// Whether it holds the words of a column, and not values of rows.
  var isDictionary: Bool
  /// How many words or rows there are.
  var count: Int
  /// How many bytes they take.
  var expanded: Int
  /// How many bytes they take compressed, behind the header.
  var size: Int
  /// The check of the compressed bytes.
  var check: UInt32

  /// More bytes than a header of ours ever has.
  static let mostHeader = 64

  /// The header; `encoding` is that of the values in a page of rows.
  func header(_ encoding: Int32) -> [UInt8] {
    var writer = CompactWriter()
    writer.field(1, isDictionary ? ParquetFormat.PageKind.dictionary : ParquetFormat.PageKind.data)
    writer.field(2, Int32(expanded))
    writer.field(3, Int32(size))
    writer.field(4, Int32(bitPattern: check))
    writer.field(isDictionary ? 7 : 5) { writer in
      writer.field(1, Int32(count))
      if isDictionary {
        writer.field(2, ParquetFormat.Encoding.plain)
        writer.field(3, false)
      } else {
        writer.field(2, encoding)
        writer.field(3, ParquetFormat.Encoding.runs)
        writer.field(4, ParquetFormat.Encoding.runs)
      }
    }
    writer.end()
    return writer.bytes
  }

  /// The header at the beginning of some bytes, with its own length; nil where there is none of a page of this kind.
  static func read(
    _ bytes: [UInt8], isDictionary: Bool, encoding: Int32
  ) -> (page: ParquetPage, length: Int)? {
    var reader = CompactReader(bytes)
    let kind = isDictionary ? ParquetFormat.PageKind.dictionary : ParquetFormat.PageKind.data
    guard reader.int32(1) == kind, let expanded = reader.int32(2), expanded >= 0, let size = reader.int32(3),
      size >= 0, let check = reader.int32(4), reader.open(isDictionary ? 7 : 5), let count = reader.int32(1),
      count >= 0
    else { return nil }
    let isWhole =
      isDictionary
      ? reader.int32(2) == ParquetFormat.Encoding.plain && reader.isFalse(3)
      : reader.int32(2) == encoding && reader.int32(3) == ParquetFormat.Encoding.runs
        && reader.int32(4) == ParquetFormat.Encoding.runs
    guard isWhole, reader.close(), reader.end() else { return nil }
    let page = ParquetPage(
      isDictionary: isDictionary, count: Int(count), expanded: Int(expanded), size: Int(size),
      check: UInt32(bitPattern: check))
    return (page, reader.place)
  }
}
