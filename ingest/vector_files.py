"""Where the embedded vector store lies, and how a copy of it takes its place: a kill leaves the one or the other."""

import shutil
from pathlib import Path


def copy_of(folder: Path) -> Path:
    """Where the copy is made."""
    return folder.with_name(f"{folder.name}.new")


def replace_by_copy(folder: Path) -> Path:
    """Let the finished copy take the folder's place, while nobody has either open.

    Returns:
        where the replaced one lies now.
    """
    old = _replaced(folder)
    folder.rename(old)
    try:
        copy_of(folder).rename(folder)
    except OSError:
        old.rename(folder)
        raise
    return old


def tidy(folder: Path) -> None:
    """Clear what a kill left; a copy that was about to take the folder's place takes it."""
    if _replaced(folder).exists() and copy_of(folder).exists() and not folder.exists():
        copy_of(folder).rename(folder)
    for left in (_replaced(folder), copy_of(folder)):
        shutil.rmtree(left, ignore_errors=True)


def _replaced(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.old")
