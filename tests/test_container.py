"""The container's files, read and tried as far as that goes without a container engine."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import yaml

from app.settings import Settings, UnsafeSettings, check_exposure

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICE = COMPOSE["services"]["greenroom"]


@dataclass(frozen=True)
class Step:
    """One instruction of a Dockerfile, its continuation lines joined."""

    stage: int
    word: str
    rest: str


def _steps(text: str) -> list[Step]:
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    steps: list[Step] = []
    stage = -1
    for line in filter(str.strip, joined.splitlines()):
        word, rest = line.split(maxsplit=1)
        stage += word == "FROM"
        steps.append(Step(stage, word, rest))
    return steps


STEPS = _steps((ROOT / "Dockerfile").read_text(encoding="utf-8"))
FINAL = [step for step in STEPS if step.stage == STEPS[-1].stage]
PYTHON_RUNS = [step.rest for step in STEPS if step.word == "RUN" and step.rest.startswith("python -c")]


def _only(steps: list[Step], word: str) -> str:
    (found,) = [step.rest for step in steps if step.word == word]
    return found


def _env(steps: list[Step]) -> dict[str, str]:
    pairs = [pair for step in steps if step.word == "ENV" for pair in step.rest.split()]
    return dict(pair.split("=", 1) for pair in pairs)


def _copied() -> list[str]:
    """What is copied from the project into the image."""
    copies = [step.rest.split() for step in STEPS if step.word == "COPY" and "--from" not in step.rest]
    return [source for copy in copies for source in copy[:-1]]


def test_base_image_is_pinned_to_a_python_the_project_takes() -> None:
    """Every stage starts from the same slim Python, named to the patch version."""
    bases = {step.rest.split()[0] for step in STEPS if step.word == "FROM"}

    (base,) = bases
    assert re.fullmatch(r"python:3\.11\.\d+-slim-[a-z]+", base)
    assert PROJECT["project"]["requires-python"] == ">=3.11"


@pytest.mark.parametrize("source", _copied())
def test_copied_files_exist_and_reach_the_build(source: str) -> None:
    """What the image is built from is in the project, and .dockerignore lets it through."""
    ignore = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()

    assert (ROOT / source).exists()
    assert f"!{source.removeprefix('./')}" in ignore
    assert "*" in ignore


def test_everything_the_wheel_holds_is_copied() -> None:
    """The image gets each package the wheel is made of, and the files its metadata name."""
    project = PROJECT["project"]
    needed = {*PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]}
    needed |= {project["readme"], *project["license-files"], "pyproject.toml"}

    assert needed <= set(_copied())


def test_libraries_come_before_the_code() -> None:
    """The pins are installed in a layer of their own, so that a change of the code keeps it."""
    order = [(step.word, step.rest) for step in STEPS]
    pins = order.index(("COPY", "pyproject.toml constraints.txt ./"))
    libraries = next(i for i, (_, rest) in enumerate(order) if "-r requirements.txt" in rest)
    code = next(i for i, (word, rest) in enumerate(order) if word == "COPY" and rest.startswith("app "))

    assert pins < libraries < code


def test_the_image_holds_the_list_of_its_parts() -> None:
    """A CycloneDX list is made of what was installed, by a pinned tool of its own, and travels into the last stage."""
    (made,) = [step for step in STEPS if "cyclonedx-py environment" in step.rest]
    code = next(i for i, step in enumerate(STEPS) if step.rest == "pip install --no-deps .")
    target = made.rest.split("-o ")[1].split()[0]

    assert STEPS.index(made) > code
    assert "-c constraints.txt cyclonedx-bom" in made.rest
    assert "--of JSON" in made.rest
    assert target.startswith(f"{_only(FINAL, 'COPY').split()[-1]}/")


def test_nothing_runs_as_root_at_the_end() -> None:
    """The last stage makes its user, then becomes it, and never goes back."""
    words = [step.word for step in FINAL]
    user = _only(FINAL, "USER")

    made = next(i for i, step in enumerate(FINAL) if step.word == "RUN" and "useradd" in step.rest)
    assert user not in ("root", "0")
    assert FINAL[made].rest.split("&&")[0].split()[-1] == user
    assert made < words.index("USER")
    assert "RUN" not in words[words.index("USER") :]


def test_nothing_is_fetched_and_run() -> None:
    """Every library comes through pip under constraints; no script of the network's is run, nothing is ADDed."""
    installs = [step.rest for step in STEPS if "pip install" in step.rest]

    assert [step for step in STEPS if step.word == "ADD" or re.search(r"\b(curl|wget)\b", step.rest)] == []
    assert [line for line in installs if "-c constraints.txt" not in line and "--no-deps ." not in line] == []


def test_command_is_the_console_script() -> None:
    """The container starts the program that the package installs, in the form that gets signals."""
    program, *arguments = json.loads(_only(FINAL, "CMD"))

    assert program in PROJECT["project"]["scripts"]
    assert arguments == ["serve"]


