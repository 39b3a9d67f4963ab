"""The command line from outside: each command on a folder of its own and against a running server."""

import io
import json
import re
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli.commands import main
from tests.app.running import ready, served
from tests.fakes import FakeEmbedder

CV = """# Experience

Charge nurse, Harbour Ward, 2019 to 2024. I led 12 nurses and cut falls by 40% in one year.

# Stories

A porter and I disagreed about the lifts. I asked what he needed, wrote a rota with him, and complaints fell to zero.
"""
QUESTION = "Tell me about a conflict at work."
ANSWER = "A porter and I disagreed about the lifts. I asked what he needed, wrote a rota, and complaints fell to zero."


@dataclass(frozen=True)
class Said:
    """What a command printed and how it ended."""

    out: str
    err: str
    code: int

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Greenroom = Callable[..., Said]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Greenroom:
    """Run a command in this process, with a light embedder where it opens the folder itself."""
    monkeypatch.setattr("app.services.open_embedder", lambda model, cache: FakeEmbedder())

    def command(*words: object, typed: str = "") -> Said:
        monkeypatch.setattr(sys, "argv", ["greenroom", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        out, err = capsys.readouterr()
        return Said(out, err, code)

    return command


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A file of notes."""
    file = tmp_path / "cv.md"
    file.write_text(CV)
    return file


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the folder that each test gets a copy of lies, once it is made."""
    return tmp_path_factory.mktemp("pattern") / "data"


@pytest.fixture
def folder(tmp_path: Path, run: Greenroom, note: Path, pattern: Path) -> Path:
    """A data folder with one candidate's note, and no server."""
    if not pattern.exists():
        done = run("ingest", note, "--candidate", "wren", "--data-dir", pattern)
        assert done.code == 0, done
    return shutil.copytree(pattern, tmp_path / "data")


def _sentence(done: Said) -> str:
    """Check that a command failed with one sentence and nothing else; the sentence."""
    assert done.code == 1, done
    assert done.out == ""
    lines = done.err.strip().splitlines()
    assert len(lines) == 1, done.err
    assert lines[0].endswith((".", "…", "?"))
    return lines[0]


def test_ingest_makes_the_candidate_and_says_what_was_read(run: Greenroom, note: Path, tmp_path: Path) -> None:
    """The first notes make a candidate of their own; the same again changes nothing."""
    data = tmp_path / "data"
    done = run("ingest", note, "--data-dir", data)
    assert done.code == 0
    assert "✓ cv.md  ready" in done.out
    again = run("ingest", note, "--data-dir", data, "--json").json
    assert [(entry["name"], entry["state"], entry["version"]) for entry in again] == [("cv.md", "ready", 1)]


def test_an_advert_is_told_what_it_is_good_for(run: Greenroom, note: Path, tmp_path: Path) -> None:
    """Whoever adds a job description is told that it asks, and how it becomes the target."""
    data, advert = tmp_path / "data", tmp_path / "advert.txt"
    advert.write_text(
        "Job description: ward sister\n\nEssential requirements\n- You must lead a team\n- You hold a PIN\n"
    )
    assert "greenroom targets --role" not in run("ingest", note, "--data-dir", data).out
    said = " ".join(run("ingest", advert, "--data-dir", data).out.split())
    assert "none of your experience" in said
    assert "greenroom targets --role ROLE --company COMPANY" in said


def test_a_plan_without_a_date_says_how_to_set_one(run: Greenroom, note: Path, tmp_path: Path) -> None:
    """A week's work names the command for the target; with a target's date it does not."""
    data = tmp_path / "data"
    run("ingest", note, "--data-dir", data)
    assert "--date YYYY-MM-DD" in run("prepare", "--data-dir", data).out
    run("targets", "--role", "Sister", "--company", "Elm Ward", "--date", "2031-05-05", "--data-dir", data)
    target = run("targets", "--data-dir", data, "--json").json[0]["id"]
    assert "--date YYYY-MM-DD" not in run("prepare", "--target", target, "--data-dir", data).out


def test_a_candidate_is_found_by_name(run: Greenroom, note: Path, tmp_path: Path) -> None:
    """Notes of "Siobhán Kelly" are found again by "siobhan", and who is not there is told with who is near."""
    data = tmp_path / "data"
    assert run("ingest", note, "-c", "Siobhán Kelly", "--data-dir", data).code == 0
    assert "cv.md" in run("documents", "-c", "Siobhán", "--data-dir", data).out
    said = _sentence(run("documents", "-c", "siobahn", "--data-dir", data))
    assert said.endswith("did you mean siobhan-kelly?")
    beside = run("ingest", note, "-c", "siobhan", "--data-dir", data)
    assert beside.err.strip() == "A new candidate 'siobhan' was begun, beside siobhan-kelly."


def test_ingest_takes_folders_and_reports_what_it_cannot_read(run: Greenroom, tmp_path: Path) -> None:
    """From a folder what can be read is taken; a file that is named is tried, and told when it fails."""
    notes = tmp_path / "notes"
    (notes / "deep").mkdir(parents=True)
    (notes / "a.txt").write_text("I nurse.")
    (notes / "deep" / "b.md").write_text("I teach.")
    (notes / "c.exe").write_bytes(b"MZ\x90\x00")
    done = run("ingest", notes, notes / "c.exe", "--data-dir", tmp_path / "data")
    assert done.code == 1
    assert "✓ a.txt" in done.out
    assert "✓ b.md" in done.out
    assert "✗ c.exe" in done.out


def test_files_of_one_name_are_kept_apart(run: Greenroom, tmp_path: Path) -> None:
    """Two folders may each hold a notes.md: neither replaces the other, and a second time each replaces itself."""
    for folder, text in (("bakery", "I baked bread."), ("ward", "I led a ward.")):
        (tmp_path / "mine" / folder).mkdir(parents=True)
        (tmp_path / "mine" / folder / "notes.md").write_text(text)
    words = ("ingest", tmp_path / "mine", "--data-dir", tmp_path / "data")

    read = run(*words, "--json").json

    assert sorted(entry["name"] for entry in read) == ["bakery - notes.md", "ward - notes.md"]
    again = run(*words)
    assert again.out.count("was there already") == 2
    assert len(run("documents", "--data-dir", tmp_path / "data", "--json").json) == 2


def test_what_a_folder_holds_besides_is_named(run: Greenroom, tmp_path: Path) -> None:
    """Files that Greenroom does not read are named, so that nobody thinks they were; hidden ones are left alone."""
    (tmp_path / "mine" / ".git").mkdir(parents=True)
    for name in ("notes.md", "old.doc", ".hidden.md", ".git/config.txt"):
        (tmp_path / "mine" / name).write_text("I led a ward.")

    done = run("ingest", tmp_path / "mine", "--data-dir", tmp_path / "data")

    assert "Left out: old.doc." in done.err
    assert "notes.md" in done.out
    assert "hidden" not in done.out + done.err
    assert "config" not in done.out + done.err


def test_ingest_of_more_files_than_one_request_takes(run: Greenroom, tmp_path: Path) -> None:
    """Seventy notes are sent in as many requests as it takes."""
    notes = tmp_path / "notes"
    notes.mkdir()
    for number in range(70):
        (notes / f"{number:02d}.txt").write_text(f"Note {number}.")
    done = run("ingest", notes, "--data-dir", tmp_path / "data", "--json")
    assert done.code == 0
    assert [entry["name"] for entry in done.json] == [f"{number:02d}.txt" for number in range(70)]
    listed = run("documents", "--data-dir", tmp_path / "data", "--json").json
    assert len(listed) == 70


def test_nothing_to_ingest_is_a_sentence(run: Greenroom, tmp_path: Path) -> None:
    """An empty folder says what would have been taken."""
    (tmp_path / "empty").mkdir()
    assert ".txt" in _sentence(run("ingest", tmp_path / "empty", "--data-dir", tmp_path / "data"))


def test_ingest_does_not_rename_a_candidate(run: Greenroom, folder: Path, note: Path) -> None:
    """More notes for somebody who is there leave their name as it is."""
    from app.records import Candidate
    from app.services import OWNER
    from app.store import candidates
    from app.store.database import Database

    database = Database(f"sqlite:///{folder / 'greenroom.db'}")
    with database.begin() as connection:
        candidates.put(connection, OWNER, Candidate(id="wren", name="Wren Abara", created_at="2027-01-15"))
    run("ingest", note, "--candidate", "wren", "--data-dir", folder)
    with database.read() as connection:
        assert candidates.get(connection, candidates.find(connection, OWNER, "wren")).name == "Wren Abara"
    database.close()


COMMANDS: dict[str, tuple[tuple[object, ...], str]] = {
    "documents": (("documents",), "cv.md"),
    "search": (("search", "porter rota lifts"), "porter"),
    "critique": (("critique", QUESTION, ANSWER), "rule-based"),
    "follow-up": (("follow-up", QUESTION, ANSWER), "?"),
    "pitch": (("pitch", "--seconds", 30), "Where each sentence comes from"),
    "prepare": (("prepare",), "Next:"),
    "progress": (("progress",), "Nothing is due now"),
    "review": (("review", QUESTION, "good"), "Due again on"),
    "targets": (
        ("targets", "--role", "Matron", "--company", "Loomfield", "--date", "2027-03-31"),
        "Matron at Loomfield",
    ),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_command_prints_text_and_json(run: Greenroom, folder: Path, name: str) -> None:
    """Each command has text for people, and the API's own JSON with --json."""
    words, part = COMMANDS[name]
    done = run(*words, "--data-dir", folder)
    assert (done.code, done.err) == (0, "")
    assert part in done.out
    assert not re.search(r"\bNone\b(?! of)", done.out)
    assert run(*words, "--data-dir", folder, "--json").json


def test_pitch_is_changed_by_number(run: Greenroom, folder: Path) -> None:
    """A sentence of a draft is left out and put in one's own words by its number; half an order is refused."""
    made = run("pitch", "--data-dir", folder, "--json").json
    change = ("pitch", "--data-dir", folder, "--change", made["id"])
    assert "1. " + made["sentences"][0]["text"] + " (left out)" in re.sub(r"\s+", " ", run(*change, "--drop", 1).out)
    edited = run(*change, "--edit", 1, "--text", "I once met Zorro.").out
    assert "not in your notes: met, Zorro" in edited or "Zorro" in edited.split("not in your notes:")[1]
    assert run(*change, "--restore", 1, "--json").json == made
    assert "--change ID" in _sentence(run("pitch", "--drop", 1, "--data-dir", folder))
    assert "--change ID" in _sentence(run(*change))


def test_job_is_matched_from_a_file(run: Greenroom, folder: Path, tmp_path: Path) -> None:
    """A job description is read from a text file; one that is no text is told as such."""
    advert = tmp_path / "ad.txt"
    advert.write_text("Requirements:\n- Experience with underwater welding\n")
    assert "welding" in run("match", advert, "--data-dir", folder).out
    assert run("match", advert, "--data-dir", folder, "--json").json["requirements"]
    advert.write_bytes(b"\xff\xfe\x00")
    assert "is not UTF-8 text" in _sentence(run("match", advert, "--data-dir", folder))


def test_answer_is_read_from_standard_input(run: Greenroom, folder: Path) -> None:
    """A dash stands for what is typed or piped in."""
    made = run("critique", QUESTION, "-", "--data-dir", folder, "--json", typed=ANSWER).json
    assert made["answer"] == ANSWER
    assert "Not assessed" in run("critique", QUESTION, "-", "--data-dir", folder, typed="fine").out


def test_interview_in_the_terminal(run: Greenroom, folder: Path) -> None:
    """Questions are asked, answers end with an empty line, and the report comes at the end of the input."""
    done = run("interview", "--questions", 2, "--live", "--data-dir", folder, typed=f"{ANSWER}\n\n\n{ANSWER}\n")
    assert done.code == 0
    assert "an empty line ends it" in done.out
    assert "# Mock interview: behavioural" in done.out
    assert f"> {ANSWER}" in done.out
    held = run("interview", "--questions", 1, "--data-dir", folder, "--json", typed="").json
    assert (held["state"], held["report"]["answered"]) == ("complete", 0)


def test_a_recording_in_the_terminal(run: Greenroom, folder: Path) -> None:
    """Limits are printed beside the prompt, "again" takes it once more, and an empty line ends it."""
    words = ("interview", "--format", "one_way_video", "--questions", 1, "--takes", 3, "--seconds", 60)
    done = run(*words, "--data-dir", folder, typed=f"{ANSWER}\n\nagain\n\n{ANSWER} Twice.\n\n\n")
    assert done.code == 0, done
    assert "60 s to answer, take 1 of 3" in done.out
    assert "take 2 of 3" in done.out
    assert "(take 2, counts)" in done.out
    held = run(*words, "--data-dir", folder, "--json", typed=f"{ANSWER}\n\nagain\n\n").json
    assert [turn["take"] for turn in held["turns"]] == [1, 2]


def test_what_a_real_interview_asked_is_due(run: Greenroom, folder: Path) -> None:
    """A debrief from the terminal keeps the questions; what went badly stands first in the progress."""
    held = run("interview", "--questions", 1, "--data-dir", folder, "--json", typed="").json
    told = "They asked why I left my last job and I froze."
    done = run("debrief", held["id"], "-", "--data-dir", folder, typed=told)
    assert "- Why did you leave your last job? (2 of 5)" in done.out
    shown = run("progress", "--data-dir", folder).out
    assert "Due now: 1" in shown
    assert "went badly in a real interview" in shown


def test_progress_shows_takes_and_gaps(run: Greenroom, folder: Path) -> None:
    """Two critiques of one question stand as two takes, with how each criterion does."""
    for answer in ("fine", ANSWER):
        run("critique", QUESTION, answer, "--data-dir", folder)
    shown = run("progress", "--data-dir", folder).out
    assert "Taken more than once" in shown
    assert "too few answers to tell" in shown
    assert not re.search(r"\d\.\d on average", shown)
    assert re.search(r"(?:thin|developing|solid|strong) on average of \d", shown)


def test_a_critique_is_set_right(run: Greenroom, folder: Path) -> None:
    """A claim is confirmed by its words, a remark set aside by its criterion; what is not there is a sentence."""
    made = run("critique", QUESTION, f"{ANSWER} I led 15 nurses.", "--data-dir", folder, "--json").json
    words = ("correct", made["id"], "--data-dir", folder)
    confirmed = run(*words, "--confirm", "15 nurses", "--json").json
    assert any(claim["confirmed"] for claim in confirmed["claims"])
    criterion = made["criteria"][0]["criterion"]
    assert run(*words, "--dismiss", criterion, "--json").json["criteria"][0]["dismissed"]
    assert "Name the 'criterion'" in _sentence(run(*words))
    assert "by its 'start' and 'end'" in _sentence(run(*words, "--settle", "nothing of the kind"))


def test_export_is_written(run: Greenroom, folder: Path, tmp_path: Path) -> None:
    """The zip file holds the notes as they were given."""
    to = tmp_path / "wren.zip"
    assert "Written to" in run("export", to, "--data-dir", folder).out
    with zipfile.ZipFile(to) as archive:
        assert archive.read("documents/001-cv.md").decode() == CV


def test_erase_asks_first(run: Greenroom, folder: Path) -> None:
    """Erasing needs a yes; then the candidate is hidden, and cannot be made again before it is gone."""
    assert run("erase", "wren", "--data-dir", folder, typed="n\n").code == 1
    assert run("documents", "--data-dir", folder).code == 0
    assert "erased for good" in run("erase", "wren", "--yes", "--data-dir", folder).out
    assert "no candidate yet" in _sentence(run("documents", "--data-dir", folder))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("documents", "--candidate", "nobody"), "no candidate 'nobody'"),
        (("search", " "), "'query' must not be empty"),
        (("pitch", "--seconds", "45"), "'seconds' must be one of"),
        (("critique", QUESTION, ANSWER, "--format", "karaoke"), "'format' must be one of"),
        (("critique", QUESTION, ANSWER, "--target", "nowhere"), "no target 'nowhere'"),
        (("targets", "--role", "Matron"), "'company' must not be empty"),
        (("erase", "nobody", "--yes"), "no candidate 'nobody'"),
        (("ingest", __file__, "--candidate", "???"), "small letters, digits and hyphens"),
    ],
)
def test_errors_are_one_sentence(run: Greenroom, folder: Path, words: tuple[str, ...], sentence: str) -> None:
    """What goes wrong is said once, on standard error, with exit code 1."""
    assert sentence in _sentence(run(*words, "--data-dir", folder))


