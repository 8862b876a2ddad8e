"""A new user's hour at the prompt, through a real pseudo-terminal: scripts/prompt-check runs it.

Opens Rotherham, looks, lowers the threshold, sees timeliness fall, adds duty workers, compares, explains staying safe,
saves and reports; on the way a typo, a wrong year, Tab, the history of an earlier session and Ctrl-C in a run. Then come
homes in which something else stands in the place of the history, and sessions that a signal ends. What the terminal
shows is put together again and read, so that a picture drawn badly over another one is found.
"""

import os
import re
import signal
import stat
import subprocess
import sys
import tempfile
import termios
import traceback

import pexpect

from prompt_screen import Screen

PROMPT = "windscreen> "
UP, TAB = "\x1b[A", "\t"


class Hour:
    """A session at a terminal."""

    def __init__(self, program, home, columns=80, **settings):
        environment = {**os.environ, "HOME": home, "XDG_STATE_HOME": home + "/state", "TERM": "xterm", "LANG": "C.UTF-8"}
        environment.pop("NO_COLOR", None)
        environment.update(settings)
        self.columns = columns
        self.terminal = pexpect.spawn(
            program, cwd=home, env=environment, dimensions=(40, columns), encoding="utf-8", timeout=300)
        self.terminal.expect_exact(PROMPT)
        self.welcome = self.terminal.before

    def say(self, line):
        """Types a line and gives what stands on the screen afterwards, the line itself left out."""
        self.terminal.sendline(line)
        return self.answer()

    def answer(self):
        # The editor draws the prompt again while a line is typed; the answer ends at the prompt after the last newline.
        self.terminal.expect("\n" + re.escape(PROMPT) + "$")
        self.raw = self.terminal.before
        return "\n".join(Screen(self.columns).write(self.raw).lines[1:])

    def end(self):
        self.terminal.expect(pexpect.EOF)
        self.terminal.close()
        return self.terminal.exitstatus


def check(condition, words, text=""):
    if not condition:
        print(f"prompt-check: FAILED: {words}\n{text}")
        sys.exit(1)
    print(f"prompt-check: {words}")


def unwrapped(text):
    return " ".join(text.split())


def last_figures(text):
    """The last column of a table by plan: the figure after the plan's name."""
    rows = re.findall(r"^  ([ A-Z]) (\S.*?)  +(.*\d)$", text, re.M)
    return {name.strip(): float(figures.split()[-1]) for _, name, figures in rows}


def looks(hour):
    check("`help`" in hour.welcome and all(len(line) <= 80 for line in hour.welcome.split("\r\n")), "greets in a line")
    text = hour.say("open Rotherham")
    check("Rotherham, March 2006" in text and "No portfolio yet" in text, "opens an area", text)
    check("practice  starts from 237 coded findings" in text, "says what practice starts from", text)
    text = hour.say("list interventions")
    check("lower-intervention-threshold" in text and "per cent" in text, "looks at what can be deployed", text)
    text = hour.say("explain lower intervention threshold")
    check("Lower" in text and "Evidence" in text, "explains an intervention, with or without hyphens", text)
    text = hour.say("help")
    check("…" not in text and "transcript" in text, "help is whole at 80 columns", text)
    completes(hour)
    gives_lines_up(hour)
    hour.terminal.send("st name Café board\x01\x1b[Ce\x05s\r")
    check("name: Café boards" in hour.answer(), "a line is mended in its middle, letters beyond ASCII included")
    hour.say("set horizon 2007-2009")
    check("set draws" in unwrapped(hour.say("set draws 150") + hour.say("history")), "history shows what was typed")


def gives_lines_up(hour):
    """Ctrl-C at every distance from a key: one that came between two reads was once lost until the next key."""
    for _ in range(40):
        hour.terminal.send("ab")
        hour.terminal.sendintr()
        hour.terminal.expect("\n" + re.escape(PROMPT) + "$", timeout=20)
    check(True, "Ctrl-C gives a line up, however soon after a key it comes")
    usual, hour.terminal.delaybeforesend = hour.terminal.delaybeforesend, None
    for _ in range(100):
        hour.terminal.sendintr()
        hour.terminal.expect("\n" + re.escape(PROMPT) + "$", timeout=20)
    hour.terminal.delaybeforesend = usual
    check(True, "and however soon after the prompt")


def completes(hour):
    words = [("trans", "cript "), ("set hori", "zon "), ("set horizon 2007-200", "2007-2008  2007-2009"), ("help basel", "ine "),
             ("explain core-ass", "essments-in-35-days ")]
    for keys, rest in words:
        hour.terminal.send(keys)
        hour.terminal.expect_exact(keys)
        hour.terminal.send(TAB)
        hour.terminal.expect_exact(rest)
        hour.terminal.sendintr()
        hour.terminal.expect("\n" + re.escape(PROMPT) + "$")
    check(True, "Tab completes commands, settings, years, indicators and words of help")


