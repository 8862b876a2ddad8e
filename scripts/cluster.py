"""A Slurm cluster of one node on this machine for scripts/cluster-test: munge, slurmctld and slurmd from Debian's packages, with a key,
sockets, ports and folders of their own. Nothing of the system is changed, and everything has ended when it is closed."""

import os
import pathlib
import secrets
import shutil
import signal
import socket
import subprocess
import time

TOOLS = ("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol", "scancel")

CONFIGURATION = """ClusterName=loop
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket,cred_expire=5
CredType=cred/munge
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/run/slurmctld.pid
SlurmdPidFile={folder}/run/slurmd.pid
SlurmctldLogFile={folder}/log/slurmctld.log
SlurmdLogFile={folder}/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/builtin
SchedulerParameters=sched_interval=1,sched_min_interval=100000,batch_sched_delay=0
ReturnToService=2
JobRequeue=1
KillWait=5
MaxArraySize={largest}
MailProg=/bin/true
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=1500 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def path():
    """Where daemons are, which an ordinary path leaves out."""
    return os.environ.get("PATH", "") + ":/usr/sbin:/sbin"


def lacking():
    """Why no cluster can be brought up here, in words; nothing where it can."""
    if os.geteuid() != 0:
        return "Slurm's daemons need root"
    gone = [tool for tool in TOOLS if not shutil.which(tool, path=path())]
    return f"there is no {', '.join(gone)}; scripts/setup --cluster installs them" if gone else None


def free_ports(number):
    """As many free ports of this machine."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [one.getsockname()[1] for one in held]
    for one in held:
        one.close()
    return ports


def processes(*marks):
    """Processes that hold all these lines in their environment, with the words they were begun with, but for this one."""
    wanted = {os.fsencode(mark) for mark in marks}
    found = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if int(folder.name) != os.getpid() and wanted <= set((folder / "environ").read_bytes().split(b"\0")):
                found[int(folder.name)] = (folder / "cmdline").read_bytes().decode(errors="replace").split("\0")[:-1]
        except OSError:
            pass
    return found


def kill(numbers, how=signal.SIGKILL):
    """Kills processes, where they still are."""
    for number in numbers:
        try:
            os.kill(number, how)
        except ProcessLookupError:
            pass


class Cluster:
    """The cluster, from `with Cluster(...)` to the end of the block, however it ends. Its daemons and jobs have `environment`."""

    def __init__(self, folder, environment, largest):
        self.folder, self.largest, self.daemons = folder, largest, []
        self.environment = environment
        self.environment |= {"PATH": path(), "SLURM_CONF": str(self.folder / "slurm.conf")}

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def start(self):
        self.folder.mkdir()
        for name in ("munge", "state", "spool", "run", "log"):
            (self.folder / name).mkdir(mode=0o755)
        host = socket.gethostname().split(".")[0]
        (self.folder / "slurm.conf").write_text(
            CONFIGURATION.format(host=host, folder=self.folder, ports=free_ports(2), largest=self.largest))
        munge = self.folder / "munge"
        key = munge / "key"
        key.touch(mode=0o600)
        key.write_bytes(secrets.token_bytes(128))
        self.daemon("munged", "--foreground", f"--socket={munge / 'socket'}", f"--key-file={key}", f"--pid-file={munge / 'pid'}",
                    f"--log-file={munge / 'log'}", f"--seed-file={munge / 'seed'}")
        self.until("munge answers", (munge / "socket").exists, 10)
        self.daemon("slurmctld", "-D", "-c")
        self.daemon("slurmd", "-D")
        self.until("the node is idle", lambda: self.node() == "IDLE", 30)

    def node(self):
        """The state of the node."""
        words = self.said("scontrol", "show", "node", "--oneliner").split()
        return next((word.split("=")[1] for word in words if word.startswith("State=")), "")

    def lose_the_node(self, scripts):
        """Ends slurmd, the scripts of the jobs named and all that they run at once, as a power cut does; then the node comes back."""
        # Above each script is a daemon of its own, whose environment says nothing; a daemon that saw its script die would tell of it.
        steps = [int(pathlib.Path(f"/proc/{script}/stat").read_text().rsplit(")", 1)[1].split()[1]) for script in scripts]
        node, host = self.daemons.pop(), socket.gethostname().split(".")[0]
        below = processes(f"SLURM_CONF={self.environment['SLURM_CONF']}", f"SLURMD_NODENAME={host}")
        for how in (signal.SIGSTOP, signal.SIGKILL):
            kill([node.pid, *steps, *scripts, *below], how)
        node.wait()
        # What Slurm says of a node by itself when it has been silent for SlurmdTimeout (five minutes); and what brings it back.
        self.said("scontrol", "update", f"NodeName={host}", "State=DOWN", "Reason=died")
        self.until("the node is down", lambda: self.node().startswith("DOWN"), 30)
        self.daemon("slurmd", "-D")
        self.said("scontrol", "update", f"NodeName={host}", "State=RESUME")

    def daemon(self, *words):
        output = open(self.folder / "log" / f"{words[0]}.out", "ab")
        self.daemons.append(subprocess.Popen(
            words, env=self.environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=self.folder,
            start_new_session=True))
        output.close()

    def said(self, *words, **more):
        """What a command of Slurm's prints; nothing where it fails."""
        done = subprocess.run(words, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, **more)
        return done.stdout if done.returncode == 0 else ""

    def until(self, what, happens, seconds):
        """Waits for something; tells of the daemons' last words where it does not come."""
        end = time.monotonic() + seconds
        while not happens():
            if time.monotonic() > end:
                logs = [log for log in sorted((self.folder / "log").iterdir()) if log.stat().st_size > 0]
                last = "\n".join(f"{log.name}: {line}" for log in logs for line in log.read_text(errors="replace").splitlines()[-5:])
                raise SystemExit(f"cluster-test: waited {seconds} s in vain for this: {what}\n{last}")
            time.sleep(0.1)

    def jobs(self):
        """The state of each job that is waiting or running, by its name (4_1 is the first task of the array 4)."""
        lines = self.said("squeue", "--noheader", "--array", "--format=%i %T").split("\n")
        return dict(line.split() for line in lines if line)

    def close(self):
        """Ends all jobs and daemons, and waits for their end."""
        if len(self.daemons) == 3:
            self.said("scancel", f"--user={os.geteuid()}")
            end = time.monotonic() + 10
            while time.monotonic() < end and self.jobs():
                time.sleep(0.1)
        for daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(5)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()
