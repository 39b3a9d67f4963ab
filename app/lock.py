"""Whether a process works in a data folder."""

from pathlib import Path

from filelock import FileLock, Timeout

from app.settings import LOCK_FILE


def is_held(folder: Path) -> bool:
    """Whether another process works in the folder now: only then is what it noted there its own. Makes nothing."""
    if not (folder / LOCK_FILE).exists():
        return False
    try:
        with FileLock(folder / LOCK_FILE, timeout=0):
            return False
    except (Timeout, OSError):
        return True
