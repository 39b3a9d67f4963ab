"""``python -m tests.audit``: known weaknesses of every pinned package, and the licences of the product.

Exit code 1 where a weakness is known or a licence is not on the list; without a network the first is left out, in
plain words.
"""

import json
import re
import subprocess
import sys
import tomllib
import urllib.error
import urllib.request
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
ADVICE = "https://pypi.org/pypi/pip/json"
"""Where pip-audit asks; somebody has to answer there."""

PERMISSIVE = re.compile(
    r"apache|\bmit\b|\bbsd\b|0bsd|\bisc\b|\bmpl\b|mozilla|python software|psf|unlicense|zlib|hpnd|cc0"
    r"|public domain|\bzpl\b"
)
"""What the name of a licence holds that lets anybody use a package in anything (under MPL its own files stay open)."""


def wheel_requirements() -> list[str]:
    """What the wheel asks for, with every extra for a chat model."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    return [
        *project["dependencies"],
        *(pin for name, pins in extras.items() if name not in ("dev", "audit") for pin in pins),
    ]


def closure(requirements: Iterable[str]) -> dict[str, metadata.Distribution]:
    """Every installed distribution that these requirements bring in on this machine, by canonical name."""
    found: dict[str, metadata.Distribution] = {}
    asked: set[tuple[str, frozenset[str]]] = set()
    waiting = [Requirement(text) for text in requirements]
    while waiting:
        wanted = waiting.pop()
        name, extras = canonicalize_name(wanted.name), frozenset(wanted.extras)
        if (name, extras) in asked:
            continue
        asked.add((name, extras))
        try:
            found[name] = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # an extra of ours that is not installed here
        for text in found[name].requires or ():
            further = Requirement(text)
            if further.marker is None or any(further.marker.evaluate({"extra": e}) for e in ("", *extras)):
                waiting.append(further)
    return found


def licence_of(distribution: metadata.Distribution) -> str:
    """A package's licence in its own words: the expression, the classifiers, or the first line of the text."""
    told = distribution.metadata
    classified = [c.rpartition("::")[2].strip() for c in told.get_all("Classifier", []) if c.startswith("License ::")]
    line = (told.get("License") or "").strip().splitlines()
    return told.get("License-Expression") or ", ".join(classified) or (line[0] if line else "not said")


def licences() -> list[tuple[str, str, str, bool]]:
    """Name, version, licence of every part, and whether the licence is permissive or MPL."""
    parts = sorted(closure(wheel_requirements()).items())
    return [(n, d.version, licence_of(d), bool(PERMISSIVE.search(licence_of(d).lower()))) for n, d in parts]


def reachable(address: str = ADVICE, seconds: float = 5.0) -> bool:
    """Whether somebody answers there."""
    try:
        with urllib.request.urlopen(address, timeout=seconds):
            return True
    except (OSError, urllib.error.URLError):
        return False


def main() -> int:
    """Print both lists; the exit code."""
    rows = licences()
    for name, version, licence, _ in rows:
        print(f"{name} {version}: {licence}")
    odd = [name for name, _, _, permissive in rows if not permissive]
    said = f"Not known to be permissive: {', '.join(odd)}." if odd else "All permissive, or under MPL-2.0."
    print(f"\n{len(rows)} parts. {said}")
    if not reachable():
        print("No network: known weaknesses were not looked up. Run this again where pypi.org can be reached.")
        return int(bool(odd))
    return max(_weaknesses(), int(bool(odd)))


def _weaknesses() -> int:
    """Look every pin up and print what is known of it; 1 where something is."""
    command = [sys.executable, "-m", "pip_audit", "-r", str(ROOT / "constraints.txt"), "--no-deps", "--disable-pip"]
    done = subprocess.run([*command, "--progress-spinner", "off", "-f", "json"], capture_output=True, check=False)
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        print(f"Known weaknesses could not be looked up: {done.stderr.decode(errors='replace').strip()[-300:]}")
        return 1
    weak = [(part["name"], part["version"], bug["id"]) for part in found for bug in part.get("vulns", ())]
    for name, version, bug in weak:
        print(f"{name} {version}: {bug}")
    looked = sum("skip_reason" not in part for part in found)
    print(f"{len(weak)} known weaknesses in {looked} packages; of {len(found) - looked} nothing could be looked up.")
    return int(bool(weak))


if __name__ == "__main__":
    sys.exit(main())
