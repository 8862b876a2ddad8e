#!/usr/bin/env python3
"""Fits how much published figures of authorities move from year to year, and how much of that stays.

    scripts/fit-shocks.py TABLE.csv [LAST_YEAR]

TABLE.csv   the department's interactive tool as a table: measure, year_end, level, la_number, value
LAST_YEAR   the last year that is used; 2019 where it is left out, so that later years are left for a check

A figure's logarithm (or logit) less the middle authority's of the year is taken for a first-order autoregressive process
seen with counting noise. Robust variances (quartile range over 1.349) of changes over one, two and three years are matched
by least squares on logarithms, counting noise taken off; the persistence leans weakly on 0.6. The interval is the 5th to
95th percentile of 60 samples of authorities drawn with replacement. Needs numpy and scipy.
"""

import collections
import csv
import math
import sys

import numpy as np
from scipy.optimize import least_squares

# Measure, scale, smallest and largest median figure of an authority, counting variance of one figure.
SERIES = [
    ("CPP_Total_NumRef", "log", 1500, 6000, "1.5/count"), ("ReReferral", "logit", 5, 40, 0.0021),
    ("CPP_Num", "log", 60, 400, 0), ("CIN", "log", 0, 1e9, 0.0006), ("Continue_Assess_Comp", "logit", 20, 99.5, 0.0031),
    ("LACnum_Start", "log", 70, 300, "1/count"), ("LACceased", "log", 70, 300, "1/count"),
    ("LACStable_2016on", "logit", 0, 100, 0.034), ("LACFinance", "log", 0, 1e9, 0),
    ("Social_Work_Leavers", "log", 10, 80, "1/count"), ("Social_Work_Starters", "log", 10, 80, "1/count"),
    ("Work_Force_NoSW", "log", 50, 1000, 0.001), ("Work_Force_Vac_Rate", "logit", 3, 40, 0.018),
    ("16-17 NEET", "logit", 0, 100, 0.0044), ("FirstYJS", "log", 0, 1e9, 0.013), ("LACHealth%", "logit", 0, 100, 0.034),
    ("TotFixedEx", "log", 0, 1e9, 0.0004), ("TotPermEx", "log", 0, 1e9, 0.0235), ("SFSecPerAbNew", "logit", 0, 100, 0.0004),
    ("KS2RWM_Expected_STD", "logit", 0, 100, 0.0011), ("LAC_Convictions", "logit", 0, 100, 0.089),
    ("CareLeaverEET", "logit", 0, 100, 0.0224), ("CareLeaverAcc", "logit", 0, 100, 0.049),
    ("Level2Age19", "logit", 0, 100, 0.0016), ("Level3Age19", "logit", 0, 100, 0.001),
    ("Low_Birth_Weight_Babies", "logit", 0, 100, 0.0036), ("InfMort", "log", 0, 1e9, 0.0208),
    ("ExcessYr6", "logit", 0, 100, 0.0011), ("FSP_NEW_GOODDEV", "logit", 0, 100, 0.0012), ("RTA", "log", 0, 1e9, 0.0167),
]
SAMPLES = 60


def read(path):
    series = collections.defaultdict(lambda: collections.defaultdict(dict))
    for row in csv.DictReader(open(path, encoding="utf-8")):
        if row["level"] == "la" and row["value"]:
            try:
                series[row["measure"]][row["la_number"]][int(row["year_end"])] = float(row["value"])
            except ValueError:
                pass  # A figure that is suppressed.
    return series


def departures(areas, scale, low, high, last):
    """Departures from the middle authority of a year on the scale, by authority and year, and the mean of 1/figure."""
    chosen = {a: y for a, y in areas.items() if low <= np.median(list(y.values())) <= high}
    put = (lambda v: math.log(v)) if scale == "log" else (lambda p: (lambda q: math.log(q / (1 - q)))(min(.998, max(.002, p / 100))))
    scaled = {a: {t: put(v) for t, v in y.items() if t <= last and v > 0} for a, y in chosen.items()}
    middle = collections.defaultdict(list)
    for years in scaled.values():
        for t, v in years.items():
            middle[t].append(v)
    counts = [1 / np.median(list(y.values())) for y in chosen.values() if np.median(list(y.values())) > 0]
    return [{t: v - np.median(middle[t]) for t, v in y.items()} for y in scaled.values()], float(np.mean(counts))


def fit(areas, noise):
    seen, weights = [], []
    for lag in (1, 2, 3):
        changes = [y[t + lag] - y[t] for y in areas for t in y if t + lag in y]
        if len(changes) >= 8:
            spread = np.subtract(*np.quantile(changes, [.75, .25])) / 1.349
            seen.append(max(1e-5, spread ** 2 - 2 * noise))
            weights.append(len(changes) ** .5)

    def misses(point):
        sd, stays = math.exp(point[0]), 1 / (1 + math.exp(-point[1]))
        expected = [2 * sd ** 2 / (1 - stays ** 2) * (1 - stays ** (lag + 1)) for lag in range(len(seen))]
        return np.append(np.array(weights) * (np.log(seen) - np.log(expected)), 1.2 * (point[1] - .4))

    found = least_squares(misses, [-2, .4]).x
    return math.exp(found[0]), 1 / (1 + math.exp(-found[1]))


def main(path, last=2019):
    series = read(path)
    random = np.random.default_rng(1)
    print(f"{'measure':26}areas  yearly disturbance     persistence   (years to {last})")
    for measure, scale, low, high, noise in SERIES:
        areas, inverse = departures(series[measure], scale, low, high, last)
        if isinstance(noise, str):
            noise = float(noise.split("/")[0]) * inverse
        sd, stays = fit(areas, noise)
        samples = np.array([fit([areas[i] for i in random.integers(0, len(areas), len(areas))], noise) for _ in range(SAMPLES)])
        (a, b), (c, d) = np.quantile(samples, [.05, .95], axis=0).T
        print(f"{measure:26}{len(areas):5}  {sd:.3f} ({a:.3f} to {b:.3f})  {stays:.2f} ({c:.2f} to {d:.2f})")


if __name__ == "__main__":
    main(sys.argv[1], *(int(year) for year in sys.argv[2:3]))
