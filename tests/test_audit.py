"""What the audit looks at: every part of the product, its pin and its licence."""

import re
from pathlib import Path

import pytest

from tests import audit
from tests.audit import closure, licences, reachable, wheel_requirements
from tests.test_constraints import LINES

PINNED = dict(line.split("==") for line in LINES)


def test_every_part_is_pinned() -> None:
    """Each distribution that the wheel brings in, through however many others, has its installed version pinned."""
    parts = closure(wheel_requirements())
    assert {"fastapi", "starlette", "h11", "chromadb", "openai", "prometheus-client"} <= set(parts)
    assert len(parts) > 80
    installed = {name: part.version.partition("+")[0] for name, part in parts.items()}
    assert {name: version for name, version in installed.items() if PINNED.get(name) != version} == {}


def test_every_part_is_under_a_permissive_licence_or_mpl() -> None:
    """What people install is free to use in anything; under MPL only a package's own files stay open."""
    assert [(name, licence) for name, _, licence, permissive in licences() if not permissive] == []


def test_no_copyleft_passes_for_permissive() -> None:
    """The list of licences does not let the GPL family through by accident."""
    for name in (
        "GPL-3.0-only",
        "GNU General Public License v3 (GPLv3)",
        "AGPL-3.0",
        "LGPL-2.1",
        "not said",
        "SSPL-1.0",
    ):
        assert not audit.PERMISSIVE.search(name.lower()), name
    for name in ("MIT", "Apache-2.0", "BSD-3-Clause", "MIT License", "Apache Software License", "MPL-2.0", "ISC"):
        assert audit.PERMISSIVE.search(name.lower()), name


def test_no_network_is_said_and_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], network_attempts: list[str]
) -> None:
    """Offline, the licences are listed, the missing half is named, and the exit code is 0."""
    assert not reachable("https://pypi.example/", 0.5)
    assert audit.main() == 0
    said = capsys.readouterr().out
    assert re.search(r"^fastapi [0-9.]+: MIT", said, re.MULTILINE)
    assert "No network" in said
    assert network_attempts


def test_make_audit_installs_and_runs_it() -> None:
    """The target installs the tools by their pins and runs this."""
    text = (Path(audit.ROOT) / "Makefile").read_text(encoding="utf-8")
    rule = text[text.index("\naudit:") :]
    assert "-m tests.audit" in rule
    assert "-c constraints.txt -e '.[audit]'" in text
