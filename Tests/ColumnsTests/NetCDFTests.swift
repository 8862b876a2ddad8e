import Columns
import Foundation
import TestSupport
import Testing

@Suite struct `NetCDF files` {
  typealias Layout = NetCDFLayout

  static let values = (0..<24).map { $0 < 9 ? Float(bitPattern: Samples.floats[$0]) : Float($0) / 7 }

  /// A small file with every kind of variable.
  static func file() throws -> [UInt8] {
    let layout = try Layout(
      dimensions: [.init("portfolio", 2), .init("year", 3), .init("draw", 4), .init("name_length", 9)],
      attributes: [.init("title", "Early help é"), .init("seed", .integers([7])), .init("rate", .doubles([0.035]))],
      variables: [
        .init("name", .text, along: [0, 3], [.init("_Encoding", "utf-8")]),
        .init("year", .int32, along: [1]),
        .init(
          "stock.looked-after", .float, along: [0, 1, 2],
          [
            .init("units", "children"), .init("long_name", "children looked after"),
            .init("_FillValue", .floats([.nan])),
          ]),
        .init("weight", .double, along: []),
      ])
    let bytes = Samples.Bytes()
    var writer = NetCDFWriter<Never>(layout) { bytes.all += $0 }
    writer.write(["nothing", "more é"])
    writer.write([2026, 2027, 2028] as [Int32])
    writer.write(Array(values[..<5]))
    writer.write(Array(values[5...]))
    writer.write([-0.1] as [Double])
    writer.finish()
    return bytes.all
  }

  @Test("functionality: the bytes are those of the format's specification")
  func bytes() throws {
    let layout = try Layout(
      dimensions: [.init("d", 2)], attributes: [.init("t", "abc")],
      variables: [.init("c", .text, along: [0]), .init("x", .float, along: [0], [.init("u", .doubles([1]))])])
    let bytes = Samples.Bytes()
    var writer = NetCDFWriter<Never>(layout) { bytes.all += $0 }
    writer.write(["ab"])
    writer.write([1, -2] as [Float])
    writer.finish()
    func word(_ number: UInt8) -> [UInt8] { [0, 0, 0, number] }
    func name(_ letter: String) -> [UInt8] { word(1) + Array(letter.utf8) + [0, 0, 0] }
    let head = Array("CDF".utf8) + [2] + word(0)
    let dimensions = word(10) + word(1) + name("d") + word(2)
    let attributes = word(12) + word(1) + name("t") + word(2) + word(3) + Array("abc".utf8) + [0]
    let first = name("c") + word(1) + word(0) + word(0) + word(0) + word(2) + word(4) + word(0) + word(168)
    let said = word(12) + word(1) + name("u") + word(6) + word(1) + [0x3f, 0xf0, 0, 0, 0, 0, 0, 0]
    let second = name("x") + word(1) + word(0) + said + word(5) + word(8) + word(0) + word(172)
    let values = Array("ab".utf8) + [0, 0] + [0x3f, 0x80, 0, 0, 0xc0, 0, 0, 0]
    let expected = head + dimensions + attributes + word(11) + word(2) + first + second
    #expect(expected.count == 168)
    #expect(bytes.all == expected + values)
  }

  @Test("deterministic: the same values are the same bytes, in however many parts they come")
  func deterministic() throws { #expect(try Self.file() == Self.file()) }

  @Test("extreme value: what the format cannot hold is refused by name")
  func limits() {
    func refusal(_ dimensions: [Layout.Dimension], _ variables: [Layout.Variable] = []) -> NetCDFLimit? {
      do throws(NetCDFLimit) {
        _ = try Layout(dimensions: dimensions, variables: variables)
        return nil
      } catch {
        return error
      }
    }
    let large = Layout.Dimension("d", 1 << 30)
    #expect(refusal([large], [.init("x", .float, along: [0])]) == .size(variable: "x"))
    #expect(refusal([.init("d", (1 << 30) - 1)], [.init("x", .float, along: [0])]) == nil)
    #expect(refusal([large], [.init("x", .double, along: [0, 0, 0, 0, 0])]) == .size(variable: "x"))
    #expect(refusal([.init("d", 0)]) == .length("d", 0))
    #expect(refusal([.init("d", Int(Int32.max))]) == nil)
    #expect(refusal([.init("d", Int(Int32.max) + 1)]) == .length("d", Int(Int32.max) + 1))
    #expect(refusal([.init("d", 1), .init("d", 2)]) == .sameName("d"))
    for name in ["", "a/b", "-a", "a ", " a", "a\nb", String(repeating: "a", count: 257)] {
      #expect(refusal([.init(name, 1)]) == .name(name), "'\(name)'")
    }
    for name in ["a", "_a", "9", "stock.looked-after", "é", "a b", String(repeating: "a", count: 256)] {
      #expect(refusal([.init(name, 1)]) == nil, "'\(name)'")
    }
  }

  @Test(
    "law: R reads every value to the last bit, and what is said of it",
    .enabled(if: Outside.hasR, "needs R with ncdf4; scripts/setup --tests installs them"))
  func readByR() throws {
    let folder = TemporaryFolder()
    let path = "\(folder.path)/draws.nc"
    try Data(Self.file()).write(to: URL(filePath: path))
    let (words, status) = try Outside.r([path, folder.path])
    #expect(status == 0, "\(words)")
    #expect(words.contains("title: Early help é"), "\(words)")
    #expect(words.contains("name | name_length=9 portfolio=2 | - | - | nothing;more é"), "\(words)")
    #expect(
      words.contains("stock.looked-after | draw=4 year=3 portfolio=2 | children | children looked after"), "\(words)")
    let found = try doubles("\(folder.path)/stock.looked-after.bin")
    #expect(found.count == 24)
    for (found, value) in zip(found, Self.values) {
      #expect(value.isNaN ? found.isNaN : Float(found).bitPattern == value.bitPattern, "\(found), \(value)")
    }
    #expect(try doubles("\(folder.path)/weight.bin") == [-0.1])
  }

  private func doubles(_ path: String) throws -> [Double] {
    let bytes = try Data(contentsOf: URL(filePath: path))
    return bytes.withUnsafeBytes { Array($0.bindMemory(to: Double.self)) }
  }
}
