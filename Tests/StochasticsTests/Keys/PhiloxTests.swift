import Stochastics
import Testing

/// The known answers published with the Random123 library for philox4x32 with ten rounds.
@Suite struct PhiloxTests {
  struct KnownAnswer: Sendable {
    var counter: Philox.Block
    var key: UInt64
    var block: Philox.Block
  }

  static let knownAnswers = [
    KnownAnswer(
      counter: .init(0, 0, 0, 0), key: 0,
      block: .init(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)),
    KnownAnswer(
      counter: .init(.max, .max, .max, .max), key: .max,
      block: .init(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)),
    KnownAnswer(
      counter: .init(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), key: 0x299F_31D0_A409_3822,
      block: .init(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)),
  ]

  @Test(arguments: knownAnswers)
  func `deterministic: the published answers come out`(_ answer: KnownAnswer) {
    #expect(Philox.block(answer.counter, key: answer.key) == answer.block)
  }
}
