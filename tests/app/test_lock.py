"""Whether a folder is in use."""

from pathlib import Path

from app.lock import is_held
from app.services import lock_folder


def test_a_folder_is_held_while_it_is(tmp_path: Path) -> None:
    """Held while a process has it, free before and after; looking makes nothing."""
    assert not is_held(tmp_path)
    assert list(tmp_path.iterdir()) == []
    with lock_folder(tmp_path):
        assert is_held(tmp_path)
    assert not is_held(tmp_path)
