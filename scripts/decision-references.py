#!/usr/bin/env python3
"""Makes the values that the tests of Decisions are held against, with other people's implementations.

Run by hand when a method is added, with heormodel, SALib, ema_workbench, Rhodium and SciPy installed:
scripts/decision-references.py
Writes Tests/DecisionsTests/References/decisions.csv; its first line names the versions. The draws are additive recurrences,
which the tests make again by the same arithmetic.
"""

import importlib.metadata
import math
import pathlib

import numpy as np
import pandas as pd
from ema_workbench.analysis import prim
from heormodel.cea import ceac, expected_loss, icer_table
from heormodel.models import Outcomes
from heormodel.voi import evpi, evppi
from platypus import nondominated, FixedLengthArray, Problem, Solution
from rhodium import Model, Parameter, Response
from rhodium.model import DataSet
from rhodium.robustness import regret_type2
from SALib.analyze import pawn
from SALib.analyze.sobol import total_order
from scipy import special, stats

FILE = pathlib.Path(__file__).resolve().parent.parent / "Tests/DecisionsTests/References/decisions.csv"
STEPS = [math.sqrt(prime) % 1 for prime in (2, 3, 5, 7, 11, 13, 17, 19)]
rows = []


def uniform(place, draws):
    """An additive recurrence: the fractions of whole multiples of one root."""
    return (np.arange(1, draws + 1) * STEPS[place] + 0.5) % 1


def normal(place, draws):
    return special.ndtri(uniform(place, draws))


def tell(name, value):
    rows.append((name, float(value)))


def information():
    """One choice between something and nothing, as in the tests of the value of information."""
    draws = pd.DataFrame({"x1": normal(0, 2000), "x2": normal(1, 2000)}, index=pd.RangeIndex(2000, name="iteration"))
    gain = 0.5 + draws["x1"] + 2 * draws["x2"]
    nothing = np.zeros(2000)
    outcomes = Outcomes.from_wide(
        pd.DataFrame({"nothing": nothing, "something": nothing}),
        pd.DataFrame({"nothing": nothing, "something": gain.to_numpy()}),
    )
    tell("evpi", evpi(outcomes, 1.0))
    for names in (["x1"], ["x2"], ["x1", "x2"]):
        tell("evppi/" + "+".join(names), evppi(outcomes, draws, names, 1.0))


def money():
    """Five plans at several worths of a unit."""
    effects, costs = {}, {}
    for plan, (effect, cost) in enumerate([(0, 0), (1, 9000), (1.4, 22000), (1.9, 24000), (1.2, 26000)]):
        name = str(plan)
        effects[name] = effect + 0.3 * effect * normal(plan, 1000)
        costs[name] = cost + 0.2 * cost * normal(plan + 3, 1000)
    outcomes = Outcomes.from_wide(pd.DataFrame(costs), pd.DataFrame(effects))
    worths = [0.0, 5000.0, 12500.0, 20000.0, 60000.0]
    chances, losses = ceac(outcomes, worths), expected_loss(outcomes, worths)
    for worth in worths:
        for plan in effects:
            tell(f"ceac/{int(worth)}/{plan}", chances.loc[worth, plan])
        tell(f"loss/{int(worth)}", losses.loc[worth].min())
    table = icer_table(outcomes)
    for plan in effects:
        tell(f"standing/{plan}", {"ND": 0, "D": 1, "ED": 2}[table.loc[plan, "status"]])
        if not math.isnan(table.loc[plan, "icer"]):
            tell(f"icer/{plan}", table.loc[plan, "icer"])


def ishigami(x):
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def sensitivity():
    x = np.column_stack([math.pi * (2 * uniform(place, 4000) - 1) for place in range(3)])
    other = np.column_stack([math.pi * (2 * uniform(place + 3, 4000) - 1) for place in range(3)])
    y = ishigami(x)
    problem = {"num_vars": 3, "names": ["a", "b", "c"], "bounds": [[-math.pi, math.pi]] * 3}
    result = pawn.analyze(problem, x, y, S=10)
    for place in range(3):
        tell(f"pawn/median/{place}", result["median"][place])
        tell(f"pawn/most/{place}", result["maximum"][place])
        exchanged = x.copy()
        exchanged[:, place] = other[:, place]
        tell(f"total/{place}", total_order(y, ishigami(exchanged), y))
        tell(f"spearman/{place}", stats.spearmanr(x[:, place], y).statistic)
        ranks = np.apply_along_axis(stats.rankdata, 0, np.column_stack([x, y]))
        held = np.column_stack([np.ones(4000), np.delete(ranks[:, :3], place, axis=1)])
        left = [column - held @ np.linalg.lstsq(held, column, rcond=None)[0] for column in (ranks[:, place], ranks[:, 3])]
        tell(f"partial/{place}", np.corrcoef(left[0], left[1])[0, 1])


def discovery():
    x = pd.DataFrame({"a": uniform(0, 4000), "b": uniform(1, 4000), "c": uniform(2, 4000)})
    cases = ((x["a"] < 0.4) & (x["b"] > 0.7)).to_numpy()
    box = prim.Prim(x, cases, threshold=0.8, peel_alpha=0.05).find_box()
    path = box.peeling_trajectory
    best = (2 * path["coverage"] * path["density"] / (path["coverage"] + path["density"])).idxmax()
    limits = box.box_lims[best]
    tell("prim/coverage", path["coverage"][best])
    tell("prim/density", path["density"][best])
    tell("prim/a", limits["a"][1])
    tell("prim/b", limits["b"][0])


def robustness():
    """Rhodium's regret from the best plan, whose ninetieth percentile is relative; and Platypus's frontier."""
    worths = [[6.0, 2.0, 1.0], [4.0, 4.0, 2.0], [1.0, 5.0, 4.0]]
    model = Model("worths")
    model.parameters = [Parameter("x")]
    model.responses = [Response("worth", Response.MAXIMIZE)]
    sets = [DataSet([{"worth": value, "x": 0} for value in plan]) for plan in worths]
    try:
        for plan in range(3):
            tell(f"regret/{plan}", regret_type2(model, sets, sets[plan], percentile=100))
    except Exception as error:  # told, so that a change of the library is seen
        print("Rhodium's regret:", error)
    problem = Problem(1, 2)
    problem.directions[:] = Problem.MINIMIZE
    solutions = []
    for place in range(40):
        solution = Solution(problem)
        solution.variables[:] = [place]
        solution.objectives[:] = [float(uniform(0, 40)[place]), float(uniform(1, 40)[place])]
        solution.evaluated = True
        solutions.append(solution)
    members = {solution.variables[0] for solution in nondominated(solutions)}
    for place in range(40):
        tell(f"frontier/{place}", 1 if place in members else 0)


information()
money()
sensitivity()
discovery()
robustness()
names = ["heormodel", "SALib", "ema_workbench", "Rhodium", "Platypus-Opt", "scipy", "numpy"]
versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
lines = [f"# {versions}; scripts/decision-references.py", "name,value"]
FILE.write_text("\n".join(lines + [f"{name},{value!r}" for name, value in rows]) + "\n")
print(len(rows), "values")
