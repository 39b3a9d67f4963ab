"""The built wheel works in an empty environment, away from the sources."""

import json
import os
import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.serving import free_port, serving

ROOT = Path(__file__).parents[1]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
NOTES = """# Stories

## A time something went wrong

The lift at Quayside House stopped with the caretaker inside. I talked to her through the door, called the
engineers, and had her out in 25 minutes. Since then the control room tests the emergency phones every Monday.
"""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


def _run(command: list[str], cwd: Path, env: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=800, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sources as they are."""
    folder = tmp_path_factory.mktemp("dist")
    _run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)], ROOT)
    (built,) = folder.glob("*.whl")
    return built


def _asked_for(wheel: str) -> dict[str, Distribution]:
    """What a wheel asks for and what that asks for, by name, as it is installed beside the tests.

    Raises:
        PackageNotFoundError: something is asked for that the tests' own environment does not have.
    """
    found: dict[str, Distribution] = {}
    (described,) = distributions(name="greenroom", path=[wheel])
    asked, taken = [*_requirements(described, ())], set()
    while asked:
        requirement = asked.pop()
        if (key := (canonicalize_name(requirement.name), *sorted(requirement.extras))) in taken:
            continue
        taken.add(key)
        installed = found[key[0]] = distribution(requirement.name)
        assert requirement.specifier.contains(installed.version, prereleases=True), f"{requirement} is not what is here"
        asked += _requirements(installed, requirement.extras)
    return found


def _requirements(of: Distribution, extras: Iterable[str]) -> Iterator[Requirement]:
    for requirement in map(Requirement, of.requires or ()):
        if requirement.marker is None or any(requirement.marker.evaluate({"extra": name}) for name in ("", *extras)):
            yield requirement


@pytest.fixture(scope="module")
def place(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel and what it asks for, nothing else.

    The wheel is installed. The rest is linked to from where it is installed for the tests, at the versions of
    ``constraints.txt``: to unpack and compile it again takes a minute and a half, and shows nothing more.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    python = str(folder / "bin/python")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python, "install", "-qq"]
    _run([*pip, "--no-index", "--no-deps", str(wheel)], folder)
    (packages,) = folder.glob("lib/python*/site-packages")
    for each in _asked_for(str(wheel)).values():
        for name in {file.parts[0] for file in each.files or ()} - {"..", "__pycache__"}:
            if not (packages / name).exists():
                (packages / name).symlink_to(Path(str(each.locate_file(name))))
    return folder


@pytest.fixture(scope="module")
def programs(place: Path) -> Path:
    """The folder of its programs."""
    return place / "bin"


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """An environment in which nothing points at the sources or at a person's own folders."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return kept | {"HOME": str(tmp_path), "GREENROOM_DATA_DIR": str(tmp_path / "data")}


def test_wheel_holds_the_packages_and_their_data(wheel: Path) -> None:
    """Code, prompts, rubrics, templates, samples and questions are inside; tests are not."""
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    data = [
        path.relative_to(ROOT).as_posix()
        for package in ("app", "ingest", "prompts", "data")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]

    assert tops == {"app", "ingest", "prompts", "data", f"greenroom-{VERSION}.dist-info"}
    assert sorted(set(data) - set(names)) == []


def test_nothing_comes_from_elsewhere(place: Path, env: dict[str, str], tmp_path: Path) -> None:
    """The environment knows neither the sources nor what only the tests need; its code and data are the wheel's."""
    asked = (
        "import importlib.util as u, app, ingest, data, prompts, sys\n"
        "print(*(next(iter(p.__path__)) for p in (app, ingest, data, prompts)), sep='\\n')\n"
        "print(*sys.path[1:], sep='\\n')\n"
        "assert not [name for name in ('pytest', 'bm25s', 'playwright', 'hypothesis') if u.find_spec(name)]"
    )
    *ours, found = _run([str(place / "bin/python"), "-c", asked], tmp_path, env).split("\n", 4)

    assert [Path(path).parent.name for path in ours] == ["site-packages"] * 4
    assert all(Path(path).is_relative_to(place) and not Path(path).is_symlink() for path in ours)
    assert not [path for path in found.split() if Path(path).is_relative_to(ROOT)]


def test_help_runs_anywhere(programs: Path, env: dict[str, str], tmp_path: Path) -> None:
    """The program answers from an empty folder."""
    assert "serve" in _run([str(programs / "greenroom"), "--help"], tmp_path, env)


def test_installed_server_ingests_and_searches(programs: Path, env: dict[str, str], tmp_path: Path) -> None:
    """Serve, add a file, find it again: through the wheel alone, from an empty folder."""
    greenroom = str(programs / "greenroom")
    folder = tmp_path / "empty"
    folder.mkdir()
    notes = tmp_path / "stories.md"
    notes.write_text(NOTES, encoding="utf-8")
    port = free_port()

    with serving([greenroom, "serve", "--port", str(port)], port, tmp_path / "log", env, folder) as server:
        server.wait_for("/healthz", 60)
        _run([greenroom, "ingest", str(notes), "--candidate", "ines-varga"], folder, env)
        query = [greenroom, "search", "someone stuck in a lift", "--candidate", "ines-varga", "--json"]
        found = json.loads(_run(query, folder, env))
        status, _ = server.get("/")
    assert "25 minutes" in found["passages"][0]["text"]
    assert found["passages"][0]["document"]["name"] == "stories.md"
    assert status in (200, 302, 303, 307, 401)
    assert server.process.returncode == 0, "the stop was not clean"
    assert not (tmp_path / "data/server.json").exists()
    assert list(folder.iterdir()) == []
