"""A note is cut into what may prove something: rows of a table are one each, titles are none."""

from app.engines.embedded.preparation.evidence import evidence_of
from tests.app.engines.embedded.slice_of import slice_of

TABLE = """# Stories

| | what happened | I | end |
|---|---|---|---|
| DOORS | 38 of 128 doors hung wrong. Nobody asked me | took them off. hung them again | nine days |
| SNAGS | 310 snags at handover | walked each flat with each man | 47 in the next block |
"""

NOTES = """# Prep answers

Q: What went well?
I rewrote the rota with all nine of them in the room and nobody left that year.

sampling
kick sampling with school groups, about twenty times, by the simple key
"""


def test_a_row_of_a_table_is_one_proof() -> None:
    """What stands in one row belongs together, and the row that names the columns tells nothing."""
    texts = [e.text for e in evidence_of(slice_of({"stories.md": TABLE}))]
    assert [text.split("|")[1].strip() for text in texts if text.startswith("|")] == ["DOORS", "SNAGS"]


def test_a_title_is_no_proof_and_names_what_stands_under_it() -> None:
    """ "sampling" alone shows nothing; the line under it is about sampling."""
    evidence = evidence_of(slice_of({"prep.md": NOTES}))
    assert "sampling" not in [e.text for e in evidence]
    assert any(e.told.startswith("sampling: kick") for e in evidence)
