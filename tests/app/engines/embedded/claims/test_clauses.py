"""A clause knows the fact that it tells."""

from app.engines.embedded.answer.reading import read
from app.engines.embedded.claims.claims import aligned
from app.engines.embedded.claims.clauses import clause_spans, clauses_of, told_first
from app.engines.embedded.claims.evidence import gather
from tests.app.engines.embedded.claims.stall import NOTES
from tests.app.engines.embedded.slice_of import embed, slice_of

TEXT = "We opened with forty crates of pears, and Wim put the cables in."


def test_a_sentence_is_cut_where_somebody_acts_anew() -> None:
    """Each clause has its own subject."""
    assert [TEXT[a:b] for a, b in clause_spans(TEXT)] == [
        "We opened with forty crates of pears",
        "Wim put the cables in",
    ]


def test_each_clause_tells_its_own_fact_first() -> None:
    """By meaning, since hardly a word of the second is in the notes."""
    reading = read("Tell me about the stall.", TEXT)
    along = aligned(reading, embed([s.text for s in reading.told]), gather(slice_of({"notes.md": NOTES})), embed)
    first, second = clauses_of(along, embed)[0]
    assert first.facts[0].text.startswith("forty crates")
    assert second.facts[0].text.startswith("Wim wired")
    assert told_first((first, second), second.left, second.right, second.facts[0])
    assert not told_first((first, second), first.left, first.right, second.facts[0])
