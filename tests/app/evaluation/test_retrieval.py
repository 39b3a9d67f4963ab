"""Measuring a way of searching."""

import pytest

from app.evaluation.measures import Span
from app.evaluation.questions import LabelledQuestion
from app.evaluation.retrieval import Hits, measure, summarise

TEXTS = {"loft.txt": "I fitted the beam alone. It took a day.", "shop.txt": "We sell nails by weight."}
BEAM = LabelledQuestion(text="The beam?", type="vague", gold=("I fitted the beam alone.",))
NAILS = LabelledQuestion(text="How are nails sold?", type="interview", gold=("We sell nails by weight.",))
SILENT = LabelledQuestion(text="Can you plaster?", type="unanswerable", gold=())


def only_the_loft(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
    """A searcher that knows one document, and is surer of what it finds there."""
    if documents == ("shop.txt",):
        return Hits((Span("shop.txt", 0, 24),), 0.4)
    return Hits((Span("loft.txt", 25, 39), Span("loft.txt", 0, 24)), 0.9 if question is BEAM else 0.3)


def test_figures_of_a_searcher() -> None:
    """Recall, rank and confidence come from what the searcher gave, over all documents and over the right one."""
    beam, nails, silent = measure("ada", [BEAM, NAILS, SILENT], TEXTS, only_the_loft)

    assert (beam.recall, beam.reciprocal_rank, beam.recall_in_words, beam.confidence) == (1, 0.5, 1, 0.9)
    assert (nails.recall, nails.recall_in_document, nails.reciprocal_rank) == (0, 1, 0)
    assert (silent.recall, silent.confidence) == (0, 0.3)


def test_summary_means_over_questions_with_gold() -> None:
    """Questions without an answer count for the separation alone."""
    found = summarise(measure("ada", [BEAM, NAILS, SILENT], TEXTS, only_the_loft))

    assert (found.recall.value, found.recall.n) == (0.5, 2)
    assert {name: figure.value for name, figure in found.by_type.items()} == {"vague": 1, "interview": 0}
    assert found.auroc is not None
    assert found.auroc.value == pytest.approx(0.75)


def test_searcher_without_confidence_has_no_separation() -> None:
    """A way of searching that never says how sure it is has no AUROC."""

    def unsure(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
        return Hits(only_the_loft(question, documents).passages)

    assert summarise(measure("ada", [BEAM, SILENT], TEXTS, unsure)).auroc is None
