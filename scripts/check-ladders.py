#!/usr/bin/env python3
"""Checks that the ladders, the crosswalk and the findings of Rotherham agree with each other.

Run from anywhere; needs PyYAML. Prints the counts; exit 1 and one line a fault where something is wrong.
"""
import collections, pathlib, re, sys
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
LADDERS = ROOT / "Sources/GradeDescriptors/Resources/ladders"
RULES = ROOT / "Sources/GradeDescriptors/Resources/reading-rules.yaml"
INPUTS = ROOT / "Sources/ModelInputs/Resources"
EVIDENCE = ROOT / "Sources/ModelInputs/Resources/evidence/rotherham-2006.yaml"

AREAS = """being-healthy staying-safe enjoying-achieving positive-contribution economic-well-being
service-management capacity-for-improvement overall-effectiveness""".split()
CUTS = ["1|2", "2|3", "3|4"]
ALLOWED = {
    "theme": {"impact", "response", "factors"},
    "attribution": {"council", "shared", "partner"},
    "criticality": {"A", "B", "C", "none"},
    "kind": {"explicit", "explicit-flat", "implied"},
    "polarity": {"requirement", "tolerance", "requirement+tolerance", "failure", "unstated"},
    "basis": {"carried-up", "below-first-demand", "no-demand", "negation", "absence-of-failure"},
    "role": {"level", "trend", "gap", "two-sided", "share", "compliance"},
    "strength": {"primary", "supporting"},
    "direction": {"+", "-", "0"},
    "evidence": {"survey", "indicator", "compliance", "practice judgement", "trend", "comparison with similar areas"},
}
LOCATOR = re.compile(r"(BH|SS|EA|PC|EW|SM|CI|OE):[1-4]:[A-Z]+\d+$")
PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?$")
faults = []


def fault(where, what):
    faults.append(f"{where}: {what}")


def one_of(where, key, value):
    if value not in ALLOWED[key]:
        fault(where, f"{key} is {value!r}")


def surprises(path, node):
    """YAML 1.1 turns unquoted words and numbers of some spellings into other things: none may occur."""
    if isinstance(node, yaml.ScalarNode):
        kind, plain = node.tag.rsplit(":", 1)[1], node.style is None
        fine = kind == "str" or kind in ("int", "float") and PLAIN_NUMBER.match(node.value)
        if plain and not fine and node.value not in ("true", "false"):
            fault(f"{path.name}:{node.start_mark.line + 1}", f"{node.value!r} is read as {kind}; quote it")
        return
    for part in node.value:
        for child in part if isinstance(part, tuple) else (part,):
            surprises(path, child)


def load(path):
    text = path.read_text(encoding="utf-8")
    surprises(path, yaml.compose(text))
    return yaml.safe_load(text)


def expected_cuts(rungs):
    """A cut is identified where the rung above it states a demand, or where only the failing below is stated."""
    found = []
    for low, cut in enumerate(CUTS, start=1):
        above, below = rungs[low + 1], rungs[low]
        stated = above["kind"] == "explicit"
        bounded = above.get("basis") == "absence-of-failure" and below["kind"] != "implied"
        if stated or bounded:
            found.append(cut)
    return found


def check_rung(where, rung, words):
    for key in ("kind", "polarity"):
        one_of(where, key, rung[key])
    implied = rung["kind"] == "implied"
    if implied:
        one_of(where, "basis", rung.get("basis"))
    if implied != (rung["polarity"] == "unstated") or implied != ("basis" in rung):
        fault(where, "kind, basis and polarity disagree")
    locator = rung["locator"].removeprefix("from ") if implied else rung["locator"]
    if not all(LOCATOR.match(part) for part in locator.split(";")):
        fault(where, f"locator {rung['locator']!r}")
    if not re.fullmatch(r"\d+(, \d+)*", str(rung["lines"])):
        fault(where, f"lines {rung['lines']!r}")
    criterion = rung["criterion"]
    if not criterion or criterion.endswith(".") or len(criterion.split()) > (35 if implied else 24):
        fault(where, f"criterion {criterion!r}")
    for word in set(rung.get("quantifiers", [])) - words:
        fault(where, f"{word!r} is no word of number of reading-rules.yaml")


def check_ladders():
    rules = yaml.load(RULES.read_text(), yaml.BaseLoader)
    words = {word for row in rules["quantifiers"] for word in row["words"]}
    ladders = {}
    for area in AREAS:
        file = load(LADDERS / f"{area}.yaml")
        if file["area"] != area:
            fault(area, f"calls itself {file['area']}")
        for ladder in file["ladders"]:
            where = f"{area}/{ladder['id']}"
            if where in ladders:
                fault(where, "occurs twice")
            ladders[where] = ladder
            for key in ("theme", "attribution", "criticality"):
                one_of(where, key, ladder[key])
            for kind in ladder["evidence"]:
                one_of(where, "evidence", kind)
            if sorted(ladder["rungs"]) != [1, 2, 3, 4]:
                fault(where, "needs rungs 4 to 1")
                continue
            for grade, rung in ladder["rungs"].items():
                check_rung(f"{where} {grade}", rung, words)
            if ladder["cuts"] != expected_cuts(ladder["rungs"]):
                fault(where, f"cuts {ladder['cuts']} where the rungs identify {expected_cuts(ladder['rungs'])}")
    if len(ladders) != 241:
        fault("ladders", f"{len(ladders)} instead of 241")
    return ladders


