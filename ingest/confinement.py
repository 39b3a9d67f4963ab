"""What a process gives up, for good, before it reads files that may be hostile.

Without a seccomp filter a process cannot be kept from every system call, so this takes away what it would use them
for: memory, files it could write, rights, and the network where the system lets an ordinary process leave it.
"""

import ctypes
import math
import resource
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

MEMORY: Final = 2**30
"""Bytes of address space."""

_OPEN_FILES: Final = 128
"""Enough to import a parser; too few to flood the machine."""

_NO_NEW_PRIVILEGES: Final = 38
"""PR_SET_NO_NEW_PRIVS of linux/prctl.h: no program started from here gains rights."""

_NEW_USER: Final = 0x10000000
_NEW_NETWORK: Final = 0x40000000
"""CLONE_NEWUSER and CLONE_NEWNET of linux/sched.h: a network of one's own, in which there is nobody."""


def confine() -> None:
    """Give up memory beyond a gigabyte, writing files, new rights and, where possible, the network."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    files = _OPEN_FILES if most == resource.RLIM_INFINITY else min(_OPEN_FILES, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    with suppress(OSError, AttributeError):  # another system than Linux has none of these
        system = ctypes.CDLL(None)
        system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        if system.unshare(_NEW_NETWORK):
            system.unshare(_NEW_USER | _NEW_NETWORK)


def allow(seconds: float) -> None:
    """Let this process use so much more processor time; the system ends it when that is spent.

    The parent's clock is what ends a reading; this is for a parent that is gone.
    """
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    until = math.ceil(time.process_time() + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until if most == resource.RLIM_INFINITY else min(until, most), most))


def peak() -> int:
    """The most memory this process has used, in bytes."""
    # Linux's ru_maxrss also counts what the parent held when it started this process; the status file does not.
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