def test_several_candidates_need_a_name(run: Greenroom, folder: Path, note: Path) -> None:
    """With two candidates the command asks which, and names them."""
    run("ingest", note, "--candidate", "lark", "--data-dir", folder)
    assert "lark, wren" in _sentence(run("documents", "--data-dir", folder))
    assert run("documents", "--candidate", "lark", "--data-dir", folder).code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--host", "0.0.0.0"), "GREENROOM_TOKEN"),
        (("--port", "70000"), "GREENROOM_PORT is not usable"),
    ],
)
def test_server_that_would_be_unsafe_does_not_start(
    run: Greenroom, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    """Listening beyond this machine without a token, or on no port at all, is refused before anything is opened."""
    assert sentence in _sentence(run("serve", *words, "--data-dir", tmp_path / "data"))
    assert not (tmp_path / "data").exists()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The data folder of a running server."""
    data = tmp_path_factory.mktemp("running") / "data"
    with served(data, data.parent / "log") as server:
        ready(server)
        yield data


def test_commands_speak_to_the_running_server(
    run: Greenroom, running: Path, note: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a server has the folder, every command asks the server, with the same results."""
    monkeypatch.setenv("GREENROOM_TOKEN", "a-token-for-tests")
    assert run("ingest", note, "--candidate", "wren", "--data-dir", running).code == 0
    for words, part in COMMANDS.values():
        done = run(*words, "--data-dir", running)
        assert (done.code, done.err) == (0, "")
        assert part in done.out
        assert run(*words, "--data-dir", running, "--json").json
    assert run("export", tmp_path / "x.zip", "--data-dir", running).code == 0
    held = run("interview", "--questions", 1, "--data-dir", running, "--json", typed="\n").json
    assert held["state"] == "complete"
    assert "no candidate 'nobody'" in _sentence(run("documents", "-c", "nobody", "--data-dir", running))


def test_token_of_the_servers_own_has_to_be_known(
    run: Greenroom, running: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server with a token from its settings is asked with that token; without it, or with another, it is said so."""
    assert "set GREENROOM_TOKEN" in _sentence(run("documents", "--data-dir", running))
    monkeypatch.setenv("GREENROOM_TOKEN", "another-token-altogether")
    assert "token" in _sentence(run("documents", "--data-dir", running))


def test_folder_held_by_something_silent_is_a_sentence(run: Greenroom, folder: Path) -> None:
    """When another process has the folder and no server answers, nothing is done, and it is said why."""
    from filelock import FileLock

    with FileLock(folder / "lock"):
        assert "Another Greenroom is already using" in _sentence(run("documents", "--data-dir", folder))
        (folder / "server.json").write_text('{"address": "http://127.0.0.1:9", "pid": 1}')
        assert "Another Greenroom" in _sentence(run("documents", "--data-dir", folder))
        (folder / "server.json").write_text("{broken")
        assert "Another Greenroom" in _sentence(run("documents", "--data-dir", folder))


def test_help_lists_every_command(run: Greenroom) -> None:
    """Without a command, and with --help, what there is."""
    for words in ((), ("--help",)):
        listed = run(*words).out + run(*words).err
        for name in ("serve", "ingest", "interview", "erase", *COMMANDS):
            assert name in listed
