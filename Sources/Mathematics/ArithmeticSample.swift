/// Results of the elementary functions at fixed places, by which machines are told apart that compute other bits.
///
/// The C library picks other routines for other processors (with and without fused multiplication, for one), and these may
/// differ in the last bit of some results. Rounded to the 32 bits of outputs a difference shows only now and then, so that
/// a few draws do not find it.
public enum ArithmeticSample {
  /// The bits of each function at each place, the places first.
  public static func bits(places: Int = 4_096) -> [UInt64] {
    var bits: [UInt64] = []
    bits.reserveCapacity(places * 9)
    for place in 0..<places {
      // Places from the golden ratio, spread evenly over (0, 1) and never round.
      let u = (Double(place) * 0.618_033_988_749_894_9 + 0.1).truncatingRemainder(dividingBy: 1)
      let x = 12 * u - 6
      let (one, other) = NormalCurve.pair(u, 1 - u)
      for value in [
        exponential(x), exponentialMinusOne(x), logarithm(u), logarithmOnePlus(u), power(u, x), logistic(x),
        NormalCurve.below(x), one, other,
      ] { bits.append(value.bitPattern) }
    }
    return bits
  }
}
