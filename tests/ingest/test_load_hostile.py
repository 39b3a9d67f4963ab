"""Files made to do harm: refused at once, or read in the child within its limits; the parent stays well."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest.errors import GreenroomError
from ingest.load import check, display_name
from ingest.records import ReadDocument
from ingest.sandbox import Sandbox
from tests.ingest.documents import paragraph, raw_pdf, shown, word_around
from tests.ingest.hostile import GROUPS, Attack, attacks, mutants, names, pdf_attacks

MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """One child for all the files of this module, as in the server."""
    sandbox = Sandbox()
    yield sandbox
    sandbox.close()


def _resident() -> int:
    """Bytes of memory this process holds."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _read(sandbox: Sandbox, attack: Attack) -> ReadDocument | GreenroomError:
    try:
        check(attack.name, attack.data)
        return sandbox.read("d", attack.name, attack.data, {})
    except GreenroomError as error:
        return error


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_attacks_are_bounded(sandbox: Sandbox, group: Callable[[], Iterator[Attack]]) -> None:
    """Each ends within twenty seconds in a sentence or in a document, and costs the parent no memory."""
    for attack in group():
        before, start = _resident(), time.monotonic()
        result = _read(sandbox, attack)
        assert time.monotonic() - start <= 20, attack.what
        assert _resident() - before <= 100 * MEGABYTE, attack.what
        if isinstance(result, ReadDocument):
            assert attack.reading, attack.what
            assert len(result.text) < MEGABYTE, attack.what
        else:
            assert result.status in {413, 415, 422}, attack.what
            assert result.message.endswith("."), attack.what


def test_checks_take_no_time() -> None:
    """What can be refused by size, first bytes or archive headers is refused before the reply."""
    refused = 0
    for attack in attacks():
        start = time.monotonic()
        try:
            check(attack.name, attack.data)
        except GreenroomError:
            refused += 1
        assert time.monotonic() - start <= 5, attack.what
    assert refused >= 15


def test_an_innocent_file_follows(sandbox: Sandbox) -> None:
    """After the worst file the next one is read as if nothing had been."""
    worst = next(attack for attack in pdf_attacks() if "operators" in attack.what)
    assert isinstance(_read(sandbox, worst), GreenroomError)
    assert (
        sandbox.read("d", "a.pdf", raw_pdf(shown(["I fired the kiln at dawn."])), {}).text
        == "I fired the kiln at dawn."
    )


def _only_sentences(sandbox: Sandbox, count: int) -> None:
    for attack in mutants(count):
        result = _read(sandbox, attack)
        if isinstance(result, GreenroomError):
            assert result.code in {"unreadable_document", "document_too_large", "empty_document", "reading_failed"}


def test_damaged_files_end_in_a_sentence(sandbox: Sandbox) -> None:
    """Sixty documents with bytes changed, cut or repeated are read or refused with a sentence, whatever they hold."""
    _only_sentences(sandbox, 60)


@pytest.mark.slow
def test_many_damaged_files_end_in_a_sentence(sandbox: Sandbox) -> None:
    """And so are five hundred."""
    _only_sentences(sandbox, 500)


def test_nothing_is_left_behind(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading writes no file: not here, and not where temporary files go."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    for attack in mutants(20):
        _read(sandbox, attack)
    assert list(tmp_path.iterdir()) == []


def test_names_do_nothing(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hundred hostile names make no file and show as one harmless line."""
    monkeypatch.chdir(tmp_path)
    data = raw_pdf(shown(["I fired the kiln at dawn."]))
    assert len(names()) == 200
    for name in names():
        name = name.encode("utf-8", errors="replace").decode()
        _read(sandbox, Attack("a name", name, data, reading=True))
        line = display_name(name)
        assert len(line) <= 120
        assert line.isprintable()
        assert not set("/\\") & set(line)
    assert list(tmp_path.iterdir()) == []


def test_parsers_load_when_they_are_needed() -> None:
    """The server, and a child that reads text, hold none of the parsers; a PDF brings in its own only."""
    parsers = {"pypdfium2", "selectolax", "xml.etree.ElementTree", "numpy"}
    code = (
        "import sys\nfrom ingest.load import check, load\nfrom ingest.sandbox import Sandbox\n"
        "check('a.docx', __import__('sys').stdin.buffer.read())\nload('a.md', b'# Kiln')\n"
        f"print(sorted({parsers!r} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=word_around(paragraph("seen")),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.decode() == "[]\n", done.stderr