def lowers_the_threshold(hour):
    text = unwrapped(hour.say("add lower-intervention-treshold 20 per cent"))
    check("Did you mean 'lower-intervention-threshold'?" in text, "a typo names the nearest name", text)
    text = hour.say("add lower-intervention-threshold 20 per cent 2007-2020")
    check("not all within 2007-2009" in text and "^" in text, "a wrong year names the right ones", text)
    hour.terminal.send("add lower-int" + TAB)
    hour.terminal.expect_exact("ervention-threshold")
    hour.terminal.send("20 per cent 2007-2009 to new Lower thresholds\r")
    text = unwrapped(hour.answer())
    check("20 per cent, 2007-2009, in the new portfolio 'Lower thresholds'" in text, "Tab completes an intervention", text)

    hour.terminal.sendline("run 50000")
    hour.terminal.expect_exact("64 draws of 1 plan")
    hour.terminal.expect(r"of \d+ futures, \d+ (s|min) left")
    hour.terminal.sendintr()
    text = hour.answer()
    check("Stopped after" in text and "are kept" in text, "Ctrl-C stops a run and keeps the session", text)
    text = hour.say("run")
    check("150 draws of 1 plan" in text and "Nothing more" in text, "a run shows the headline", text)
    tidy(hour, text, "the end of a run leaves neither progress nor older pictures behind")


def tidy(hour, text, words):
    lines = text.split("\n")
    heads = [line for line in lines if "as if inspected" in line]
    # Progress counts futures; chances are of 10 or 100, and a narrow window may begin a line with one.
    rubbish = [line for line in lines if re.match(r"\d+ of (?!100? )\d+ futures(,|$)", line)]
    check(len(heads) == 1 and not rubbish, words, text)
    check(all(len(line) <= hour.columns for line in lines), "no line is wider than the window", text)


def adds_duty_workers(hour):
    text = hour.say("compare core-assessments-in-35-days")
    figures = last_figures(text)
    check(figures["Lower thresholds"] < figures["Nothing more"] - 5, "lowering the threshold costs timeliness", text)
    check(re.search(r"A: [-−]\d+ against nothing more", text) and "of 10 futures" in text, "and a sentence says so", text)
    check("Each number" in text, "and another how to read the table", text)
    hour.say("add lower-intervention-threshold 20 per cent to new With duty workers")
    text = hour.say("add duty-and-assessment-capacity 6 workers to With duty workers")
    check("duty-and-assessment-capacity, 6 workers" in text, "adds duty workers", text)
    text = hour.say("compare")
    check("has changed since it was played" in text, "a change makes old results stale", text)
    text = hour.say("diff")
    check("added" in text and "the portfolio 'With duty workers'" in unwrapped(text), "diff speaks of the plan", text)
    hour.say("undo 2")
    check("made again: 2 changes" in hour.say("redo 2"), "undoes and makes again")
    hour.say("run")
    text = hour.say("compare core-assessments-in-35-days")
    figures = last_figures(text)
    check(figures["With duty workers"] > figures["Lower thresholds"] + 5, "duty workers bring timeliness back", text)
    text = hour.say("compare")
    check(all(words in text for words in ["A  Lower", "B  With duty", "The cost", "Grades", "Staying safe"]), "compares",
          text)


def asks_why(hour):
    text = hour.say("explain staying safe")
    check("aspects of the 2007 grade descriptors" in text and "assessment-quality" in text, "explains staying safe", text)
    text = hour.say("why staying-safe A")
    check("good or better" in text and "olds it back" in text and "Lower thresholds does" in text, "says why", text)
    hour.terminal.send("why staying-safe With" + TAB)
    hour.terminal.expect_exact("duty workers")
    hour.terminal.send("\r")
    check("With duty workers" in hour.answer(), "Tab completes a portfolio with blanks in its name")
    text = hour.say("plot core-assessments-in-35-days A")
    check("━" in text and "╌" in text and "8 of 10 futures lie between" in text, "plots a fan and says how to read it", text)
    check("\x1b[38;5;" in hour.raw, "in colour, on a terminal")
    text = hour.say("run until decided within 10")
    check("Decided after" in text and "Lower thresholds" in text, "runs until the answer is decided", text)
    tidy(hour, text, "and leaves one picture")


