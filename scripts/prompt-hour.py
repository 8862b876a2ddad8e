"""A new user's hour at the prompt, through a real pseudo-terminal: scripts/prompt-check runs it.

Opens Rotherham, looks, lowers the threshold, sees timeliness fall, adds duty workers, compares, explains staying safe,
saves and reports; on the way a typo, a wrong year, Tab, the history of an earlier session and Ctrl-C in a run.
"""

import os
import re
import subprocess
import sys
import tempfile

import pexpect

PROMPT = "windscreen> "
CODES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\r")


class Hour:
    """A session at a terminal of 80 columns."""

    def __init__(self, program, home, **settings):
        environment = {**os.environ, "HOME": home, "XDG_STATE_HOME": home + "/state", "TERM": "xterm", "LANG": "C.UTF-8"}
        environment.update(settings)
        self.terminal = pexpect.spawn(
            program, cwd=home, env=environment, dimensions=(40, 80), encoding="utf-8", timeout=240)
        self.terminal.expect_exact(PROMPT)

    def say(self, line, wait=True):
        """Types a line and gives the answer without colours."""
        self.terminal.sendline(line)
        return self.answer() if wait else None

    def answer(self):
        # The editor draws the prompt again while a line is typed; the answer ends at the prompt after the last newline.
        self.terminal.expect("\n" + re.escape(PROMPT) + "$")
        return CODES.sub("", self.terminal.before)


def check(condition, words, text=""):
    if not condition:
        print(f"prompt-check: FAILED: {words}\n{text}")
        sys.exit(1)
    print(f"prompt-check: {words}")


def main(program):
    program = os.path.abspath(program)
    home = tempfile.mkdtemp(prefix="windscreen-hour-")
    hour = Hour(program, home)

    text = hour.say("open Rotherham")
    check("Rotherham, March 2006" in text and "No portfolio yet" in text, "opens an area", text)
    hour.say("set horizon 2007-2008")
    hour.say("set draws 16")
    text = hour.say("add lower-intervention-treshold 20 per cent")
    check("Did you mean 'lower-intervention-threshold'?" in " ".join(text.split()), "a typo names the nearest name", text)
    text = hour.say("add lower-intervention-threshold 20 per cent 2007-2020")
    check("not all within 2007-2008" in text, "a wrong year names the right ones", text)

    hour.terminal.send("add lower-int\t")
    hour.terminal.expect_exact("ervention-threshold")
    hour.terminal.send("20 per cent 2007-2008\r")
    text = hour.answer()
    check("in the new portfolio 'My plan'" in " ".join(text.split()), "Tab completes an intervention", text)

    hour.terminal.sendline("run 5000")
    hour.terminal.expect(r"of \d+ futures")
    hour.terminal.sendintr()
    text = hour.answer()
    check("Stopped" in text, "Ctrl-C stops a run and keeps the session", text)

    text = hour.say("run 16")
    check("16 draws" in text and "My plan" in text, "a run shows the headline", text)
    check(all(len(line) <= 80 for line in text.split("\n")[1:] if "futures," not in line), "lines fit 80 columns", text)
    text = hour.say("compare core-assessments-in-35-days")
    figures = [[int(word) for word in re.findall(r" (\d+)(?:\.\d+)?", line)] for line in text.split("\n")
               if "Nothing more" in line or "A My plan" in line]
    check(len(figures) == 2 and figures[1][-1] < figures[0][-1], "lowering the threshold costs timeliness", text)

    hour.say("add duty-and-assessment-capacity 6 workers to new With duty workers")
    hour.say("add lower-intervention-threshold 20 per cent")
    text = hour.say("compare")
    check("has changed since it was played" in text, "a change makes old results stale", text)
    hour.say("run")
    text = hour.say("compare")
    check("With duty workers" in text and "Staying safe" in text, "compares the portfolios", text)
    text = hour.say("explain staying-safe")
    check("aspects of the 2007 grade descriptors" in text, "explains staying safe", text)
    text = hour.say("why staying-safe")
    check("good or better" in text and "What holds it back" in text, "says what holds a grade back", text)
    text = hour.say("plot looked-after")
    check("Children looked after" in text, "plots a fan", text)

    text = hour.say("quit")
    check("unsaved changes" in text, "unsaved changes are asked about", text)
    text = hour.say("save as plan.yaml")
    check("saved: plan.yaml" in text and os.path.exists(home + "/plan.yaml"), "saves", text)
    text = hour.say("report plan.html")
    page = open(home + "/plan.html", encoding="utf-8").read()
    check("report:" in text and "With duty workers" in page, "writes a report", text)
    hour.say("transcript hour.txt")
    hour.terminal.sendeof()
    hour.terminal.expect(pexpect.EOF)
    hour.terminal.close()
    check(hour.terminal.exitstatus == 0, "Ctrl-D leaves")

    later = Hour(program, home, NO_COLOR="1")
    later.terminal.send("\x1b[A")
    later.terminal.expect_exact("transcript hour.txt")
    later.terminal.sendintr()
    later.terminal.expect_exact(PROMPT)
    check(True, "the arrow up finds what an earlier session typed, and Ctrl-C gives a line up")
    text = later.say("open plan.yaml")
    check("With duty workers" in text and "\x1b[1" not in later.terminal.before, "NO_COLOR leaves colours out", text)
    later.say("quit", wait=False)
    later.terminal.expect(pexpect.EOF)

    replayed(program, home)


def replayed(program, home):
    """Replays the hour's transcript in an empty folder and compares every answer but the report's, which names its folder."""
    lines = open(home + "/hour.txt", encoding="utf-8").read().split("\n")
    kept = [line[4:].rstrip() for line in lines if line.startswith("#   ")]
    fresh = tempfile.mkdtemp(prefix="windscreen-replay-")
    replay = subprocess.run(
        [program], input="\n".join(lines), capture_output=True, text=True, cwd=fresh,
        env={**os.environ, "HOME": fresh, "LANG": "C.UTF-8"})
    told = [line.rstrip() for line in replay.stdout.split("\n") if line.strip()]
    expected = [line for line in kept if line]
    for one, other in zip(expected, told):
        if one != other:
            check(False, "the transcript replays to the same answers", f"kept:     {one}\nreplayed: {other}")
    check(len(expected) == len(told), "the transcript replays to the same answers", replay.stdout)
    check(replay.returncode == 65, "a replay whose lines were partly refused ends with 65", replay.stderr)


if __name__ == "__main__":
    main(sys.argv[1])
    print("prompt-check: everything held")
