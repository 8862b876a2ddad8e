#!/usr/bin/env python3
"""How much of a council's standing survives a year, from how its grades follow each other: the fit of `practice-persistence`.

    scripts/grade-persistence.py GRADES.csv

Needs numpy and scipy. GRADES.csv has columns la, framework, inspection_start, publication_date and overall (1 is
outstanding, 4 inadequate), one row an inspection; no such table comes with the program. Two grades of a council t years
apart are taken to correlate by r φ^t, r the reliability of one inspection; each framework has its own margins, so only the order of
councils counts. The assessments of 2006 and 2007 (37 councils with both) are in the script. Prints the
mode and the posterior of φ under a flat prior, with the reliability of later inspections open, and equal to an assessment's.
"""
import collections, csv, datetime, sys
import numpy as np
from scipy.stats import multivariate_normal, norm

RHO = np.linspace(0, 0.98, 99)
PHI = np.arange(0.60, 0.9951, 0.005)
LATER = np.arange(0.30, 0.951, 0.05)
ASSESSED = {(1, 2): 1, (2, 2): 4, (2, 3): 1, (3, 2): 4, (3, 3): 24, (3, 4): 1, (4, 3): 1, (4, 4): 1}


def edges(shares):
    return [-9.0] + [float(np.clip(norm.ppf(s), -9, 9)) for s in np.cumsum(shares)[:3]] + [9.0]


def curve(first, a, second, b):
    """Probability of grade a and then grade b at every correlation."""
    def cell(rho):
        area = lambda x, y: multivariate_normal.cdf([x, y], mean=[0, 0], cov=[[1, rho], [rho, 1]])
        left, right, down, up = first[a - 1], first[a], second[b - 1], second[b]
        return max(1e-9, area(right, up) - area(left, up) - area(right, down) + area(left, down))
    return np.array([cell(float(rho)) for rho in RHO])


def likelihood(pairs, phi, reliability):
    return sum(n * np.log(np.interp(reliability * phi ** years, RHO, chances)) for years, chances, n in pairs)


def quantiles(weights):
    steps = np.cumsum(weights / weights.sum())
    return [round(float(PHI[np.searchsorted(steps, q)]), 3) for q in (0.05, 0.5, 0.95)]


councils = collections.defaultdict(list)
for row in csv.DictReader(open(sys.argv[1])):
    day = row["inspection_start"] or row["publication_date"]
    if row["overall"] in ("1", "2", "3", "4") and day:
        councils[row["la"]].append((datetime.date.fromisoformat(day), 5 - int(row["overall"]), row["framework"]))
grades = collections.defaultdict(list)
steps = collections.Counter()
for visits in councils.values():
    visits.sort()
    for _, grade, framework in visits:
        grades[framework].append(grade)
    for (day, grade, framework), (then, later, other) in zip(visits, visits[1:]):
        steps[(round((then - day).days / 365.25, 2), framework, grade, other, later)] += 1
cuts = {f: edges(np.bincount(g, minlength=5)[1:] / len(g)) for f, g in grades.items()}
later = [(years, curve(cuts[f], a, cuts[s], b), n) for (years, f, a, s, b), n in steps.items()]
before, after = edges(np.array([2, 14, 76, 10]) / 102), edges(np.array([0.005, 0.215, 0.70, 0.08]))
assessed = [(1.0, curve(before, a, after, b), n) for (a, b), n in ASSESSED.items()]

reliability = 0.85
own = np.array([likelihood(assessed, phi, reliability) for phi in PHI])
open_ = np.array([[likelihood(later, phi, r) for r in LATER] for phi in PHI]) + own[:, None]
same = np.array([likelihood(later, phi, reliability) for phi in PHI]) + own
print("5, 50 and 95 per cent of the posterior of φ, reliability of later inspections open:",
      quantiles(np.exp(open_ - open_.max()).mean(axis=1)))
print("the same, their reliability an assessment's:", quantiles(np.exp(same - same.max())))
