#!/usr/bin/env python3
"""Makes the reference values that the tests of Stochastics are held against, with SciPy and mpmath.

Run by hand when a distribution is added: scripts/reference-values.py
Writes Tests/StochasticsTests/References/*.csv; each names the SciPy version in its first line.
"""

import itertools
import math
import pathlib

import mpmath
import scipy
from scipy import stats

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/StochasticsTests/References"
LEVELS = [1e-12, 1e-9, 1e-6, 1e-4, 0.003, 0.05, 0.2, 0.37, 0.5, 0.61, 0.8, 0.95, 0.997, 1 - 1e-4, 1 - 1e-6, 1 - 1e-9]
EXTREMES = [1e-100, 1e-40, 1e-16]


def write(name, header, rows):
    """Writes one table, with what made it in the first line."""
    rows = list(rows)
    lines = [f"# SciPy {scipy.__version__}, mpmath {mpmath.__version__}, scripts/reference-values.py", header]
    lines += [",".join(repr(float(x)) if isinstance(x, float) else str(x) for x in row) for row in rows]
    (FOLDER / name).write_text("\n".join(lines) + "\n")
    print(name, len(rows))


def count_quantile(law, u):
    """The quantile if it is beyond doubt: both neighbouring steps at least 1e-11 of the tail, and 1e-15, away from u."""
    k = int(law.ppf(u))
    for candidate in (k - 1, k, k + 1):
        if u <= 0.5:
            reached, before = law.cdf(candidate) - u, u - law.cdf(candidate - 1)
            margin = 1e-11 * u
        else:
            reached, before = (1 - u) - law.sf(candidate), law.sf(candidate - 1) - (1 - u)
            margin = max(1e-11 * (1 - u), 1e-15)
        if reached > margin and before > margin:
            return candidate
    return None


def counts():
    """Quantiles of the three families of counts."""
    for n, p in itertools.product(
        [1, 2, 5, 17, 100, 326, 1000, 40000, 1000000], [1e-9, 1e-4, 0.003, 0.02, 0.1, 0.3, 0.5, 0.62, 0.9, 0.9995]
    ):
        yield "binomial", float(n), p, stats.binom(n, p)
    for mean in [1e-8, 0.01, 0.4, 1.0, 3.7, 9.9, 10.1, 17.0, 29.9, 30.1, 64.0, 150.5, 1000.0, 12345.6, 1e6]:
        yield "poisson", mean, 1.0, stats.poisson(mean)
        for ratio in [1.0001, 1.05, 1.5, 2.5, 4.0, 12.0, 60.0]:
            yield "negative-binomial", mean, ratio, stats.nbinom(mean / (ratio - 1), 1 / ratio)


def count_rows():
    for family, first, second, law in counts():
        for u in EXTREMES + LEVELS:
            k = count_quantile(law, u)
            if k is not None:
                yield family, first, second, u, k


def mass_rows():
    """Masses of counts to fifty figures, rounded at the end."""
    mpmath.mp.dps = 50
    for n, p in itertools.product([1, 5, 40, 326, 5000, 1000000], [1e-6, 0.02, 0.3, 0.5, 0.93]):
        chance = mpmath.mpf(p)
        spread = (n * p * (1 - p)) ** 0.5
        for k in sorted({min(n, max(0, round(n * p + z * spread))) for z in (-9, -4, -1, 0, 1, 4, 9)} | {0, n}):
            mass = mpmath.binomial(n, k) * chance**k * (1 - chance) ** (n - k)
            yield "binomial", float(n), p, float(k), float(mass)
    for mean, ratio in itertools.product([0.3, 4.0, 17.5, 150.0, 12345.6], [1.0, 1.001, 1.5, 4.0, 60.0]):
        spread = (mean * ratio) ** 0.5
        for k in sorted({max(0, round(mean + z * spread)) for z in (-9, -4, -1, 0, 1, 4, 9)} | {0}):
            rate, phi = mpmath.mpf(mean), mpmath.mpf(ratio)
            if ratio == 1:
                mass = mpmath.exp(-rate) * rate**k / mpmath.factorial(k)
            else:
                size = rate / (phi - 1)
                mass = mpmath.gamma(size + k) / mpmath.gamma(size) / mpmath.factorial(k)
                mass *= phi**-size * (1 - 1 / phi) ** k
            yield "poisson" if ratio == 1 else "negative-binomial", mean, ratio, float(k), float(mass)


def continuous():
    """Continuous laws as (family, parameters, frozen law)."""
    yield "normal", (0.0, 1.0), stats.norm()
    yield "normal", (-3.5, 0.02), stats.norm(-3.5, 0.02)
    for mu, sigma in [(0.0, 1.0), (1.2, 0.7), (7.5, 0.08)]:
        yield "lognormal", (mu, sigma), stats.lognorm(sigma, scale=float(math.exp(mu)))
    for a, b in itertools.product([0.08, 0.6, 1.0, 2.5, 24.0, 460.0, 52000.0], repeat=2):
        yield "beta", (a, b), stats.beta(a, b)
    for mode in [0.0, 0.07, 0.5, 0.9, 1.0]:
        yield "pert", (mode, 0.0), stats.beta(1 + 4 * mode, 5 - 4 * mode)
        yield "triangular", (mode, 0.0), stats.triang(mode)
    for shape, scale in itertools.product([0.05, 0.5, 1.0, 2.5, 31.0, 700.0, 90000.0], [1.0, 0.013]):
        yield "gamma", (shape, scale), stats.gamma(shape, scale=scale)


def continuous_rows():
    for family, (first, second), law in continuous():
        for p in LEVELS:
            quantile = float(law.ppf(p))
            # A value that rounds to the edge of its support, or that SciPy itself cannot confirm, is no reference.
            if abs(quantile) < 1e-290 or (family == "beta" and quantile > 1 - 1e-9):
                continue
            back = law.cdf(quantile) / p - 1 if p <= 0.5 else law.sf(quantile) / (1 - p) - 1
            if abs(back) < 1e-10:
                yield family, first, second, p, quantile


write("counts.csv", "family,first,second,u,quantile", count_rows())
write("continuous.csv", "family,first,second,p,quantile", continuous_rows())
write("masses.csv", "family,first,second,count,mass", (row for row in mass_rows() if row[4] > 1e-290))