def saves(hour, home):
    text = hour.say("quit")
    check("unsaved changes" in text, "unsaved changes are asked about", text)
    text = hour.say("save as plan.yaml")
    check("saved: plan.yaml" in text and os.path.exists(home + "/plan.yaml"), "saves", text)
    check("nothing differs" in hour.say("diff"), "nothing differs from what was saved")
    text = hour.say("report plan.html")
    page = open(home + "/plan.html", encoding="utf-8").read()
    check("report:" in text and "With duty workers" in page and "Staying safe" in page, "writes a report", text)
    hour.say("transcript hour.txt")
    hour.terminal.sendeof()
    check(hour.end() == 0, "Ctrl-D leaves, and asks nothing where all is saved")


def leaves_at_once(program, home):
    """Ctrl-D at the first sight of the prompt: it was lost where it came before the editor had taken the terminal."""
    for _ in range(10):
        hasty = Hour(program, home)
        hasty.terminal.delaybeforesend = None
        hasty.terminal.sendeof()
        hasty.terminal.expect(pexpect.EOF, timeout=20)
        hasty.terminal.close()
    check(True, "Ctrl-D leaves, however soon after the prompt")


def comes_back(program, home):
    later = Hour(program, home, NO_COLOR="1")
    later.terminal.send(UP)
    later.terminal.expect_exact("transcript hour.txt")
    later.terminal.sendintr()
    later.terminal.expect_exact(PROMPT)
    check(True, "the arrow up finds what an earlier session typed, and Ctrl-C gives a line up")
    text = later.say("open plan.yaml")
    check("With duty workers" in text and "\x1b[1" not in later.raw, "NO_COLOR leaves colours out of words", text)
    later.say("run 64")
    text = later.say("plot staying-safe")
    check("\x1b[3" not in later.raw and "good or better" in text, "and out of pictures", text)
    later.say("set draws 10")
    check("unsaved changes" in later.say("quit"), "asks once")
    later.terminal.sendline("quit")
    check(later.end() == 0, "and not twice")

    hour_of_old(program, home)
    later = Hour(program, home)
    later.terminal.send("open pl" + TAB)
    later.terminal.expect_exact("an.yaml ")
    later.terminal.send("\r")
    check("With duty workers" in later.answer(), "Tab completes a file")
    later.terminal.sendline("quit")
    check(later.end() == 0, "leaves")

    narrow = Hour(program, home, columns=40)
    check("40 columns" in narrow.welcome, "a narrow window is told what it lacks")
    narrow.say("open plan.yaml")
    tidy(narrow, narrow.say("run 200"), "pictures take each other's place in a narrow window too")
    text = narrow.say("plot looked-after")
    check("━" in text and not [line for line in text.split("\n") if len(line) > 40], "a fan fits 40 columns", text)
    narrow.terminal.sendline("quit")
    check(narrow.end() == 0, "leaves")


def hour_of_old(program, home):
    """Terminals that lack something: another encoding, no control codes."""
    old = Hour(program, home, LC_ALL="en_GB.ISO-8859-1")
    for line in ["open plan.yaml", "run 70", "plot looked-after", "plot staying-safe", "compare"]:
        old.say(line)
        check(all(ord(sign) < 128 for sign in old.raw), f"a terminal without Unicode gets ASCII: {line}", old.raw)
    old.terminal.sendline("quit")
    check(old.end() == 0, "leaves")
    dumb = Hour(program, home, TERM="dumb")
    dumb.terminal.sendline("open plan.yaml")
    dumb.terminal.sendline("run 70")
    dumb.terminal.sendline("plot looked-after")
    dumb.terminal.sendline("quit")
    text = dumb.terminal.read()
    check("\x1b" not in text and "━" in text and PROMPT in text, "a dumb terminal gets words and no control codes", text)


def replayed(program, home):
    """Replays the transcript in an empty folder, compares every answer but the report's place, and keeps a transcript of
    the replay, which is the same again."""
    kept = open(home + "/hour.txt", encoding="utf-8").read()
    fresh = tempfile.mkdtemp(prefix="windscreen-replay-")
    replay = subprocess.run(
        [program], input="transcript again.txt\n" + kept, capture_output=True, text=True, cwd=fresh,
        env={**os.environ, "HOME": fresh, "LANG": "C.UTF-8"})
    check("\x1b" not in replay.stdout and "\r" not in replay.stdout, "a pipe gets no control codes", replay.stdout)
    answers = [line[4:] for line in kept.split("\n") if line.startswith("#   ")]
    told = [line for line in replay.stdout.split("\n") if line][1:]
    for one, other in zip(answers, told):
        check(one == other, "the transcript replays to the same answers", f"kept:     {one}\nreplayed: {other}") \
            if one != other else None
    check(len(answers) == len(told), "the transcript replays to the same answers, line by line", replay.stdout)
    again = open(fresh + "/again.txt", encoding="utf-8").read()
    check(again == kept, "a transcript of the replay is the same, bit for bit", again)
    check(replay.returncode == 65, "a replay whose lines were partly refused ends with 65", replay.stderr)


