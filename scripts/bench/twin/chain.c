/* The stock-and-flow chain of Measure/Chain.swift in plain C: the same random numbers, the same sums, the same checksum. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COMPARTMENTS = 30, OUTFLOWS = 3, WEEKS = 260 };

static inline uint64_t mix(uint64_t word) {
  word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9u;
  word = (word ^ (word >> 27)) * 0x94D049BB133111EBu;
  return word ^ (word >> 31);
}

static uint64_t replicate_key(uint64_t seed, uint64_t draw, uint64_t replication) {
  uint64_t packed = draw << 32 | replication << 16;
  return mix(mix(seed + 0x9E3779B97F4A7C15u) ^ mix(packed + 0xD1B54A32D192ED03u));
}

static inline double uniform(uint64_t key, uint32_t process, uint64_t entity, uint32_t step) {
  uint32_t a = (uint32_t)entity, b = (uint32_t)(entity >> 32), c = step, d = process;
  uint32_t k = (uint32_t)key, l = (uint32_t)(key >> 32);
  for (int round = 0; round < 10; round++) {
    uint64_t even = (uint64_t)a * 0xD2511F53u, odd = (uint64_t)c * 0xCD9E8D57u;
    a = (uint32_t)(odd >> 32) ^ b ^ k;
    b = (uint32_t)odd;
    c = (uint32_t)(even >> 32) ^ d ^ l;
    d = (uint32_t)even;
    k += 0x9E3779B9u;
    l += 0xBB67AE85u;
  }
  uint64_t bits = 0x3FF0000000000000u | ((uint64_t)a | (uint64_t)b << 32) >> 12;
  double number;
  memcpy(&number, &bits, sizeof number);
  return number - (1 - 0x1p-53);
}

/* Inverse binomial for chances of at most one half and means under 30, which is where the chain stays. */
static inline int64_t binomial(double u, int64_t trials, double probability) {
  double size = (double)trials;
  if (u <= 1 - size * probability) return 0;
  double mass = exp(size * log1p(-probability)), sum = mass, count = 0;
  double scale = probability / (1 - probability);
  while (sum < u) {
    mass *= scale * (size - count) / (count + 1);
    double next = sum + mass;
    if (next == sum) break;
    count += 1;
    sum = next;
  }
  return (int64_t)count;
}

static uint64_t chain(uint64_t draw) {
  uint64_t key = replicate_key(2006, draw, 1), checksum = 0;
  int64_t stock[COMPARTMENTS];
  for (int c = 0; c < COMPARTMENTS; c++) stock[c] = 300 + 10 * c;
  for (uint32_t week = 0; week < WEEKS; week++) {
    int64_t arriving[COMPARTMENTS] = {0};
    for (int c = 0; c < COMPARTMENTS; c++) {
      int64_t left = stock[c];
      for (int flow = 0; flow < OUTFLOWS; flow++) {
        double chance = 0.004 + 0.002 * flow + 0.0005 * (c % 7);
        int64_t moved = binomial(uniform(key, 1, (uint64_t)(c * OUTFLOWS + flow), week), left, chance);
        left -= moved;
        arriving[(c + 1 + 3 * flow) % COMPARTMENTS] += moved;
      }
      stock[c] = left;
    }
    for (int c = 0; c < COMPARTMENTS; c++) {
      stock[c] += arriving[c];
      checksum = checksum * 31 + (uint64_t)stock[c];
    }
  }
  return checksum;
}

int main(int argc, char **argv) {
  int draws = argc > 1 ? atoi(argv[1]) : 400;
  struct timespec start, end;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start);
  uint64_t checksum = 0;
  for (int draw = 1; draw <= draws; draw++) checksum ^= chain((uint64_t)draw);
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
  double seconds = (double)(end.tv_sec - start.tv_sec) + 1e-9 * (double)(end.tv_nsec - start.tv_nsec);
  printf("%.3f %016llx\n", seconds / draws * 1e6, (unsigned long long)checksum);
  return 0;
}
