"""The measure of questions found in notes, on questions whose right figures are plain."""

from pathlib import Path

import pytest

from app.evaluation.preparation import LabelledPrepared, figures, judge, load_labels
from app.records import DocumentRef, PreparationQuestion, PreparedStatus
from ingest.records import Direction


def _label(
    text: str, status: PreparedStatus = "unanswered", direction: Direction = "asked_of_candidate"
) -> LabelledPrepared:
    return LabelledPrepared(text, "q.txt", status, direction)


def _found(
    text: str, status: PreparedStatus = "unanswered", direction: Direction = "asked_of_candidate"
) -> PreparationQuestion:
    document = DocumentRef(id="q", name="q.txt")
    return PreparationQuestion(text=text, status=status, direction=direction, document=document, start=0, end=1)


def test_blank_questions_and_their_direction() -> None:
    """One of two blanks is found, one answered question is called blank, and one direction is wrong."""
    labels = [
        _label("Why us?"),
        _label("Who is leaving, and why?", direction="for_interviewer"),
        _label("What broke last year?", "answered"),
        _label("What is a kiln?"),
    ]
    found = [_found("Why us?"), _found("Who is leaving, and why?"), _found("What broke last year?")]
    reached = figures(judge("wren", labels, found))
    assert (reached.labelled, reached.blank) == (4, 3)
    assert reached.precision == pytest.approx(2 / 3)
    assert reached.recall == pytest.approx(2 / 3)
    assert reached.f1 == pytest.approx(2 / 3)
    assert reached.direction == pytest.approx(1 / 2)
    assert reached.status == pytest.approx(2 / 4)


def test_questions_are_matched_by_their_words_in_their_document() -> None:
    """Numbers and marks do not matter; another document's question is another; each is used once."""
    labels = [_label("Who may say no to a request"), _label("Who may say no?")]
    found = [
        _found("1. **Who may say no to a request?**"),
        _found("Who may say no?").model_copy(update={"document": DocumentRef(id="x", name="x.txt")}),
    ]
    judged = judge("wren", labels, found)
    assert [one.found is not None for one in judged if one.label] == [True, False]
    assert [one.found.document.name for one in judged if one.label is None and one.found] == ["x.txt"]


def test_a_short_label_has_to_stand_as_it_is() -> None:
    """Three letters are part of too many words to be looked for inside others."""
    (judged, *_) = judge("wren", [_label("EDI")], [_found("Tell me about your credit notes")])
    assert judged.found is None


def test_labels_are_read_from_a_file(tmp_path: Path) -> None:
    """A table per question."""
    file = tmp_path / "wren.toml"
    file.write_text(
        'candidate = "wren"\n\n[[question]]\ntext = "Why us?"\ndocument = "q.txt"\nstatus = "partly"\n'
        'direction = "example"\n'
    )
    assert load_labels(file) == (LabelledPrepared("Why us?", "q.txt", "partly", "example"),)
