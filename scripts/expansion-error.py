#!/usr/bin/env python3
"""How wrong the expansion of count quantiles is, against the bound that the code allows for it.

At u = F(k) the real-valued quantile is k + 1 exactly, so the expansion's error there needs no search. Prints, for each
ratio of variance to mean, the largest error as a part of the bound; every figure must stay below 1. Means stop at
100,000, beyond which SciPy's tails are less exact than the bound.
"""

import numpy as np
from scipy import special, stats

MEANS = np.unique(np.concatenate([np.linspace(4, 40, 121), np.geomspace(40, 1e5, 40)]))
RATIOS = [0.5, 0.52, 0.6, 0.7, 0.8, 0.9, 0.97, 0.999, 1.0, 1.05, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 6.0, 10.0, 20.0]
USEFUL = 0.5  # where the bound is larger than this the expansion is never used


def expansion(w, mean, ratio):
    """The expansion of InverseCount+Expanded.swift."""
    variance = mean * ratio
    spread = np.sqrt(variance - 1 / 12)
    skew = variance * (2 * ratio - 1) / spread**3
    fourth = (variance * (6 * ratio * (ratio - 1) + 1) + 1 / 120) / spread**4
    fifth = variance * (24 * ratio**3 - 36 * ratio**2 + 14 * ratio - 1) / spread**5
    place = w + skew * (w**2 - 1) / 6
    place += fourth * (w**3 - 3 * w) / 24 - skew**2 * (2 * w**3 - 5 * w) / 36
    place += fifth * (w**4 - 6 * w**2 + 3) / 120 - skew * fourth * (w**4 - 5 * w**2 + 2) / 24
    place += skew**3 * (12 * w**4 - 53 * w**2 + 17) / 324
    return mean + 0.5 + spread * place


def bound(w, mean, ratio):
    """The error that the code allows for."""
    shape = (0.015 + 0.005 * np.abs(w) ** 5) * max(1, ratio) ** 4
    return shape / np.sqrt(mean * ratio - 1 / 12) ** 3 + 1e-15 * mean


def law(mean, ratio):
    """The count law of a mean and ratio; a binomial's mean moves to a whole number of trials."""
    if ratio < 1:
        trials = int(np.ceil(mean / (1 - ratio)))
        return stats.binom(trials, 1 - ratio), trials * (1 - ratio)
    if ratio == 1:
        return stats.poisson(mean), mean
    return stats.nbinom(mean / (ratio - 1), 1 / ratio), mean


total = 0
for ratio in RATIOS:
    worst = (0.0,)
    for mean in MEANS:
        counts, mean = law(mean, ratio)
        spread = np.sqrt(mean * ratio)
        k = np.unique(np.round(np.linspace(max(0, mean - 7 * spread), mean + 9 * spread, 700)))
        lower, upper = counts.cdf(k), counts.sf(k)
        with np.errstate(invalid="ignore"):
            w = np.where(lower < 0.5, special.ndtri(lower), -special.ndtri(upper))
        w = np.where(np.isfinite(w), w, 1e3)
        allowed = bound(w, mean, ratio)
        keep = allowed < USEFUL
        if keep.any():
            part = np.abs(expansion(w, mean, ratio) - (k + 1))[keep] / allowed[keep]
            total += keep.sum()
            at = part.argmax()
            worst = max(worst, (part[at], float(mean), float(w[keep][at])))
    print(f"{ratio:8} largest error over bound {worst[0]:.3f}", *[f"{x:.4g}" for x in worst[1:]])
print(total, "quantiles")
