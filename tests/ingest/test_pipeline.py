"""What holds for every text, however it is written: nothing lost, nothing twice, nothing out of place."""

import re
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import GreenroomError
from ingest.outline.blanks import points
from ingest.outline.lines import lines
from ingest.pipeline import read
from ingest.records import ReadDocument

ROOT = Path(__file__).parents[2]
WORD = re.compile(r"[^\W_]+")

LINES = st.sampled_from(
    [
        "",
        "",
        "# Getting ready",
        "## 2. Why would you join us?",
        "Weaknesses",
        "=======",
        "-----",
        "STRENGTHS",
        "[conflict] with a supplier",
        "**Tell me about a time you failed**",
        "**Why here?** The harbour, mostly.",
        "1. What do you know about our yard?",
        "2) Why boats?",
        "3. Tools",
        "Q: Where do you see yourself?",
        "A: On the slipway, with two apprentices.",
        "A:",
        "* I planked the Marigold in 2019",
        "  * two of us, eleven weeks",
        "\t- larch from Perth",
        "- [ ] How do you plan your week?",
        "▸ What would your foreman say?",
        "| Why wood? | it forgives |",
        "| --- | --- |",
        "```",
        "Shipwright, Corran Yard (2015 – 2019)",
        "I sailed as a child and never stopped. My father built the shed, and I built the boats.",
        "You should always check the keel bolts. Avoid short grain.",
        "TODO",
        "see above",
        "> quoted words",
        "---",
    ]
)
NOTES = st.lists(LINES, max_size=40).map("\n".join)


def _read(text: str, name: str = "notes.md") -> ReadDocument | None:
    try:
        return read("yard", name, text.encode("utf-8", errors="surrogatepass"))
    except GreenroomError:
        return None


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(NOTES, st.text(max_size=400)))
def test_sections_cover_the_text(text: str) -> None:
    """Sections follow each other from the first character to the last, numbered from 0."""
    document = _read(text)
    if document is None:
        return

    bounds = [(section.start, section.end) for section in document.sections]
    assert bounds[0][0] == 0
    assert bounds[-1][1] == len(document.text)
    assert all(before[1] == after[0] for before, after in pairwise(bounds))
    assert [section.number for section in document.sections] == list(range(len(bounds)))


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(NOTES, st.text(max_size=400)))
def test_offsets_are_exact(text: str) -> None:
    """A chunk is the text at its offsets, inside its section, and in order; so is a question, before its answer."""
    document = _read(text)
    if document is None:
        return

    for chunk in document.chunks:
        section = document.sections[chunk.section]
        assert chunk.text == document.text[chunk.start : chunk.end] == chunk.text.strip()
        assert section.start <= chunk.start < chunk.end <= section.end
        assert chunk.kind == section.kind
    starts = [chunk.start for chunk in document.chunks]
    assert starts == sorted(starts)
    for question in document.questions:
        assert question.start < question.end <= question.answer_start <= question.answer_end
        assert question.answer_end <= len(document.text)


@settings(max_examples=200, deadline=None)
@given(text=NOTES)
def test_no_word_is_lost_or_doubled(text: str) -> None:
    """Every word outside headings, front matter and questions stands in exactly one chunk, in order."""
    document = _read(text)
    if document is None:
        return

    held = Counter[int]()
    for chunk in document.chunks:
        held.update(range(chunk.start, chunk.end))
    assert max(held.values(), default=1) == 1
    headings = {section.start for section in document.sections if section.heading}
    asked = [q for q in document.questions if q.direction == "asked_of_candidate"]
    row_of = {row.start: number for number, row in enumerate(lines(document.text))}
    rows = lines(document.text)
    excused: set[int] = set()
    for start in headings:
        excused.update(range(rows[row_of[start]].start, rows[row_of[start]].end))
    for question in asked:
        excused.update(range(question.start, question.end))
        if points(document.text[question.answer_start : question.answer_end]):
            excused.update(range(question.answer_start, question.answer_end))
        if question.answer_start == question.answer_end:
            following = [q.start for q in asked if q.start > question.start]
            end = min([*following, document.sections[question.section].end])
            remark = document.text[question.end : end]
            if not re.search(r"harbour|slipway|Marigold|larch|sailed|keel|forgives|quoted|eleven", remark):
                excused.update(range(question.end, end))
    for word in WORD.finditer(document.text):
        inside = word.start() in held or word.start() in excused or _is_mark(document.text, word.start())
        assert inside, (word.group(), document)


def _is_mark(text: str, at: int) -> bool:
    """Whether an offset lies in a line's marks (a number, Q:, A:, an empty checkbox)."""
    row = next(row for row in lines(text) if row.start <= at <= row.end)
    return at < row.body


@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=300), name=st.text(max_size=30))
def test_any_bytes_are_read_or_refused_with_a_sentence(data: bytes, name: str) -> None:
    """Whatever the bytes and the name, reading ends in a document or in one of the errors for documents."""
    try:
        document = read("yard", name, data)
    except GreenroomError as error:
        assert error.message.endswith(".")
    else:
        assert document.text.strip()


def test_reading_is_the_same_in_every_process() -> None:
    """Neither hash seeds nor earlier documents change what is read."""
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from pathlib import Path; from ingest.pipeline import read\n"
        "for path in sorted(Path(sys.argv[1], 'data', 'samples').rglob('*.*')):\n"
        "    if path.suffix in {'.md', '.txt'}: print(read('d', path.name, path.read_bytes()).model_dump_json())\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(ROOT)],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in ("1", "77")
    }
    assert len(outputs) == 1


def test_settled_kinds_win() -> None:
    """What a person says a section is decides the kind of its chunks, and of the document when it is the most of it."""
    text = b"# Plan\n\nKeel first, then the frames, then the planks, from the middle out.\n"
    document = read("yard", "plan.md", text, kinds={0: "stories"})

    assert {chunk.kind for chunk in document.chunks} == {"stories"}
    assert document.kind == "stories"


@pytest.mark.parametrize(
    "text",
    [
        "word " * 40_000,
        "- item of note\n" * 13_000,
        "1. Why you?\n" * 16_000,
        "Summary\n\n" * 20_000,
        "**Why you?**\n" * 15_000,
        "(a)" * 60_000,
        '<a "' * 50_000,
        "e" + "\u0301\u0316" * 50_000,
        "a\u200b" * 60_000,
        " " * 200_000 + "a",
    ],
    ids=["line", "bullets", "numbers", "titles", "bold", "brackets", "tags", "marks", "zero-width", "space"],
)
@pytest.mark.slow
@pytest.mark.timeout(60)
def test_no_shape_of_text_takes_long(text: str) -> None:
    """Two hundred thousand characters are read within seconds, whatever they are: nothing grows with the square."""
    assert _read(text) is not None
