"""What scripts/kill-test and scripts/burst-test share: a small scenario, and whether a run's folder is whole."""

import hashlib
import json
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
HIDDEN = re.compile(r"\.unfinished-windscreen-[0-9]+-[0-9]+")

SCENARIO = """scenario: A small question
area: rotherham-2006
horizon: 2007
portfolios:
  - name: Supported carers
    deploy:
      - foster-carer-support: {dose: 40 households, years: 2007}
run: {draws: 2}
"""


def program(given):
    """The program to try: the one named, else the one built in this folder."""
    path = pathlib.Path(given) if given else ROOT / ".build/release/windscreen"
    if not os.access(path, os.X_OK):
        raise SystemExit(f"there is no program {path}; scripts/test builds one, or name it with --program")
    return str(path.resolve())


def finished(results):
    """The folders of finished runs under a folder of results."""
    results = pathlib.Path(results)
    return sorted(run for run in results.glob("*/*") if run.is_dir() and not HIDDEN.fullmatch(run.name) and not run.name.startswith("stopped-"))


def stopped(results):
    """The folders of stopped runs under a folder of results."""
    return sorted(path for path in pathlib.Path(results).glob("*/stopped-*") if path.is_dir())


def faults_stopped(folder):
    """What is wrong with a stopped run's folder: nothing, where it holds draws and the note that belongs to them."""
    try:
        note = json.loads((folder / "stopped.json").read_text())
        found = hashlib.sha256((folder / "draws.parquet").read_bytes()).hexdigest()
    except (OSError, ValueError) as problem:
        return [f"{folder}: {problem}"]
    wrong = [] if note["sha256"] == found else [f"{folder}: its draws are not those of its note"]
    strange = {path.name for path in folder.iterdir()} - {"stopped.json", "draws.parquet"}
    return wrong + [f"{folder}: {name} is no part of it" for name in sorted(strange)]


def hidden(folder):
    """What is not finished, anywhere under a folder."""
    return [path for path in pathlib.Path(folder).rglob(".unfinished*")]


def faults(run):
    """What is wrong with a finished run's folder: nothing, where every file is as its manifest says."""
    try:
        manifest = json.loads((run / "manifest.json").read_text())
    except (OSError, ValueError) as problem:
        return [f"{run}: {problem}"]
    wrong = []
    for file in manifest["files"]:
        try:
            found = hashlib.sha256((run / file["file"]).read_bytes()).hexdigest()
        except OSError as problem:
            wrong.append(f"{run}: {problem}")
            continue
        if found != file["sha256"]:
            wrong.append(f"{run}: {file['file']} is not what was recorded")
    there = {str(path.relative_to(run)) for path in run.rglob("*") if path.is_file()}
    for name in sorted(there - {file["file"] for file in manifest["files"]} - {"manifest.json"}):
        wrong.append(f"{run}: {name} was not recorded")
    return wrong


def quietly(words, folder, **more):
    """Runs a command to its end; its number."""
    return subprocess.run(
        words, cwd=folder, stdin=more.pop("stdin", subprocess.DEVNULL), stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, **more).returncode
