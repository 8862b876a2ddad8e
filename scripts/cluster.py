"""A Slurm cluster of one node on this machine for scripts/cluster-test: munge, slurmctld and slurmd from Debian's packages, with a key,
sockets, ports and folders of their own. Nothing of the system is changed, and everything has ended when it is closed."""

import os
import pathlib
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
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


class Cluster:
    """The cluster, from `with Cluster(MaxArraySize)` to the end of the block, however it ends."""

    def __init__(self, largest):
        self.folder, self.largest, self.daemons = pathlib.Path(tempfile.mkdtemp(prefix="slurm-")), largest, []
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith(("SLURM", "SBATCH", "SQUEUE"))}
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
        for name in ("munge", "state", "spool", "run", "log"):
            (self.folder / name).mkdir(mode=0o755)
        self.folder.chmod(0o755)
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
        self.until("the node is idle", lambda: "State=IDLE " in self.said("scontrol", "show", "node", host) + " ", 30)

    def daemon(self, *words):
        output = open(self.folder / "log" / f"{words[0]}.out", "wb")
        self.daemons.append(subprocess.Popen(
            words, env=self.environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=self.folder,
            start_new_session=True))

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
        """The state of each task that is waiting or running, by its name (4_1)."""
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
        for process in self.remains():
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        shutil.rmtree(self.folder, ignore_errors=True)

    def remains(self):
        """Processes of jobs that outlived the daemons: those whose environment names this cluster."""
        mark = b"SLURM_CONF=" + os.fsencode(self.folder / "slurm.conf")
        found = []
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                if mark in (folder / "environ").read_bytes().split(b"\0") and int(folder.name) != os.getpid():
                    found.append(int(folder.name))
            except OSError:
                pass
        return found
