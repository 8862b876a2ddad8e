import Mathematics

extension CountLaw {
  /// The smallest count whose cumulative probability reaches `u`, by summing the nearer tail.
  ///
  /// Below the median the lower tail is compared with `u`, above it the upper tail with `1 - u`; both are sums of positive
  /// terms, so the answer is exact unless `u` lies within about 1e-13 of itself from a step.
  func quantile(_ u: Double) -> Double {
    let normal = InverseNormal.standard(u)
    let guess = (mean + (mean * dispersion).squareRoot() * normal).rounded(.down)
    let start = min(max(guess, 0), greatest)
    return u <= 0.5 ? climb(to: u, from: start) : descend(to: 1 - u, from: start)
  }

  /// Masses below this are computed afresh, since products of them would underflow.
  private static var leastSafeMass: Double { 1e-290 }

  /// The quantile from a start that is moved down until it lies below.
  private func climb(to u: Double, from start: Double) -> Double {
    var k = start
    var below = lowerTail(k)
    var stride = 1.0
    while below >= u {
      guard k > 0 else { return 0 }
      k = max(0, k - stride)
      stride *= 2
      below = lowerTail(k)
    }
    var mass = self.mass(k)
    while below < u {
      mass = mass > Self.leastSafeMass ? mass * rise(k) : self.mass(k + 1)
      k += 1
      below += mass
    }
    return k
  }

  /// The quantile from a start that is moved up until no more than `tail` lies above it.
  private func descend(to tail: Double, from start: Double) -> Double {
    var k = start
    var above = upperTail(k)
    var stride = 1.0
    while above > tail {
      k = min(greatest, k + stride)
      stride *= 2
      above = upperTail(k)
    }
    var mass = self.mass(k)
    while k > 0, above + mass <= tail {
      above += mass
      k -= 1
      mass = mass > Self.leastSafeMass ? mass / rise(k) : self.mass(k)
    }
    return k
  }

  /// The probability of `k` or fewer.
  func lowerTail(_ k: Double) -> Double {
    var k = k
    var term = mass(k)
    var sum = term
    while k > 0 {
      k -= 1
      let fall = 1 / rise(k)
      term *= fall
      let next = sum + term
      if next == sum, fall < 1 { break }
      sum = next
    }
    return sum
  }

  /// The probability of more than `k`.
  func upperTail(_ k: Double) -> Double {
    var k = k
    var term = mass(k)
    var sum = 0.0
    while k < greatest {
      let rise = rise(k)
      term *= rise
      k += 1
      let next = sum + term
      if next == sum, rise < 1 { break }
      sum = next
    }
    return sum
  }
}
