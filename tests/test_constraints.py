"""The exact versions in constraints.txt agree with the project's own pins."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LINES = [
    line
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DIRECT = [
    *PROJECT["build-system"]["requires"],
    *PROJECT["project"]["dependencies"],
    *(pin for pins in PROJECT["project"]["optional-dependencies"].values() for pin in pins),
]


@pytest.mark.parametrize("pin", DIRECT)
def test_direct_pins_agree(pin: str) -> None:
    """A package named in pyproject.toml has the same exact version in constraints.txt."""
    requirement = Requirement(pin)
    constrained = dict(line.split("==") for line in LINES)

    assert str(requirement.specifier) == f"=={constrained.get(canonicalize_name(requirement.name))}"


def test_every_line_is_one_exact_version() -> None:
    """Each names one package at one version, in order: no range, no local build, no path, none twice."""
    names = [line.split("==")[0] for line in LINES]

    assert [line for line in LINES if not re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line)] == []
    assert names == sorted(set(names))
