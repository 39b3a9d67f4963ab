"""Disks that are nearly full or cannot be written, as real ones: a file system in memory of a size of our choice."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class Disk:
    """A mounted file system in memory."""

    def __init__(self, at: Path) -> None:
        self.at = at
        self._filler = at / "filler"

    def fill(self, leave: int = 0) -> None:
        """Fill it up but for so many bytes."""
        room = os.statvfs(self.at)
        with self._filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, room.f_bavail * room.f_frsize - leave))

    def free(self) -> None:
        """Take the filling out."""
        self._filler.unlink()

    def writable(self, may: bool) -> None:
        """Whether anything may be written from now on.

        Raises:
            subprocess.CalledProcessError: a file is open for writing.
        """
        _run("mount", "-o", f"remount,{'rw' if may else 'ro'}", str(self.at))


@contextmanager
def disk(at: Path, size: int) -> Iterator[Disk]:
    """Mount one of ``size`` bytes; the test is left out where mounting is not allowed."""
    at.mkdir()
    try:
        _run("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(at))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("needs the right to mount a file system in memory")
    try:
        yield Disk(at)
    finally:
        _run("umount", "--lazy", str(at))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
