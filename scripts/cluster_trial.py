"""What scripts/cluster-test compares with: a small batch, the table that one process makes of it, and a line for each claim."""

import os
import subprocess
import time

BLOCK = 100  # draws of a shard, which take a second and a half

SCENARIO = """scenario: {title}
area: rotherham-2006
horizon: 2007-2011
portfolios:
  - name: Supported carers
    deploy:
      - foster-carer-support: {{dose: {dose} households, years: 2007}}
"""


class Trial:
    """Two scenarios, the table that one process makes of them, and what was found wrong."""

    def __init__(self, tool, folder, shards):
        self.tool, self.folder, self.shards = tool, folder, shards
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("SLURM", "SBATCH", "SQUEUE"))}
        self.environment["CLUSTER_TEST"] = str(folder)
        self.mark = f"CLUSTER_TEST={folder}"
        self.work = folder / "work with 100% spaces"
        self.work.mkdir()
        self.files = ["first plan.yaml", "second.yaml"]
        for dose, name in zip((40, 80), self.files):
            (self.work / name).write_text(SCENARIO.format(title=name.removesuffix(".yaml"), dose=dose))
        self.options = ["--draws", str(BLOCK * shards), "--block", str(BLOCK)]
        self.held = self.wrong = self.left_out = 0
        self.began = time.monotonic()

    def claim(self, text, *problems):
        """One line for what was tried since the last one, and what was wrong with it."""
        now = time.monotonic()
        found = [problem for problem in problems if problem]
        print(f"cluster-test: {now - self.began:5.1f} s  {'NOT so: ' if found else ''}{text}", flush=True)
        for problem in found:
            print(f"cluster-test:          {problem}", flush=True)
        self.held += not found
        self.wrong += bool(found)
        self.began = time.monotonic()

    def leave_out(self, what, why):
        print(f"cluster-test: left out: {what}: {why}", flush=True)
        self.left_out += 1

    def run(self, *words, must=None):
        """Runs a command to its end: its number and all it said."""
        done = subprocess.run(
            [str(word) for word in words], cwd=self.work, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=300)
        if must is not None and done.returncode != must:
            raise SystemExit(f"cluster-test: this ended with {done.returncode}: {' '.join(map(str, words))}\n{done.stdout}")
        return done.returncode, done.stdout

    def batch(self, *words, must=None):
        return self.run(self.tool, "batch", *words, must=must)

    def plan(self, name):
        self.batch("plan", *self.files, "--into", name, *self.options, must=0)
        return self.work / name

    def same(self, folder):
        """What is wrong with a batch's table: nothing, where it is the one that one process made, to the byte."""
        try:
            table = (folder / "runs.parquet").read_bytes()
        except OSError as problem:
            return str(problem)
        return None if table == self.reference else f"{folder / 'runs.parquet'} is not the table that one process made"

    def whole(self, folder):
        """The finished shards of a batch: name of the note, and what tells a file that was written again."""
        return {note.name: (note.stat().st_mtime_ns, note.stat().st_ino)
                for note in (folder / "shards").glob("*.json") if not note.name.startswith(".")}

    def extend(self, folder):
        self.batch("extend", folder.name, "--draws", str(BLOCK * (self.shards + 1)), must=0)

    def extended_in_one_process(self):
        """From here on tables are compared with that of one shard more."""
        folder = self.work / "one process"
        self.extend(folder)
        self.batch("run", "one process", must=0)
        former, self.reference = self.reference, (folder / "runs.parquet").read_bytes()
        self.claim("one shard of draws more, played by one process", former == self.reference and "the table stayed as it was")

    def in_one_process(self):
        folder = self.plan("one process")
        self.batch("run", "one process", must=0)
        self.reference = (folder / "runs.parquet").read_bytes()
        shards = self.batch("status", "one process", "--shards", must=0)[1].strip()
        self.claim(f"{self.shards} shards played by one process with windscreen batch run",
                   shards != str(self.shards) and f"the plan has {shards} shards")
