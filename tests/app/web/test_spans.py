"""Notes laid under an answer: nothing of the answer is lost, overlaps keep both notes, offsets are code points."""

from hypothesis import given
from hypothesis import strategies as st

from app.records import Claim
from app.web.spans import Note, notes_of, pieces
from tests.app.web.examples import a_critique

TEXT = "I led it 🚢 alone. We saved 40 euros."


def _note(number: int, start: int, end: int) -> Note:
    return Note(number, start, end, TEXT[start:end], None, ("Own part",))


def _claim(start: int, end: int) -> Claim:
    return Claim(start=start, end=end, quote=TEXT[start:end], status="unsupported")


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=6))
def test_the_pieces_joined_are_the_answer(spans: list[tuple[int, int]]) -> None:
    """However notes overlap, every character is shown once and in order, and every note ends once."""
    notes = [_note(number, *sorted(span)) for number, span in enumerate(spans, 1) if span[0] != span[1]]
    cut = pieces(TEXT, notes)

    assert "".join(piece.text for piece in cut) == TEXT
    assert sorted(note.number for piece in cut for note in piece.ends) == [note.number for note in notes]


def test_offsets_count_code_points() -> None:
    """A ship takes one place, though two in a script's strings."""
    cut = pieces(TEXT, [_note(1, 9, 10)])

    assert [piece.text for piece in cut if piece.note] == ["🚢"]


def test_an_overlap_links_to_the_shortest_note() -> None:
    """Where two notes lie on each other the more exact one is opened; both keep their number at their end."""
    long, short = _note(1, 0, 17), _note(2, 2, 5)
    cut = pieces(TEXT, [long, short])

    assert [(piece.text, piece.note and piece.note.number) for piece in cut][:3] == [
        ("I ", 1),
        ("led", 2),
        (" it 🚢 alone.", 1),
    ]


def test_evidence_joins_the_claim_around_it() -> None:
    """A sentence that is a claim and evidence at once is marked once, and says what it counts for."""
    critique = a_critique(TEXT, (_claim(18, 36),), {"Result": ((21, 29),), "Own part": ((0, 17), (21, 26))})

    assert [(n.number, n.start, n.end, n.status, n.counts_for) for n in notes_of(critique)] == [
        (1, 0, 17, None, ("Own part",)),
        (2, 18, 36, "unsupported", ("Result", "Own part")),
    ]


def test_an_empty_span_is_no_note() -> None:
    """Evidence without words is not marked."""
    assert notes_of(a_critique(TEXT, (), {"Result": ((4, 4),)})) == ()
