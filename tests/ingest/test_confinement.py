"""What a confined process can no longer do; each tried in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _confined(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"from ingest.confinement import allow, confine, peak\nconfine()\n{code}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_memory_is_bounded() -> None:
    """A gigabyte is the most."""
    assert "MemoryError" in _confined("bytearray(2**30)").stderr


def test_nothing_is_written(tmp_path: Path) -> None:
    """No file gets a byte."""
    path = tmp_path / "x"
    assert "File too large" in _confined(f"with open({str(path)!r}, 'w') as file: file.write('x')").stderr
    assert not path.exists() or path.read_bytes() == b""


def test_time_is_bounded() -> None:
    """A process that spins is ended by the system, though nobody watches it."""
    assert _confined("allow(0)\nwhile True: pass").returncode < 0


def test_new_time_can_be_had() -> None:
    """A process that serves many documents gets time for each."""
    code = "import time\nfor _ in range(3):\n    allow(0.5)\n    until = time.process_time() + 0.4\n"
    assert _confined(code + "    while time.process_time() < until: pass\nprint('served')").stdout == "served\n"


def test_the_network_is_gone_where_the_system_lets_go() -> None:
    """Where a process may leave the network, not even this machine can be reached."""
    code = (
        "import socket\n"
        "names = [name for _, name in socket.if_nameindex()]\n"
        "try:\n    socket.create_connection(('127.0.0.1', 9), 1)\n"
        "except OSError as error:\n    print(names, error)\n"
    )
    said = _confined(code).stdout
    if "['lo']" not in said:
        pytest.skip("this system keeps every process on its network")
    assert "unreachable" in said


def test_memory_use_is_known() -> None:
    """The peak counts what was once used, also after it was given back."""
    done = _confined("before = peak()\nx = b'x' * 50_000_000\ndel x\nprint(peak() - before > 40_000_000)")
    assert done.stdout == "True\n"
