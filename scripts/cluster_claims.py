"""What scripts/cluster-test claims of Slurm, each tried on the cluster of scripts/cluster.py."""

import os
import shutil
import signal
import time

from cluster import kill, processes
from promises import ROOT

SUBMIT = ROOT / "scripts/slurm/submit"
LARGEST = 4  # the largest number of a task that the cluster allows, so that tasks play several shards


class OnSlurm:
    """What is tried on the cluster."""

    def __init__(self, trial, cluster):
        self.trial, self.cluster = trial, cluster
        self.tasks = min(trial.shards, LARGEST)

    def submit(self, folder, *options, must=None):
        return self.trial.run(SUBMIT, folder.name, "--program", self.trial.tool, *options, must=must)

    def array(self, said):
        """The number of the array that `submit` told of."""
        return said.split("job ", 1)[1].split()[0]

    def until(self, what, happens, seconds=120):
        self.cluster.until(what, happens, seconds)

    def finish(self):
        self.until("no job is left", lambda: not self.cluster.jobs())

    def task(self, number):
        """The processes of a task: those of its script, then those of the program."""
        found = processes(self.trial.mark, f"SLURM_ARRAY_TASK_ID={number}")
        scripts = [pid for pid, words in found.items() if any("slurm_script" in word for word in words)]
        return scripts, [pid for pid, words in found.items() if "run-shard" in words and pid not in scripts]

    def playing(self, number):
        return lambda: bool(self.task(number)[1])

    def restarts(self, job):
        words = self.cluster.said("scontrol", "show", "job", "--oneliner", job).split()
        return int(next((word.split("=")[1] for word in words if word.startswith("Restarts=")), 0))

    def straight(self):
        folder = self.trial.plan("straight")
        began = time.monotonic()
        said = self.submit(folder, "--time=10", must=0)[1]
        self.finish()
        seconds = time.monotonic() - began
        self.trial.claim(
            f"{self.trial.shards} shards in an array of {self.tasks} tasks on 2 slots, merged by afterok {seconds:.1f} s after it was "
            "submitted: the same bytes", self.trial.same(folder), f"in {self.tasks} tasks" not in said and said)

    def killed(self):
        """Two of the first tasks die in their second shard: one with its script, of the other the program alone."""
        folder = self.trial.plan("killed")
        array = self.array(self.submit(folder, must=0)[1])
        self.until("two shards are whole", lambda: len(self.trial.whole(folder)) >= 2)
        time.sleep(0.3)
        scripts, plays = self.task(1)
        kill(scripts + plays)
        kill(self.task(2)[1])
        self.until("the array has ended", lambda: not any(job.startswith(array) for job in self.cluster.jobs()))
        self.until("the merge has gone", lambda: not self.cluster.jobs(), 20)
        done = self.trial.whole(folder)
        missing = self.trial.shards - len(done)
        log = folder / "slurm" / f"{array}-2.log"
        self.trial.claim(
            f"two tasks were killed (SIGKILL) in the middle of a shard: {len(done)} of {self.trial.shards} shards are whole, the other "
            "task's log says what to do, and the merge did not begin",
            missing != 2 and f"{missing} shards are missing",
            self.trial.batch("status", folder)[0] != 75 and "status does not say that shards are missing",
            (folder / "runs.parquet").exists() and "there is a table all the same",
            self.trial.batch("merge", folder)[0] != 75 and "merge does not refuse the gaps",
            "submit the batch again" not in log.read_text() and f"{log} says: {log.read_text()}")
        return folder, done

    def resubmitted(self, folder, done):
        """The same command again; the node dies under two tasks, then one is put back and the other is told that its time is over."""
        array = self.array(self.submit(folder, must=0)[1])
        number, refusal = self.submit(folder)
        both = lambda: self.playing(1)() and self.playing(2)()
        self.until("two tasks play", both)
        self.cluster.lose_the_node(self.task(1)[0] + self.task(2)[0])
        self.until("two tasks play again", both)
        # The signal that Slurm sends to the script before the end of a task's time; then the command that puts a task back.
        os.kill(self.task(2)[0][0], signal.SIGUSR1)
        self.trial.run("scontrol", "requeue", f"{array}_1", must=0)
        restarts = {}
        def gone():
            jobs = self.cluster.jobs()
            restarts.update({job: self.restarts(job) for job in jobs if job in (f"{array}_1", f"{array}_2")})
            return not jobs
        self.until("no job is left", gone)
        log = (folder / "slurm" / f"{array}-2.log").read_text()
        self.trial.claim(
            "submitted again: only what was missing is played; the tasks of a node that died and came back, one that was put back (scontrol requeue) "
            "and one whose time was over go on by themselves, and the merge gives the same bytes",
            self.trial.same(folder),
            done.items() - self.trial.whole(folder).items() and "shards that were whole were written again",
            sorted(restarts.values()) != [2, 2] and f"the tasks began again {restarts} times",
            "its time is over" not in log and f"the log of task 2 says: {log}")
        self.trial.claim("a second array on a batch that is being played is refused, and names the job",
                         (number != 75 or array not in refusal) and f"{number}: {refusal}")

    def merged_again(self, folder):
        (folder / "runs.parquet").unlink()
        number, said = self.submit(folder)
        self.finish()
        self.trial.claim("submitted once more, all being played: the merge alone", number and said, self.trial.same(folder),
                         "plays what is missing" in said and said)

    def other_arithmetic(self, folder):
        """Tasks whose C library leaves fused multiplication alone, as that of an older processor does."""
        other = "GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA"
        if self.trial.run("env", other, self.trial.tool, "batch", "run-shard", folder, "1")[0] != 65:
            self.trial.leave_out("a node that computes other bits", "this processor cannot be made to compute otherwise")
            return
        array = self.array(self.submit(folder, "--tasks", "1", f"--export=ALL,{other}", must=0)[1])
        self.finish()
        log = (folder / "slurm" / f"{array}-1.log").read_text()
        self.trial.claim("a node that computes other bits is refused, and the log says which",
                         ("other bits" not in log or "--exclude=" not in log) and log, self.trial.whole(folder) and "it played all the same")

    def extended(self, folder):
        before = self.trial.whole(folder)
        self.trial.extend(folder)
        number, said = self.submit(folder)
        self.finish()
        after = self.trial.whole(folder)
        self.trial.claim("extended and submitted again: only the further draws are played: the same bytes as one process makes", number and said,
                         self.trial.same(folder), (before.items() - after.items() or len(after) != len(before) + 1) and "other shards were played")

    def foreign(self):
        """A program with one byte more is another program."""
        folder = self.trial.plan("foreign")
        other = self.trial.folder / "other" / self.trial.tool.name
        other.parent.mkdir()
        for beside in self.trial.tool.parent.iterdir():
            if beside != self.trial.tool:
                (other.parent / beside.name).symlink_to(beside)
        shutil.copy(self.trial.tool, other)
        with open(other, "ab") as file:
            file.write(b"\n")
        array = self.array(self.trial.run(SUBMIT, folder.name, "--program", other, "--tasks", "1", must=0)[1])
        self.finish()
        log = (folder / "slurm" / f"{array}-1.log").read_text()
        self.trial.claim("another build of the program is refused, and the log says which node to keep away from",
                         "--exclude=" not in log and log, self.trial.whole(folder) and "it played all the same")
        self.other_arithmetic(folder)
        number, said = self.submit(folder, "--partition=nowhere")
        self.trial.claim("what sbatch refuses is told, and nothing is submitted",
                         (number != 69 or "nowhere" not in said and "partition" not in said) and f"{number}: {said}", self.cluster.jobs())
