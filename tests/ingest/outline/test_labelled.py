"""Lists whose paragraphs open with a label."""

from ingest.pipeline import read

NOTES = """\
What I have so far:

Behaviour: I learn the names in the first week and I never raise my voice, and the yard is where it starts.

Why this college:

Weakness:

Reading: every pupil reads aloud to me on a Friday, and last year nineteen of the twenty-six moved up a band.
"""


def test_a_label_with_nothing_behind_is_blank() -> None:
    """Labels among paragraphs that open with labels are no titles, and the empty ones are still to be written."""
    questions = read("d", "prep notes.txt", NOTES.encode()).questions

    assert [q.text for q in questions if q.answer_start == q.answer_end] == ["Why this college", "Weakness"]
    assert [q.text for q in questions if q.answer_start < q.answer_end] == ["Behaviour", "Reading"]