def new_home(file=None, make=None):
    """A home, with something made in the place of a file."""
    home = tempfile.mkdtemp(prefix="windscreen-hour-")
    os.makedirs(home + "/state/windscreen")
    if file:
        make(home + "/" + file)
    return home


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def link_to_own(path):
    write(path + "-own", "mine\n")
    os.symlink(path + "-own", path)


def second_name(path):
    write(path + "-own", "_HiStOrY_V2_\nmine\n")
    os.link(path + "-own", path)


HISTORY = "state/windscreen/history"


def facts(home):
    """Kinds, modes, sizes and numbers of all that a home holds."""
    folder = home + "/state/windscreen"
    found = [(name, os.lstat(f"{folder}/{name}")) for name in sorted(os.listdir(folder))]
    return [(name, state.st_mode, state.st_size, state.st_ino) for name, state in found]


def leaves_other_things_alone(program):
    """What is no history of the user's own stays as it is, is not waited for, and is told of."""
    places = [
        (link_to_own, "is a link"), (second_name, "has 2 names"), (os.mkfifo, "is a named pipe"), (os.mkdir, "is a folder"),
        (lambda path: write(path, "mine\n"), "is not a history of the prompt"),
        (lambda path: write(path, "_HiStOrY_V2_\n" + "x\n" * (1 << 19)), "is larger than 1 MB")]
    for make, reason in places:
        home = new_home(HISTORY, make)
        before = facts(home)
        hour = Hour(program, home)
        check(f"No history is kept: {home}/{HISTORY} {reason}." in hour.welcome, f"a history that {reason} is told of",
              hour.welcome)
        hour.say("version")
        hour.terminal.sendeof()
        check(hour.end() == 0 and facts(home) == before, "and left as it is", str(facts(home)))
    for make in [os.mkfifo, lambda path: os.symlink("/dev/zero", path)]:
        hour = Hour(program, new_home(".editrc", make))
        hour.terminal.sendeof()
        check(hour.end() == 0, "an .editrc without an end is not waited for")


def keeps_history_whole(program):
    home = new_home(HISTORY, lambda path: write(path, ""))
    hour = Hour(program, home)
    check("history" not in hour.welcome, "an empty history is one", hour.welcome)
    hour.say("version")
    hour.terminal.sendeof()
    hour.end()
    path = f"{home}/{HISTORY}"
    kept = open(path, encoding="utf-8").read()
    check("version" in kept and stat.S_IMODE(os.stat(path).st_mode) == 0o600, "and is the user's alone", kept)
    write(home + "/small", f"#!/bin/bash\nulimit -f 0\nexec '{program}'\n")
    os.chmod(home + "/small", 0o700)
    hour = Hour(home + "/small", home)
    text = hour.say("help")
    check("What is typed now is not kept for later sessions" in text, "where there is no room, it is told", text)
    hour.terminal.sendeof()
    check(hour.end() == 0 and open(path, encoding="utf-8").read() == kept and len(facts(home)) == 1,
          "and what was kept stays whole, with nothing beside it")


def gives_the_terminal_back(program):
    """After a signal the terminal shows what is typed, and whoever waits sees the signal."""
    shows = termios.ECHO | termios.ICANON | termios.ISIG
    for number in [signal.SIGTERM, signal.SIGHUP]:
        for is_busy in [False, True]:
            hour = Hour(program, new_home())
            if is_busy:
                hour.say("open Rotherham")
                hour.terminal.sendline("run 50000")
                hour.terminal.expect_exact("64 draws", timeout=60)
            hour.terminal.kill(number)
            hour.terminal.expect(pexpect.EOF, timeout=20)
            flags = termios.tcgetattr(hour.terminal.child_fd)[3]
            hour.terminal.close()
            check(hour.terminal.signalstatus == number and flags & shows == shows,
                  f"{number.name} {'in a run' if is_busy else 'at the prompt'} ends it and gives the terminal back")


def main(program):
    program = os.path.abspath(program)
    home = tempfile.mkdtemp(prefix="windscreen-hour-")
    hour = Hour(program, home)
    looks(hour)
    lowers_the_threshold(hour)
    adds_duty_workers(hour)
    asks_why(hour)
    saves(hour, home)
    leaves_at_once(program, home)
    comes_back(program, home)
    replayed(program, home)
    leaves_other_things_alone(program)
    keeps_history_whole(program)
    gives_the_terminal_back(program)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except pexpect.ExceptionPexpect as problem:
        # What was waited for, and the last that the terminal showed.
        print(f"prompt-check: FAILED: the terminal did not show what was awaited after the claim above\n{problem}")
        traceback.print_exc(file=sys.stdout)
        sys.exit(1)
    print("prompt-check: everything held")