def identifiers():
    files = (INPUTS / "indicators").glob("*.yaml")
    indicators = {row["id"] for file in files for row in yaml.safe_load(file.read_text())["indicators"]}
    gaps = {row["id"] for row in yaml.safe_load((INPUTS / "gaps.yaml").read_text())["gaps"]}
    return indicators, gaps


def check_link(where, link, ladder, indicators, gaps):
    for key in ("role", "strength", "direction"):
        one_of(where, key, link[key])
    if link["indicator"] not in indicators:
        fault(where, f"no indicator {link['indicator']}")
    if link.get("candidate", ladder["indicators"][0]) not in ladder["indicators"]:
        fault(where, f"the ladder names no candidate {link['candidate']}")
    if "gap" in link and link["gap"] not in gaps:
        fault(where, f"no gap {link['gap']}")
    if link["role"] == "gap" and link["direction"] != "0" and "gap" not in link:
        fault(where, "a vulnerable side without its gap")


def expand(baskets):
    """One link for each member a use takes, by the rules in the head of indicators.yaml."""
    for use in baskets["uses"]:
        for member in (m for area in use["areas"] for m in baskets["members"][area]):
            banded = member["kind"] == "banded"
            aimless = banded and use["role"] == "trend" and "direction" not in member
            if aimless or member.get("reserve") and not use.get("reserve"):
                continue
            primary = member["kind"] == "outcome" and not member.get("reserve")
            level = use["role"] == "level" and banded
            link = {
                "indicator": member["indicator"], "candidate": use["candidate"],
                "role": "two-sided" if level else use["role"],
                "strength": use.get("strength", "primary" if primary else "supporting"),
                "direction": "0" if level else member["direction"],
            }
            yield use["ladder"], link | ({"gap": member["gap"]} if use.get("gap-limb") and "gap" in member else {})


def check_crosswalk(ladders):
    indicators, gaps = identifiers()
    file = load(INPUTS / "crosswalk/indicators.yaml")
    links = [(ladder, link) for ladder, rows in file["links"].items() for link in rows]
    specific = len(links)
    links += expand(file["baskets"])
    for ladder, link in links:
        if ladder not in ladders:
            fault("indicators.yaml", f"no ladder {ladder}")
        else:
            check_link(f"{ladder} < {link['indicator']}", link, ladders[ladder], indicators, gaps)
    for pair, count in collections.Counter((ladder, link["indicator"], link["role"]) for ladder, link in links).items():
        if count > 1:
            fault("indicators.yaml", f"{pair} occurs {count} times")
    unused = indicators - {link["indicator"] for _, link in links}
    if unused:
        fault("indicators.yaml", f"no link for {', '.join(sorted(unused))}")
    return specific, len(links) - specific


def check_interventions(ladders):
    file = load(INPUTS / "crosswalk/interventions.yaml")
    rows = [(name, row) for part in file.values() for name, listed in part.items() for row in listed]
    for name, row in rows:
        where = f"{name} > {row['ladder']}"
        if row["ladder"] not in ladders:
            fault(where, "no such ladder")
        if not 0 <= row["low"] <= row["central"] <= row["high"] <= 1:
            fault(where, "low, central and high are out of order")
        for size, dose in zip(("low", "central", "high"), row.get("per-dose", [])):
            if abs(1 - (1 - dose) ** row["typical-dose"] - row[size]) > 0.0006:
                fault(where, f"{size} is not what the dose gives")
        if ("per-dose" in row) != (row["basis"] == "effects-table"):
            fault(where, "per-dose goes with effects-table")
    return len({name for name, _ in rows}), len(rows)


def check_evidence(ladders):
    findings = load(EVIDENCE)["findings"]
    for finding in findings:
        where = f"{finding['aspect']} {finding['paragraph']}"
        ladder = ladders.get(finding["aspect"])
        if ladder is None:
            fault(where, "no such ladder")
            continue
        low = high = finding["rung"]
        while low > 1 and f"{low - 1}|{low}" not in ladder["cuts"]:
            low -= 1
        while high < 4 and f"{high}|{high + 1}" not in ladder["cuts"]:
            high += 1
        if finding.get("class", [finding["rung"]] * 2) != [low, high]:
            fault(where, f"the ladder's cuts make the class [{low}, {high}]")
        if finding["direction"] != {1: "weakness", 2: "neutral"}.get(finding["rung"], "strength"):
            fault(where, "direction and rung disagree")
        if finding["strength"] not in (1, 2, 3) or finding["kind"] not in ALLOWED["evidence"]:
            fault(where, "strength or kind")
        if not all(14 <= int(number) <= 90 for number in finding["paragraph"].split(", ")):
            fault(where, "paragraphs 14 to 90 hold the findings")
    return len(findings)


ladders = check_ladders()
links, basket_links = check_crosswalk(ladders)
interventions, shifts = check_interventions(ladders)
findings = check_evidence(ladders)
print(f"{len(ladders)} ladders, {sum(len(ladder['rungs']) for ladder in ladders.values())} rungs")
print(f"{links} links, and {basket_links} through baskets")
print(f"{shifts} shifts of practice by {interventions} interventions")
print(f"{findings} findings")
for line in faults:
    print(line, file=sys.stderr)
sys.exit(1 if faults else 0)
