import Glibc
import Mathematics
import Stochastics

/// Nanoseconds of processor time a call, the least of several repetitions.
func time(_ name: String, _ body: (UInt64) -> Double) {
  let calls: UInt64 = 1_000_000
  var least = Double.infinity
  var sum = 0.0
  for repetition in 0..<7 as Range<UInt64> {
    let start = clock()
    for call in 0..<calls { sum += body(call &+ repetition &* calls) }
    least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1e9 / Double(calls))
  }
  let padded = name + String(repeating: " ", count: max(0, 44 - name.utf8.count))
  print("\(padded)\((least * 10).rounded() / 10) ns   (sum \(sum))")
}

let key = ReplicateKey(seed: 7, draw: 3, replication: 0)
func uniform(_ call: UInt64) -> Double { key.uniform(process: 5, entity: call, step: 0) }

time("uniform") { key.uniform(process: 5, entity: $0, step: 1) }
time("uniforms2, both used") { let pair = key.uniforms2(process: 5, entity: $0, step: 1); return pair.0 + pair.1 }
time("standard normal") { InverseNormal.standard(uniform($0)) }
time("exponential") { InverseContinuous.exponential(uniform($0)) }
for (trials, chance) in [(40, 0.002), (326, 0.01), (100, 0.05), (20, 0.45), (700, 0.01),(400, 0.1), (5_000, 0.02), (50_000, 0.3)] {
  time("binomial \(trials), \(chance)") {
    Double(InverseCount.binomial(uniform($0), trials: trials, probability: chance))
  }
}
for mean in [0.05, 0.5, 2, 5.9, 6.1, 8, 12, 100, 5_000] {
  time("Poisson \(mean)") { Double(InverseCount.poisson(uniform($0), mean: mean)) }
}
for (mean, ratio) in [(2.0, 1.5), (8, 2.5), (60, 2.5), (60, 6), (500, 2.5)] {
  time("negative binomial \(mean), ratio \(ratio)") {
    Double(InverseCount.negativeBinomial(uniform($0), mean: mean, varianceToMean: ratio))
  }
}
let table = try QuantileTable(.gamma(shape: 1.3, scale: 1), mean: 1)
time("gamma from a table") { table.value(uniform($0)) }
let clockStart = clock()
for shape in 1...50 { _ = try QuantileTable(.gamma(shape: Double(shape) / 10, scale: 1), mean: 1) }
print("making a gamma table: \(Double(clock() - clockStart) / Double(CLOCKS_PER_SEC) * 1e6 / 50) µs")