@pytest.mark.parametrize(
    "name",
    sorted({n for n in {**_env(STEPS), **SERVICE["environment"]} if n.startswith("GREENROOM_")}),
)
def test_settings_named_exist(name: str) -> None:
    """Every GREENROOM_ variable in the container's files is a setting."""
    assert name.removeprefix("GREENROOM_").lower() in Settings.model_fields


def test_container_refuses_to_start_without_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    """It listens on every interface inside, so that without a token of the owner's it must not start."""
    for name, value in _env(FINAL).items():
        if name.startswith("GREENROOM_"):
            monkeypatch.setenv(name, value)

    with pytest.raises(UnsafeSettings):
        check_exposure(Settings())
    monkeypatch.setenv("GREENROOM_TOKEN", "a-secret-of-the-owner")
    check_exposure(Settings())
    monkeypatch.setenv("GREENROOM_TOKEN", "")
    with pytest.raises(UnsafeSettings):
        check_exposure(Settings())


def test_model_is_baked_in_where_the_server_looks() -> None:
    """The graph is built into the folder that is copied on, and the final stage names the same folder."""
    built = _env([step for step in STEPS if step.stage == 0])["GREENROOM_MODEL_CACHE"]
    copied = [step.rest.split() for step in FINAL if step.word == "COPY"]

    assert _env(FINAL)["GREENROOM_MODEL_CACHE"] == built
    assert [copy for copy in copied if built.startswith(copy[1]) and copy[1] == copy[2]] != []


def test_data_lies_in_the_volume() -> None:
    """What is kept lies in the volume, in the image and in compose alike."""
    data = _env(FINAL)["GREENROOM_DATA_DIR"]
    mounts = [mount.split(":") for mount in SERVICE["volumes"]]

    assert json.loads(_only(FINAL, "VOLUME")) == [data]
    assert [name for name, at in mounts if at == data] == list(COMPOSE["volumes"])


def test_compose_publishes_on_this_machine_only() -> None:
    """The port is published on loopback, and leads to where the server listens."""
    port = _env(FINAL)["GREENROOM_PORT"]

    assert SERVICE["ports"] == [f"127.0.0.1:8000:{port}"]
    assert _only(FINAL, "EXPOSE") == port


def test_compose_takes_privileges_away() -> None:
    """Root file system read-only, no capabilities, none to be gained, and only /tmp to scribble in."""
    assert SERVICE["read_only"] is True
    assert SERVICE["cap_drop"] == ["ALL"]
    assert SERVICE["security_opt"] == ["no-new-privileges:true"]
    assert [mount.split(":")[0] for mount in SERVICE["tmpfs"]] == ["/tmp"]
    assert not {"privileged", "cap_add", "network_mode", "pid", "devices"} & set(SERVICE)


def test_compose_asks_for_the_token() -> None:
    """Compose stops with a sentence where the token is missing, and no token is written in the file."""
    assert re.fullmatch(r"\$\{GREENROOM_TOKEN:\?.+\}", SERVICE["environment"]["GREENROOM_TOKEN"])


def test_notes_stay_out_of_the_build() -> None:
    """Everything is ignored but what is named, so no data folder or history enters an image."""
    ignore = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    allowed = [line.removeprefix("!") for line in ignore if line.startswith("!")]

    assert sorted(allowed) == sorted(_copied())
    assert [name for name in allowed if fnmatch(name, "*data-*") or name in (".git", "greenroom-data")] == []


def _run(command: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a shell step with this interpreter as ``python``."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=os.environ | {"PATH": path} | env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_step_that_lists_the_libraries_runs(tmp_path: Path) -> None:
    """The step that turns the pins into a requirements file writes exactly the project's dependencies."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)

    done = _run(PYTHON_RUNS[0], tmp_path)

    assert done.returncode == 0, done.stderr
    written = (tmp_path / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert written == PROJECT["project"]["dependencies"]


def test_step_that_bakes_the_model_runs(model_cache: Path) -> None:
    """The step that builds the model's graph does so in the folder the setting names, and one text embeds."""
    done = _run(PYTHON_RUNS[1], ROOT, GREENROOM_MODEL_CACHE=str(model_cache))

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "(1, 384)"
    assert len(list(model_cache.glob("minilm-*.blob"))) >= 1


class _Health(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/healthz" and self.server.healthy else 503)  # type: ignore[attr-defined]
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the suite's output clean."""


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    """A server that answers /healthz as its ``healthy`` says."""
    listening = HTTPServer(("127.0.0.1", 0), _Health)
    thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
    thread.start()
    yield listening
    listening.shutdown()
    thread.join()
    listening.server_close()


@pytest.mark.parametrize("healthy", [True, False])
def test_health_check_follows_the_server(healthy: bool, server: HTTPServer) -> None:
    """The image's health check passes on a healthy server and fails on one that is not."""
    command = json.loads(_only(FINAL, "HEALTHCHECK").split("CMD", 1)[1])
    server.healthy = healthy  # type: ignore[attr-defined]

    done = subprocess.run(
        [sys.executable, *command[1:]],
        env=os.environ | {"GREENROOM_PORT": str(server.server_port)},
        capture_output=True,
        timeout=30,
        check=False,
    )

    assert command[0] == "python"
    assert (done.returncode == 0) is healthy
